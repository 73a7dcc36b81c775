import { balanceMinutes } from '../../../../programme/balance.ts'
import { checkFormat, WEIGHTS } from '../../../../programme/format-check.ts'
import type {
  FindingPlace,
  FormatFinding,
  MeetingFormat,
  SeriesFacts,
} from '../../../../programme/format-facts.ts'
import { dayInWords } from '../../../../time/day-words.ts'
import { type BalanceChart, balanceChart } from '../../../chart/balance-chart.ts'
import type { PageHead, Todo, TodoItem } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { findingInWords, solverInWords } from './words.ts'

/** `organiser/circle/check`: a circle held against the format of four pillars. */
export interface CheckPage {
  head: PageHead
  /** one list per weight that has findings; a single empty one when there are none */
  lists: { title: string | null; todo: Todo }[]
  /** null while there is no meeting */
  balance: { title: string; text: string; chart: BalanceChart } | null
}

/** Everything that does not fit, in words, with who could solve it and where. */
export const checkPage = (
  circle: { slug: string; title: string },
  facts: SeriesFacts,
  reader: Reader,
): CheckPage => {
  const { t } = reader
  const href = `/organiser/circles/${circle.slug}`
  const findings = checkFormat(facts, reader.today)
  const empty = { title: t('format:nothing'), text: t('format:nothingText'), action: null }
  const todoOf = (some: FormatFinding[]): Todo => ({
    items: some.map((finding) => itemOf(finding, facts, href, reader)),
    empty,
  })
  return {
    head: {
      back: { label: circle.title, href },
      kicker: null,
      title: t('format:title'),
      lead: t('format:lead'),
    },
    lists:
      findings.length === 0
        ? [{ title: null, todo: todoOf([]) }]
        : WEIGHTS.map((weight) => ({ weight, some: findings.filter((one) => one.weight === weight) }))
            .filter(({ some }) => some.length > 0)
            .map(({ weight, some }) => ({ title: t(`format:weight.${weight}`), todo: todoOf(some) })),
    balance:
      facts.meetings.length === 0
        ? null
        : {
            title: t('format:balanceTitle'),
            text: t('format:balanceText'),
            chart: balanceChart({ title: null, meetings: facts.meetings.map(balanceFacts) }, t),
          },
  }
}

const balanceFacts = ({ number, place, items }: MeetingFormat) => ({
  heading: [number, place].filter(Boolean).join(' · '),
  minutes: balanceMinutes(items),
})

const itemOf = (finding: FormatFinding, facts: SeriesFacts, href: string, reader: Reader): TodoItem => {
  const { t } = reader
  const meeting = facts.meetings.find(({ number }) => number === finding.meeting)
  const day = meeting && dayInWords(meeting.heldOn, reader.language, 'medium')
  return {
    due: meeting
      ? [t('format:meeting', { number: meeting.number }), meeting.place, day].filter(Boolean).join(' · ')
      : t('format:series'),
    isLate: finding.weight === 'blocking',
    title: findingInWords(finding, reader),
    explanation: solverInWords(finding.solver, t),
    action: reader.mayChange
      ? {
          label: t(`format:place.${finding.place}`),
          href: `${href}${WHERE[finding.place](finding.meeting)}`,
          isMain: false,
        }
      : null,
  }
}

const WHERE: Record<FindingPlace, (meeting: number | null) => string> = {
  plan: () => '/meetings',
  rotation: () => '/rotation',
  programme: (meeting) => (meeting === null ? '' : `/meetings/${meeting}/programme`),
  section: (meeting) => `/meetings/${meeting}/section`,
  groups: (meeting) => `/meetings/${meeting}/intervision`,
  experts: (meeting) => `/meetings/${meeting}/programme`,
  tasks: (meeting) => `/meetings/${meeting}/tasks`,
}
