import { dayInWords } from '../../../time/day-words.ts'
import { type RotationChart, type RotationFacts, rotationChart } from '../../chart/rotation-chart.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Board } from './queries.ts'
import { openRequest, type RotationStation, stationOf } from './station.ts'

/** `organiser/rotation/board`: which city hosts which meeting. */
export interface RotationPage {
  head: PageHead
  /** null while there are no meetings */
  chart: RotationChart | null
  label: string
  stations: RotationStation[]
  empty: EmptyState
}

/** The rotation board of a circle. */
export const rotationPage = (board: Board, reader: Reader): RotationPage => {
  const { t } = reader
  const href = `/organiser/circles/${board.slug}`
  return {
    head: {
      back: { label: board.title, href },
      kicker: null,
      title: t('rotation:title'),
      lead: t('rotation:lead'),
    },
    chart: board.meetings.length === 0 ? null : chartOf(board, reader),
    label: t('rotation:list'),
    stations: board.meetings.map((meeting) => stationOf(board, meeting, reader)),
    empty: {
      title: t('rotation:none'),
      text: t('rotation:noneText'),
      action: reader.mayChange
        ? { label: t('organiser:overview.planMeetings'), href: `${href}/meetings` }
        : null,
    },
  }
}

const chartOf = ({ meetings, candidates }: Board, { t, language }: Reader): RotationChart =>
  rotationChart(
    {
      title: null,
      facts: {
        meetings: meetings.map((meeting) => ({
          number: meeting.number,
          day: dayInWords(meeting.heldOn, language),
          shortDay: dayInWords(meeting.heldOn, language, 'brief'),
          isCancelled: meeting.state === 'cancelled',
          hostId: meeting.hostOrganisationId,
          askedId: openRequest(meeting)?.organisationId ?? null,
        })),
        organisations: whoMayHost(meetings, candidates),
      },
    },
    t,
  )

/** Candidates by name, and whoever hosts without being one any more. */
const whoMayHost = (
  meetings: Board['meetings'],
  candidates: Board['candidates'],
): RotationFacts['organisations'] => {
  const names = new Map(candidates.map(({ organisationId, name }) => [organisationId, name]))
  for (const { hostOrganisationId, hostName } of meetings)
    if (hostOrganisationId && hostName) names.set(hostOrganisationId, hostName)
  return [...names].map(([id, name]) => ({ id, name }))
}
