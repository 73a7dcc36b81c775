import type { Pillar, ProgrammeItemKind, ProgrammeItemState } from '../../db/programme-tables.ts'
import type { MeetingState } from '../../db/schema.ts'
import type { TaskResponsible } from '../../db/task-tables.ts'
import type { Translate } from '../../i18n/words.ts'
import { missingPillars, PILLARS } from '../../programme/pillar.ts'

/** What the organiser's pages know of a meeting; one line of `meetingStates`. */
export interface MeetingStatus {
  id: string
  number: number
  theme: string
  heldOn: string
  startsAt: string
  endsAt: string
  timeZone: string
  place: string
  state: MeetingState
  version: number
  hostOrganisationId: string | null
  hostName: string | null
  hostHasSaved: boolean
  hasVenue: boolean
  /** the host's section was agreed, and saved again since */
  isChangedSinceAgreed: boolean
  hasEditor: boolean
  items: { kind: ProgrammeItemKind; state: ProgrammeItemState; minutes: number }[]
  /** tasks that are not done */
  openTasks: { title: string; weeksBefore: number; responsible: TaskResponsible }[]
}

export type Missing = 'host' | 'editor' | 'hostSection' | 'venue' | 'programme' | 'sectionChanged' | Pillar

/**
 * What is still missing for a meeting, the first thing to do first. Nothing for one that is cancelled or held: nobody
 * can bring it any more. A step is named only once the step before it is done, so that the list stays short.
 */
export const missingFor = (meeting: MeetingStatus, today: string): Missing[] => {
  if (meeting.state === 'cancelled' || meeting.heldOn < today) return []
  const pillars = missingPillars(meeting.items)
  return [
    ...missingOfHost(meeting),
    ...(pillars.length === PILLARS.length ? ['programme' as const] : pillars),
    ...(meeting.isChangedSinceAgreed ? ['sectionChanged' as const] : []),
  ]
}

const missingOfHost = (meeting: MeetingStatus): Missing[] => {
  if (!meeting.hostOrganisationId) return ['host']
  if (!meeting.hasEditor && !meeting.hostHasSaved) return ['editor']
  if (!meeting.hostHasSaved) return ['hostSection']
  return meeting.hasVenue ? [] : ['venue']
}

/** The same in a few words each. */
export const missingInWords = (missing: Missing[], t: Translate): string[] =>
  missing.map((one) => t(`organiser:missing.${one}`))
