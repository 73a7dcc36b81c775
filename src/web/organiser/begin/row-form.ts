import { z } from 'zod'
import type { BegunMeeting, HostToTell } from '../../../begin/begun-circle.ts'
import { oneLine, requiredLine } from '../../../circle/typed-text.ts'
import { asAddress, isPlainAddress } from '../../../mail/address.ts'
import { meetingInput } from '../../../meeting/meeting-input.ts'
import { type Faults, faultsOf, type Typed } from '../typed.ts'

/** One meeting as it stands in the form. Names within a row have no number: `heldOn`, not `heldOn-2`. */
export interface BeginRow {
  typed: Typed
  faults: Faults
}

/** The names of the fields of a row, without its number. */
export const ROW_FIELDS = [
  'heldOn',
  'startsAt',
  'endsAt',
  'place',
  'theme',
  'organisation',
  'hostName',
  'hostEmail',
  'overlapIsMeant',
  'fromMeeting',
] as const

/** As many as one circle holds. */
export const MOST_ROWS = 20

/** Usual hours, and the way in which an unnamed organisation of a city is called. */
export interface Usual {
  startsAt: string
  endsAt: string
  /** 'Gemeente Ede' for 'Ede' */
  organisationOf: (place: string) => string
}

const hostInput = z.object({
  hostName: requiredLine(120),
  hostEmail: requiredLine(254).transform(asAddress).pipe(z.string().refine(isPlainAddress, 'noAddress')),
  organisation: requiredLine(160),
})

/** Whether somebody filled in anything of a row; hours alone say nothing. */
export const isFilled = ({ typed }: BeginRow): boolean =>
  (['heldOn', 'place', 'theme', 'organisation', 'hostName', 'hostEmail'] as const).some((name) =>
    typed[name]?.trim(),
  )

/** A row without anything in it. */
export const emptyRow = (): BeginRow => ({ typed: {}, faults: {} })

/**
 * Reads one row. Hours that it does not name are the usual ones; who receives on behalf of no named organisation does so
 * for that of the place.
 * @returns the meeting, or null and a fault per field
 */
export const parseRow = (typed: Typed, usual: Usual): { faults: Faults; meeting: BegunMeeting | null } => {
  const { data, error } = meetingInput.safeParse({
    heldOn: typed.heldOn ?? '',
    startsAt: typed.startsAt?.trim() || usual.startsAt,
    endsAt: typed.endsAt?.trim() || usual.endsAt,
    place: typed.place ?? '',
    theme: typed.theme ?? '',
    hostOrganisationId: null,
    overlapIsMeant: typed.overlapIsMeant === 'yes',
  })
  const { host, organisation, faults: hostFaults } = parseHost(typed, usual)
  const faults = { ...faultsOf(error), ...hostFaults }
  if (!data || Object.keys(faults).length > 0) return { faults, meeting: null }
  const { overlapIsMeant: _1, hostOrganisationId: _2, ...when } = data
  return { faults, meeting: { ...when, organisation, host, fromMeetingId: typed.fromMeeting || null } }
}

/**
 * Who receives, when a name or an address was filled in: both are needed then, and an organisation.
 * @returns host null when nobody is named, or there are faults
 */
export const parseHost = (
  typed: Typed,
  { organisationOf }: Pick<Usual, 'organisationOf'>,
): { host: HostToTell | null; organisation: string; faults: Faults } => {
  const { hostName = '', hostEmail = '', organisation = '', place = '' } = typed
  if (!hostName.trim() && !hostEmail.trim()) {
    const { data, error } = oneLine(160).safeParse(organisation)
    const faults: Faults = error ? { organisation: 'tooLong' } : {}
    return { host: null, organisation: data ?? '', faults }
  }
  const named = organisation.trim() || (place.trim() && organisationOf(place.trim()))
  const { data, error } = hostInput.safeParse({ hostName, hostEmail, organisation: named })
  return {
    host: data ? { name: data.hostName, email: data.hostEmail } : null,
    organisation: data?.organisation ?? '',
    faults: faultsOf(error),
  }
}
