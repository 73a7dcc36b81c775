import { type PlanWarning, planWarnings } from '../../meeting/plan-warnings.ts'
import { isCurrent } from '../../registration/steps.ts'
import type { NoticePart } from '../parts.ts'
import type { Overview } from './circle/queries.ts'
import type { Reader } from './reader.ts'

/** The warnings of a plan: a notice, and a line for each. */
export interface WarningList {
  notice: NoticePart
  lines: string[]
}

/** What an organiser may want to look at again in the plan of a circle. */
export const planWarningsOf = (circle: Overview): PlanWarning[] => {
  const present = circle.registrations.filter(({ state }) => isCurrent(state))
  const seated = present.filter(({ state }) => state === 'confirmed')
  const idsOf = (lines: typeof present) => lines.flatMap(({ organisationId }) => organisationId ?? [])
  return planWarnings(circle.meetings, {
    startsOn: circle.startsOn,
    endsOn: circle.endsOn,
    candidateIds: [...circle.organisations.map(({ id }) => id), ...idsOf(present)],
    registeredIds: idsOf(seated),
  })
}

/** The same in words; null when there are none. */
export const warningNotice = (
  warnings: PlanWarning[],
  { meetings }: Pick<Overview, 'meetings'>,
  reader: Reader,
): WarningList | null => {
  if (warnings.length === 0) return null
  const nameOf = (id: string) => meetings.find((meeting) => meeting.hostOrganisationId === id)?.hostName ?? ''
  return {
    notice: {
      kind: 'warning',
      word: reader.t('layout:noticeKind.warning'),
      title: reader.t('organiser:warnings.title'),
      text: reader.t('organiser:warnings.text'),
      links: [],
    },
    lines: warnings.map((warning) => inWords(warning, nameOf, reader)),
  }
}

const inWords = (warning: PlanWarning, nameOf: (id: string) => string, { t, language }: Reader): string => {
  const list = (numbers: number[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(numbers.map(String))
  switch (warning.kind) {
    case 'unusualNumber':
      return t('organiser:warnings.unusualNumber', { count: warning.count })
    case 'outsidePeriod':
    case 'outOfOrder':
      return t(`organiser:warnings.${warning.kind}`, { number: warning.number })
    case 'sameDay':
      return t('organiser:warnings.sameDay', { numbers: list(warning.numbers) })
    case 'hostTwice':
      return t('organiser:warnings.hostTwice', {
        host: nameOf(warning.organisationId),
        numbers: list(warning.numbers),
      })
    case 'hostNotRegistered':
      return t('organiser:warnings.hostNotRegistered', {
        host: nameOf(warning.organisationId),
        number: warning.number,
      })
  }
}
