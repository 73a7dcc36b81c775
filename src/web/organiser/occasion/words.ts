import { dueMoment } from '../../../occasion/due-moment.ts'
import { occasionRules } from '../../../occasion/occasions.ts'
import type { PlannedOccasion } from '../../../occasion/plan.ts'
import type { OccasionPlan } from '../../../occasion/plans.ts'
import { dayInWords, timeInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'

/** When an occasion of a meeting is due: 'do 26 november 2026, 09.00 uur'. */
export const dueInWords = (
  { meeting, occasion }: Pick<PlannedOccasion, 'meeting' | 'occasion'>,
  plan: OccasionPlan,
  { t, language }: Reader,
): string => {
  const due = dueMoment(occasionRules[occasion], plan, meeting)
  const time = timeInWords(due.toPlainTime().toString({ smallestUnit: 'minute' }), language)
  return t('occasions:due', { day: dayInWords(due.toPlainDate().toString(), language, 'medium'), time })
}

/** How an occasion of a meeting stands: to how many, how it leaves, what was sent, or why not. */
export const standingInWords = (planned: PlannedOccasion, plan: OccasionPlan, { t }: Reader): string => {
  const { why, waitsFor, readers, letters } = planned
  const drafts = letters.filter(({ state }) => state === 'draft').length
  const sent = letters.filter(({ state }) => state === 'sent').length
  const underway = letters.filter(({ state }) => UNDERWAY.some((one) => one === state)).length
  const lines = [
    ...(sent > 0 ? [t('occasions:sent', { count: sent })] : []),
    ...(underway > 0 ? [t('occasions:underway', { count: underway })] : []),
    ...(drafts > 0 ? [t('occasions:drafts', { count: drafts })] : []),
  ]
  if (why !== null && why !== 'coming') return [...lines, t(`occasions:why.${why}`)].join(' ')
  if (lines.length > 0) return lines.join(' ')
  if (waitsFor) return t(`occasions:why.${waitsFor}`)
  if (readers.length === 0) return t('occasions:nobody')
  return `${t('occasions:to', { count: readers.length })} ${t(`occasions:leaves.${plan.mode}`)}`
}

const UNDERWAY = ['written', 'queued', 'sending', 'held', 'blocked', 'failed']

/** When a circle has an occasion: '14 dagen ervoor, om 9.00 uur'. */
export const ruleInWords = (
  occasion: PlannedOccasion['occasion'],
  { days, hour }: OccasionPlan,
  { t, language }: Reader,
): string => {
  const time = timeInWords(`${String(hour).padStart(2, '0')}:00`, language)
  if (days === 0) return t('occasions:rule.sameDay', { time })
  return t(`occasions:rule.${occasionRules[occasion].when}`, { count: days, time })
}
