import type { OwnMeeting, OwnRegistration } from '../../../registration/own-registration.ts'
import { hasEnded } from '../../series-line.ts'

/**
 * The meetings of somebody's circle for which something can be offered: those to come.
 * @param chosenId one that was chosen before and stays possible, also when it is over
 */
export const meetingsToChoose = (
  { meetings }: OwnRegistration,
  chosenId: string | null,
  now: Temporal.Instant,
): OwnMeeting[] =>
  meetings.filter(
    (meeting) => meeting.id === chosenId || (meeting.state === 'planned' && !hasEnded(meeting, now)),
  )
