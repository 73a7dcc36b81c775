import { minutesBeyond } from '../../../../../expert/deep-dive.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../../../form-parts.ts'
import type { NoticePart, PageHead } from '../../../../parts.ts'
import type { Reader } from '../../../reader.ts'
import { faultSummary } from '../../../typed.ts'
import { conflictOf, type DeepDiveConflict } from './conflict.ts'
import type { ExpertTyped } from './expert-form.ts'
import { type ExpertsPart, expertsPart } from './experts-part.ts'
import { allOf, type DeepDiveFields, deepDiveFields, type PartFields } from './fields.ts'
import type { DeepDiveTyped } from './form.ts'
import type { DeepDiveOfPage } from './given.ts'

/** `organiser/meeting/deep-dive`: what a deep dive is made of, and who is asked for it. */
export interface DeepDivePage {
  head: PageHead
  pillarName: string
  errorSummary: ErrorSummary | null
  /** somebody else saved meanwhile */
  conflict: DeepDiveConflict | null
  /** the minutes of the parts beside those of the item; null when they are the same */
  minutes: NoticePart | null
  experts: ExpertsPart
  what: { legend: string; form: Field; title: Field }
  parts: { legend: string; note: string; rows: PartFields[] }
  around: { legend: string; output: Field; materials: Field; groupLimit: Field }
  action: string
  hidden: Hidden[]
  submit: Submit
}

/**
 * The page of a deep dive.
 * @param forms what was typed: of the deep dive itself, and of an expert to be named
 * @param isConflict what is kept stands beside what was typed, and the next save starts from it
 */
export const deepDivePage = (
  given: DeepDiveOfPage,
  { dive, expert }: { dive: DeepDiveTyped; expert: ExpertTyped },
  isConflict: boolean,
  reader: Reader,
): DeepDivePage => {
  const { t } = reader
  const fields = deepDiveFields(dive, reader)
  const experts = expertsPart(given, expert, reader)
  const named = experts.add ? [experts.add.name, experts.add.email] : []
  return {
    head: {
      back: { label: given.item.title, href: given.itemHref },
      kicker: [given.times, t('agenda:minutesShort', { count: given.item.minutes })]
        .filter(Boolean)
        .join(' · '),
      title: t('expert:dive.pageTitle'),
      lead: t('expert:dive.lead'),
    },
    pillarName: t('agenda:pillar.deepDive'),
    errorSummary: faultSummary([...allOf(fields), ...named], t),
    conflict: isConflict ? conflictOf(given.deepDive, dive, fields, t) : null,
    minutes: minutesOf(given, reader),
    experts,
    ...partsOf(fields, reader),
    action: given.href,
    hidden: [{ name: 'mark', value: dive.mark }],
    submit: { label: t('expert:dive.submit'), note: t('expert:dive.submitNote'), quiet: null },
  }
}

const partsOf = (fields: DeepDiveFields, { t }: Reader) => ({
  what: { legend: t('expert:dive.what'), form: fields.form, title: fields.title },
  parts: { legend: t('expert:dive.parts'), note: t('expert:dive.partsNote'), rows: fields.parts },
  around: {
    legend: t('expert:dive.around'),
    output: fields.output,
    materials: fields.materials,
    groupLimit: fields.groupLimit,
  },
})

const minutesOf = ({ deepDive, item }: DeepDiveOfPage, { t }: Reader): NoticePart | null => {
  const beyond = deepDive ? minutesBeyond(deepDive, item.minutes) : 0
  if (beyond === 0) return null
  return {
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: null,
    text: t(beyond > 0 ? 'expert:dive.tooLong' : 'expert:dive.tooShort', {
      count: Math.abs(beyond),
      minutes: item.minutes,
    }),
    links: [],
  }
}
