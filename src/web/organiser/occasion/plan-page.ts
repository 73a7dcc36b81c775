import { modeRule, modesOf } from '../../../mail/letter-mode.ts'
import { HOURS, type Occasion, occasionRules } from '../../../occasion/occasions.ts'
import type { OccasionPlan } from '../../../occasion/plans.ts'
import type { ErrorSummary, Field, Hidden, Submit } from '../../form-parts.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { type Faults, faultSummary, fieldMaker, type Typed } from '../typed.ts'
import { ruleInWords } from './words.ts'

/** `organiser/occasion/plan`: when and how a circle sends the letters of one occasion. */
export interface OccasionPlanPage {
  head: PageHead
  errorSummary: ErrorSummary | null
  /** somebody else chose meanwhile: what they chose */
  conflict: NoticePart | null
  action: string
  hidden: Hidden[]
  days: Field
  hour: Field
  mode: Field
  submit: Submit
}

/** What is in the form while nobody typed anything. */
export const typedOfPlan = ({ days, hour, mode }: OccasionPlan): Typed => ({
  days: String(days),
  hour: String(hour),
  mode,
})

/** The form. @param plan what is kept now; `isConflict` when that is newer than what was typed stands on */
export const occasionPlanPage = (
  circle: { slug: string },
  { occasion, plan, isConflict }: { occasion: Occasion; plan: OccasionPlan; isConflict: boolean },
  { typed, faults, version }: { typed: Typed; faults: Faults; version: number },
  reader: Reader,
): OccasionPlanPage => {
  const { t } = reader
  const href = `/organiser/circles/${circle.slug}/occasions`
  const rule = occasionRules[occasion]
  const make = fieldMaker(typed, faults, t)
  const modes = modeRule(occasion)
  const bounds = { least: rule.leastDays, most: rule.mostDays }
  const days = make({
    name: 'days',
    label: t(`occasions:days.${rule.when}`),
    hint: t('occasions:daysHint', { ...bounds, standard: rule.days }),
    isRequired: true,
    optionalWord: null,
  })
  const hour = make({
    name: 'hour',
    label: t('occasions:hour'),
    hint: t('occasions:hourHint', { ...HOURS, standard: rule.hour }),
    isRequired: true,
    optionalWord: null,
  })
  const mode = make({
    name: 'mode',
    label: t('occasions:mode'),
    isRequired: true,
    optionalWord: null,
    options: (modes ? modesOf(modes) : []).map((one) => ({
      value: one,
      label: t(`letter-words:mode.${one}`),
      hint: t(`letter-words:modes.means.${one}`),
      isSelected: typed.mode === one,
    })),
  })
  return {
    head: {
      back: { label: t('occasions:title'), href },
      kicker: null,
      title: t(`organiser:letterKinds.${occasion}`),
      lead: t(`occasions:about.${occasion}`),
    },
    errorSummary: faultSummary([days, hour, mode], t),
    conflict: isConflict
      ? {
          kind: 'warning',
          word: t('layout:noticeKind.warning'),
          title: t('occasions:conflict'),
          text: t('occasions:conflictText', {
            rule: ruleInWords(occasion, plan, reader),
            mode: t(`letter-words:mode.${plan.mode}`),
          }),
          links: [],
        }
      : null,
    action: `${href}/${occasion}`,
    hidden: [{ name: 'version', value: String(isConflict ? plan.version : version) }],
    ...{ days, hour, mode },
    submit: {
      label: t('occasions:save'),
      note: t('occasions:saveNote'),
      quiet: { label: t('organiser:cancel'), href },
    },
  }
}
