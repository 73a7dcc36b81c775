import { type InformationInput, informationInput } from '../../../information/information-input.ts'
import type { InformationMeeting } from '../../../information/information-meeting.ts'
import { DEFAULT_TIME_ZONE } from '../../../meeting/meeting.ts'
import { type Faults, faultsOf, type Typed, typedOf } from '../typed.ts'

export interface InformationForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: InformationInput | null
  /** the save that the form was made from; null when there was none */
  version: number | null
}

/** Reads the posted form; a meeting that is there stays in its own zone. */
export const parseInformation = (
  body: unknown,
  current: Pick<InformationMeeting, 'timeZone'> | null,
): InformationForm => {
  const typed = typedOf(body)
  const { data, error } = informationInput.safeParse({
    ...typed,
    timeZone: current?.timeZone ?? DEFAULT_TIME_ZONE,
    overlapIsMeant: typed.overlapIsMeant === 'yes',
    capacity: typed.capacity?.trim() ? numberOf(typed.capacity) : null,
  })
  return { typed, faults: faultsOf(error), input: data ?? null, version: Number(typed.version) || null }
}

/** The form as the meeting is planned; empty when none is. */
export const informationFormOf = (current: InformationMeeting | null): InformationForm => ({
  typed: current
    ? {
        heldOn: current.heldOn,
        startsAt: current.startsAt.slice(0, 5),
        endsAt: current.endsAt.slice(0, 5),
        place: current.place,
        programme: current.programme,
        capacity: current.capacity === null ? '' : String(current.capacity),
      }
    : {},
  faults: {},
  input: null,
  version: current?.version ?? null,
})

// What is no number stays a text, which the schema refuses in words.
const numberOf = (text: string) => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : text)
