import { type Composition, type PillarComposition, stepsOf } from '../../../../agenda/compose/composition.ts'
import type { MeetingToCompose } from '../../../../agenda/compose/meeting-to-compose.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../form-parts.ts'
import type { Link } from '../../../layout.ts'
import type { NoticePart, PageHead, PillarName } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import { hrefOf, type MeetingOfCircle } from '../meeting-of-circle.ts'
import { inOneLine } from '../plan-page.ts'
import { type ComposeForm, noteField } from './form.ts'
import { noteInWords, type StepLine, stepInWords, toldBy } from './step-words.ts'

/** `organiser/meeting/composition`: what one press would do with all that is there, before it does. */
export interface CompositionPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** why the last press did nothing */
  refused: NoticePart | null
  /** why nothing can be done, or that nothing need be; null when there is a form */
  reason: string | null
  parts: PillarPart[]
  form: { title: string; action: string; hidden: Hidden[]; note: Field | null; submit: Submit } | null
}

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
  /** where it can be done by hand */
  link: Link
}

/** What the page is made from. */
export interface GivenComposition extends MeetingOfCircle {
  toCompose: MeetingToCompose
  composition: Composition
}

/** The page before the press; also after one that was refused. @param refusal a key of composition:refused */
export const compositionPage = (
  given: GivenComposition,
  form: ComposeForm,
  refusal: 'changedMeanwhile' | 'closed' | null,
  reader: Reader,
): CompositionPage => {
  const { t } = reader
  const { circle, meeting, composition, toCompose } = given
  const steps = stepsOf(composition)
  const told = toldBy(steps)
  const note = noteField(form, t)
  const mayCompose = reader.mayChange && toCompose.isOpen && steps.length > 0
  return {
    head: {
      back: { label: t('organiser:meeting.number', { number: meeting.number }), href: hrefOf(given) },
      kicker: `${circle.title} · ${inOneLine(meeting, reader)}`,
      title: t('composition:title'),
      lead: t('composition:lead'),
    },
    errorSummary: faultSummary([note], t),
    refused: refusal && notice(t(`composition:refused.${refusal}`), reader),
    reason: mayCompose ? null : reasonOf(given, reader),
    parts: composition.pillars.map((part) => pillarPart(given, part, reader)),
    form: mayCompose
      ? {
          title: t('composition:form.title'),
          action: `${hrefOf(given)}/composition`,
          hidden: [{ name: 'mark', value: composition.mark }],
          note: told.length > 0 ? note : null,
          submit: {
            label: t('composition:form.submit'),
            note: toldInWords(told, reader),
            quiet: { label: t('composition:form.back'), href: hrefOf(given) },
          },
        }
      : null,
  }
}

const pillarPart = (given: GivenComposition, part: PillarComposition, reader: Reader): PillarPart => {
  const { t } = reader
  const { pillar, steps, notes, missing } = part
  const title = t(`agenda:pillar.${pillar}`)
  return {
    id: `${pillar}-title`,
    pillar,
    title,
    steps: steps.map((step) => stepInWords(step, given.toCompose.next, reader)),
    notes: notes.map((note) => noteInWords(note, title, reader)),
    missing: missing > 0 ? t(`composition:missing.${pillar}`, { count: missing }) : null,
    complete: steps.length + notes.length + missing === 0 ? t('composition:complete') : null,
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

const reasonOf = ({ toCompose }: GivenComposition, { t, mayChange }: Reader): string => {
  if (!toCompose.isOpen) return t('composition:closed')
  return mayChange ? t('composition:nothing') : t('organiser:readOnly')
}

const toldInWords = (names: string[], { t, language }: Reader): string =>
  names.length === 0
    ? t('composition:form.nobody')
    : t('composition:form.told', {
        count: names.length,
        names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
      })

const notice = (text: string, { t }: Reader): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: null,
  text,
  links: [],
})
