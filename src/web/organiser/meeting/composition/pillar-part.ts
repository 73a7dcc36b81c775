import type { PillarComposition } from '../../../../agenda/compose/composition.ts'
import type { Link } from '../../../layout.ts'
import type { PillarName } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { type AskPart, askedFor } from './ask-part.ts'
import type { GivenComposition } from './given.ts'
import { noteInWords, type StepLine, stepInWords } from './step-words.ts'

/** What becomes of one pillar, and what could be done about what it lacks. */
export interface PillarPart {
  id: string
  pillar: PillarName
  title: string
  steps: StepLine[]
  /** what stays as it is */
  notes: string[]
  /** what is still not there after that */
  missing: string | null
  /** instead of all that, when there is nothing to do */
  complete: string | null
  /** who could be asked for what is missing; null when nothing is */
  ask: AskPart | null
  /** who is asked already; null when nobody is */
  asked: { title: string; links: Link[] } | null
  /** where it can be done by hand */
  link: Link
}

/** The part of one pillar. @param ask as of askParts; null when the pillar lacks nothing */
export const pillarPart = (
  given: GivenComposition,
  part: PillarComposition,
  ask: AskPart | null,
  reader: Reader,
): PillarPart => {
  const { t } = reader
  const { pillar, steps, notes, missing } = part
  const asked = askedFor(pillar, given.requests, reader)
  const title = t(`agenda:pillar.${pillar}`)
  return {
    id: `${pillar}-title`,
    pillar,
    title,
    steps: steps.map((step) => stepInWords(step, given.toCompose.next, reader)),
    notes: notes.map((note) => noteInWords(note, title, reader)),
    missing: missing > 0 ? t(`composition:missing.${pillar}`, { count: missing }) : null,
    complete: steps.length + notes.length + missing === 0 ? t('composition:complete') : null,
    ask,
    asked: asked.length > 0 ? { title: t('composition:ask.asked'), links: asked } : null,
    link: linkOf(given, part, t),
  }
}

const linkOf = (given: GivenComposition, { pillar, itemId }: PillarComposition, t: Reader['t']): Link => {
  const href = hrefOf(given)
  if (itemId === null) return { label: t('composition:link.programme'), href: `${href}/programme` }
  const pages = {
    news: `${href}/news`,
    intervision: `${href}/intervision`,
    deepDive: `${href}/programme/items/${itemId}/deep-dive`,
    projectVisit: `${href}/section`,
  }
  return { label: t(`composition:link.${pillar}`), href: pages[pillar] }
}
