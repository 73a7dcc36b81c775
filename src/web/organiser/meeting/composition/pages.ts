import { stepsOf } from '../../../../agenda/compose/composition.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../form-parts.ts'
import type { NoticePart, PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { faultSummary } from '../../typed.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import { inOneLine } from '../plan-page.ts'
import { askParts } from './ask-part.ts'
import { type ComposeForm, noteField } from './form.ts'
import type { GivenComposition } from './given.ts'
import { type PillarPart, pillarPart } from './pillar-part.ts'
import { toldBy } from './step-words.ts'

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
  const asks = askParts(given, reader)
  const mayCompose = reader.mayChange && toCompose.isOpen && steps.length > 0
  // Nobody is told anything: there is nothing to write along.
  const asksNote = mayCompose && told.length > 0
  return {
    head: {
      back: { label: t('organiser:meeting.number', { number: meeting.number }), href: hrefOf(given) },
      kicker: `${circle.title} · ${inOneLine(meeting, reader)}`,
      title: t('composition:title'),
      lead: t('composition:lead'),
    },
    errorSummary: asksNote ? faultSummary([note], t) : null,
    refused: refusal && notice(t(`composition:refused.${refusal}`), reader),
    reason: mayCompose ? null : reasonOf(given, reader),
    parts: composition.pillars.map((part) => pillarPart(given, part, asks.get(part.pillar) ?? null, reader)),
    form: mayCompose
      ? {
          title: t('composition:form.title'),
          action: `${hrefOf(given)}/composition`,
          hidden: [{ name: 'mark', value: composition.mark }],
          note: asksNote ? note : null,
          submit: {
            label: t(`composition:form.${told.length > 0 ? 'submitWith' : 'submit'}`, { count: told.length }),
            note: toldInWords(told, reader),
            quiet: { label: t('composition:form.back'), href: hrefOf(given) },
          },
        }
      : null,
  }
}

const reasonOf = ({ toCompose, composition }: GivenComposition, { t, mayChange }: Reader): string => {
  if (!toCompose.isOpen) return t('composition:closed')
  if (!mayChange) return t('organiser:readOnly')
  const lacks = composition.pillars.some(({ missing }) => missing > 0)
  return t(lacks ? 'composition:nothingButLacks' : 'composition:nothing')
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
