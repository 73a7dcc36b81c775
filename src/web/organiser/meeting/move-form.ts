import { type MoveInput, moveInput } from '../../../meeting/meeting-input.ts'
import type { MeetingStatus } from '../missing.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../typed.ts'

export interface MoveForm {
  typed: Typed
  faults: Faults
  input: MoveInput | null
  /** the save that the form was made from */
  version: number
}

/** Reads another date, time and place; the meeting stays in its own zone. */
export const parseMove = (body: unknown, { timeZone }: Pick<MeetingStatus, 'timeZone'>): MoveForm => {
  const typed = typedOf(body)
  const { data, error } = moveInput.safeParse({
    ...typed,
    timeZone,
    overlapIsMeant: typed.overlapIsMeant === 'yes',
  })
  return { typed, faults: faultsOf(error), input: data ?? null, version: Number(typed.version) || 0 }
}

/** The form as the meeting stands now. */
export const moveFormOf = (meeting: MeetingStatus): MoveForm => ({
  typed: {
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt.slice(0, 5),
    endsAt: meeting.endsAt.slice(0, 5),
    place: meeting.place,
  },
  faults: {},
  input: null,
  version: meeting.version,
})

/** The save that the page with the button was made from. */
export const versionOf = (body: unknown): number => Number(typedOf(body).version) || 0
