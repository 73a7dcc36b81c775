import type { Link } from '../../layout.ts'
import type { Facts, PageHead, Progress } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { GROUP_STATES } from './filter.ts'
import { kindInWords, reasonInWords } from './letter-words.ts'
import type { PressedLetter } from './together-queries.ts'

/** `organiser/letter/pressed`: what became of the letters that one press sent or threw away. */
export interface PressedPage {
  head: PageHead
  /** the one sentence about it, also heard when it changes */
  told: string
  title: string
  /** null when none is on its way any more */
  running: { progress: Progress; reload: Link; scriptHref: string } | null
  numbers: Facts
  /** what did not leave, each with why and to whom */
  parts: { title: string; letters: Link[] }[]
}

/** How the letters of a press stand now. */
export const pressedPage = (
  pressId: string,
  letters: PressedLetter[],
  reader: Reader,
  scriptHref: string,
): PressedPage => {
  const { t } = reader
  const inState = (...states: string[]) => letters.filter(({ state }) => states.includes(state))
  const underway = inState(...GROUP_STATES.underway, 'held').length
  const discarded = inState('discarded').length
  const left = letters.length - discarded - inState('withdrawn').length
  const done = left - underway
  return {
    head: {
      back: { label: t('organiser:letters.title'), href: '/organiser/letters' },
      kicker: null,
      title: t(`outbox:pressed.${left === 0 && discarded > 0 ? 'discarded' : 'sent'}`, {
        count: left === 0 ? discarded : left,
      }),
      lead: null,
    },
    told: toldOf({ left, underway, discarded }, reader),
    title: t('outbox:pressed.title'),
    running:
      underway > 0
        ? {
            progress: {
              label: t('outbox:pressed.label'),
              done,
              total: left,
              text: t('outbox:pressed.text', { done, total: left }),
            },
            reload: { label: t('outbox:pressed.reload'), href: `/organiser/letters/presses/${pressId}` },
            scriptHref,
          }
        : null,
    numbers: {
      items: [...Map.groupBy(letters, ({ state }) => state)].map(([state, own]) => ({
        term: t(`organiser:letterStates.${state}`),
        fact: String(own.length),
        note: null,
        href: null,
      })),
    },
    parts: [...reasonsOf(letters, reader)].map(([title, own]) => ({
      title: `${title} (${own.length})`,
      letters: own.map(({ id, kind, recipientName }) => ({
        label: `${recipientName}: ${kindInWords(kind, reader)}`,
        href: `/organiser/letters/${id}`,
      })),
    })),
  }
}

const toldOf = (
  { left, underway, discarded }: { left: number; underway: number; discarded: number },
  { t }: Reader,
): string => {
  if (underway > 0) return t('outbox:pressed.running')
  if (left > 0) return t('outbox:pressed.finished')
  return t(`outbox:pressed.${discarded > 0 ? 'thrownAway' : 'nothingLeft'}`)
}

const reasonsOf = (letters: PressedLetter[], reader: Reader): Map<string, PressedLetter[]> =>
  Map.groupBy(
    letters.filter(({ state }) => state === 'withdrawn' || state === 'failed' || state === 'blocked'),
    ({ state, lastError }) =>
      state === 'withdrawn' ? reasonInWords(lastError, reader) : reader.t(`organiser:letterStates.${state}`),
  )
