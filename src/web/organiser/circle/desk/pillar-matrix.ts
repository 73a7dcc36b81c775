import type { Pillar, ProgrammeItemState } from '../../../../db/programme-tables.ts'
import { ITEM_STATES, PILLARS } from '../../../../programme/pillar.ts'
import type { MeetingStatus } from '../../missing.ts'
import type { Reader } from '../../reader.ts'

/** `organiser/pillar-matrix`: which pillar of which meeting has come how far. */
export interface PillarMatrix {
  label: string
  /** above the names of the meetings */
  meeting: string
  pillars: { name: Pillar; label: string }[]
  rows: {
    number: string
    city: string
    href: string
    cells: PillarCell[]
  }[]
  /** the states as they are drawn, where a narrow screen leaves out the words */
  legend: { state: ProgrammeItemState; word: string }[]
}

interface PillarCell {
  state: ProgrammeItemState
  word: string
  /** which pillar and meeting, for who hears the link */
  of: string
  href: string
}

/** The meetings that go on, each with its four pillars; every cell leads to where that pillar is worked on. */
export const pillarMatrix = (
  meetings: readonly MeetingStatus[],
  circleHref: string,
  reader: Reader,
): PillarMatrix => {
  const { t } = reader
  const rows = meetings
    .filter(({ state }) => state === 'planned')
    .map((meeting) => {
      const href = `${circleHref}/meetings/${meeting.number}`
      const city = meeting.place || t('series:placeUnknown')
      return {
        number: String(meeting.number),
        city,
        href,
        cells: PILLARS.map((pillar) => {
          const state = stateOf(meeting, pillar)
          return {
            state,
            word: t(`overview:pillars.state.${state}`),
            of: t('overview:pillars.of', {
              pillar: t(`agenda:pillar.${pillar}`),
              number: meeting.number,
              city,
            }),
            href: href + placeOf(pillar, reader.mayChange),
          }
        }),
      }
    })
  return {
    label: t('overview:pillars.table'),
    meeting: t('overview:pillars.meeting'),
    pillars: PILLARS.map((name) => ({ name, label: t(`agenda:pillar.${name}`) })),
    rows,
    legend: ITEM_STATES.map((state) => ({ state, word: t(`overview:pillars.state.${state}`) })),
  }
}

/** How far a pillar has come: as far as the item of it that came furthest; without one it is empty. */
const stateOf = ({ items }: MeetingStatus, pillar: Pillar): ProgrammeItemState =>
  ITEM_STATES.toReversed().find((state) =>
    items.some((item) => item.kind === pillar && item.state === state),
  ) ?? 'empty'

/** Where a pillar is worked on; who only reads sees it on the page of the meeting. */
const placeOf = (pillar: Pillar, mayChange: boolean): string => {
  switch (pillar) {
    case 'news':
      return '/news'
    case 'intervision':
      return '/intervision'
    case 'deepDive':
      return mayChange ? '/programme' : ''
    case 'projectVisit':
      return mayChange ? '/section' : ''
  }
}
