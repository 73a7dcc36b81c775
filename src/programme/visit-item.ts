import type { ProgrammeItemState } from '../db/programme-tables.ts'
import type { HostSection } from './host-section.ts'
import { ITEM_MINUTES, LONGEST_TITLE } from './pillar.ts'
import { reckonedWalk } from './visit-walk.ts'

export interface VisitItem {
  title: string
  minutes: number
  state: ProgrammeItemState
}

/**
 * What a save of the host's section means for the project visit in the programme. A title makes it filled and gives
 * it its name; walking out, visit and walking back together give its minutes, once all three are known. Only what this
 * save changed is carried over, so what the organiser arranged since stays; an agreed visit stays agreed.
 * @returns the item as it should be; the same values when nothing follows from the save
 */
export const visitItemAfter = (before: HostSection, after: HostSection, item: VisitItem): VisitItem => ({
  title: titleAfter(before, after, item.title),
  minutes: minutesAfter(before, after, item.minutes),
  state: stateAfter(before, after, item.state),
})

const titleAfter = (before: HostSection, after: HostSection, title: string) =>
  before.visitTitle === after.visitTitle || after.visitTitle === ''
    ? title
    : after.visitTitle.slice(0, LONGEST_TITLE)

const minutesAfter = (before: HostSection, after: HostSection, minutes: number) => {
  const total = totalMinutes(after)
  if (total === null || total === totalMinutes(before)) return minutes
  return total >= ITEM_MINUTES.least && total <= ITEM_MINUTES.most ? total : minutes
}

/** Walking out, visit and walking back together; null until all three are said or follow from the distance. */
export const totalMinutes = (section: HostSection): number | null => {
  const walk = reckonedWalk(section)
  if (walk === null || section.visitMinutes === null) return null
  return walk.outMinutes + section.visitMinutes + walk.backMinutes
}

const stateAfter = (
  before: HostSection,
  after: HostSection,
  state: ProgrammeItemState,
): ProgrammeItemState => {
  const [had, has] = [before.visitTitle !== '', after.visitTitle !== '']
  if (had === has || state === 'agreed') return state
  return has ? 'filled' : 'empty'
}

/** The project visit as the host told it, whatever stands in the programme now; null while they gave it no title. */
export const visitAsTold = (section: HostSection, item: VisitItem): VisitItem | null =>
  section.visitTitle === ''
    ? null
    : visitItemAfter({ ...section, visitTitle: '', visitMinutes: null }, section, { ...item, state: 'empty' })
