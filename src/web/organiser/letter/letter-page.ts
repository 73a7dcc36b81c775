import { type CalendarInFile, readCalendarInFile } from '../../../invitation/calendar-in-file.ts'
import { EDITABLE, type LetterEdit } from '../../../mail/edit-letter.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, Facts, NoticePart, PageHead } from '../../parts.ts'
import type { TaskButton } from '../../task-list.ts'
import type { Reader } from '../reader.ts'
import { type CalendarPart, calendarPart } from './calendar-part.ts'
import { draftButtons } from './drafts.ts'
import { type ChangesPart, changesPart } from './editing/changes.ts'
import { type FailurePart, failurePart } from './failure-part.ts'
import { type HistoryLine, historyOf } from './history.ts'
import type { LetterBefore, LetterText } from './letter-queries.ts'
import { kindInWords, momentInWords, reasonInWords, stateBadge } from './letter-words.ts'
import type { ShownLetter } from './shown-letter.ts'
import { isKind } from './template/groups.ts'

/** `organiser/letter/letter`: one letter, exactly as it went out or will, and all that happened to it. */
export interface LetterPage {
  head: PageHead
  badge: Badge
  /** how it stands, where a word is not enough */
  note: string | null
  failure: FailurePart | null
  /** why it was not thrown away; null when nobody asked that, or it was */
  refusal: NoticePart | null
  /** for a draft and who may change */
  buttons: TaskButton[]
  actions: ActionForm[]
  /** to its words, as long as they can be changed */
  edit: Link | null
  /** what changed since somebody edited it; null when nothing did, or nobody did */
  changes: ChangesPart | null
  /** where the story of this letter goes on */
  links: Link[]
  before: { title: string; letters: Link[] } | null
  facts: Facts
  frame: { title: string; src: string } | null
  text: { title: string; lang: string; body: string } | null
  notMade: string
  calendar: CalendarPart | null
  headers: { title: string; facts: Facts } | null
  history: { title: string; lines: HistoryLine[] }
}

/** One letter. @param shown what it says, null when that cannot be worked out */
export const letterPage = (
  letter: LetterText,
  shown: ShownLetter | null,
  { before, edit }: { before: LetterBefore[]; edit: LetterEdit | undefined },
  reader: Reader,
): LetterPage => {
  const { t } = reader
  const href = `/organiser/letters/${letter.id}`
  const file = letter.calendarText === null ? null : readCalendarInFile(letter.calendarText)
  return {
    head: {
      back: { label: t('organiser:letters.title'), href: '/organiser/letters' },
      kicker: kindInWords(letter.kind, reader),
      title: shown?.subject ?? kindInWords(letter.kind, reader),
      lead: null,
    },
    badge: stateBadge(letter, reader),
    note: noteOf(letter, reader),
    failure: failurePart(letter, reader),
    refusal: null,
    buttons: letter.state === 'draft' ? draftButtons(letter, reader) : [],
    actions: reader.mayChange ? actionsOf(letter, reader) : [],
    edit:
      reader.mayChange && isEditable(letter)
        ? { label: t('letter-words:edit.link'), href: `${href}/editing` }
        : null,
    changes: edit && isEditable(letter) ? changesPart(edit, letter, reader) : null,
    links: linksOf(letter, reader),
    before: beforeOf(before, reader),
    facts: factsOf(letter, reader),
    frame: shown && { title: t('outbox:asHtml'), src: `${href}/html` },
    text: shown && { title: t('outbox:asText'), lang: letter.language, body: shown.text },
    notMade: t('organiser:letters.notMade'),
    calendar:
      letter.calendarMethod && letter.calendarText
        ? calendarPart({ method: letter.calendarMethod, text: letter.calendarText, file }, reader)
        : null,
    headers: shown && {
      title: t(shown.isMade ? 'outbox:headers' : 'outbox:headersToBe'),
      facts: {
        items: shown.headers.map(({ name, value }) => ({ term: name, fact: value, note: null, href: null })),
      },
    },
    history: { title: t('outbox:history.title'), lines: historyOf(letter, reader) },
  }
}

const isEditable = ({ state, kind }: LetterText) => EDITABLE.includes(state) && isKind(kind)

/** Whether a letter may be sent again: it left or failed, was not sent again yet, and calls to nothing that is over. */
export const maySendAgain = (letter: LetterText, now: Temporal.Instant): boolean =>
  (letter.state === 'failed' || letter.state === 'sent') &&
  letter.kind !== 'organiserSignIn' &&
  letter.againId === null &&
  !isOver(letter.calendarText === null ? null : readCalendarInFile(letter.calendarText), now)

const isOver = (file: CalendarInFile | null, now: Temporal.Instant): boolean =>
  file?.method === 'REQUEST' && file.endMoment !== null && Temporal.Instant.compare(file.endMoment, now) < 0

const noteOf = (letter: LetterText, reader: Reader): string | null => {
  const { t } = reader
  if (letter.state === 'draft') return t('organiser:letters.draftNote')
  if (letter.state === 'held' && letter.leaveAfter)
    return t('outbox:heldNote', { moment: momentInWords(letter.leaveAfter, reader) })
  return letter.state === 'withdrawn' ? `${reasonInWords(letter.lastError, reader)}.` : null
}

const linksOf = ({ againId, state, circleSlug }: LetterText, { t }: Reader): Link[] => [
  ...(againId ? [{ label: t('outbox:again'), href: `/organiser/letters/${againId}` }] : []),
  ...(state === 'held' && circleSlug
    ? [{ label: t('home:needs.held.action'), href: `/organiser/circles/${circleSlug}/updates` }]
    : []),
]

const actionsOf = (letter: LetterText, reader: Reader): ActionForm[] => {
  const { t, now } = reader
  const action = (name: string, look: ActionForm['look'], note: string | null): ActionForm => ({
    action: `/organiser/letters/${letter.id}/${name}`,
    hidden: [],
    label: t(`outbox:action.${name}`),
    look,
    isNegative: false,
    note,
  })
  const isFailed = letter.state === 'failed' || letter.bouncedAt !== null
  return [
    ...(maySendAgain(letter, now)
      ? [
          action(
            'resending',
            isFailed ? 'primary' : 'secondary',
            t(`outbox:resendNote.${letter.calendarText ? 'calendar' : 'plain'}`, {
              name: letter.recipientName,
            }),
          ),
        ]
      : []),
    ...(isFailed && !letter.settledAt ? [action('settling', 'subtle', null)] : []),
  ]
}

const beforeOf = (before: LetterBefore[], reader: Reader): LetterPage['before'] =>
  before.length === 0
    ? null
    : {
        title: reader.t('outbox:before', { count: before.length }),
        letters: before.map(({ id, kind, state }) => ({
          label: `${kindInWords(kind, reader)}: ${reader.t(`organiser:letterStates.${state}`)}`,
          href: `/organiser/letters/${id}`,
        })),
      }

const factsOf = (letter: LetterText, reader: Reader): Facts => {
  const fact = (name: string, text: string | null, note: string | null = null) =>
    text ? [{ term: reader.t(`organiser:letters.${name}`), fact: text, note, href: null }] : []
  return {
    items: [
      ...fact('recipient', letter.recipientName, letter.recipientAddress),
      ...fact('sender', letter.senderName, letter.senderAddress),
      ...fact('circle', letter.circle),
    ],
  }
}
