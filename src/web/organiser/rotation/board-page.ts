import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Board } from './queries.ts'
import { type RotationStation, stationOf } from './station.ts'

/** `organiser/rotation/board`: which city hosts which meeting. */
export interface RotationPage {
  head: PageHead
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
