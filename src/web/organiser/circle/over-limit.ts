import { HELD_STATES, type RegistrationState } from '../../../db/registration-tables.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Reader } from '../reader.ts'

/** Somebody with a seat, as far as the maximum of their organisation goes. */
export interface Seated {
  state: RegistrationState
  organisationId: string | null
  /** when they moved to this organisation, as an instant in text; null for who always said this one */
  organisationChangedAt: string | null
}

/** What a circle allows one organisation, and how many seats each has. */
export interface SeatsOfOrganisations {
  /** null sets no limit */
  most: number | null
  held: ReadonlyMap<string, number>
}

/** Seats per organisation in a list of registrations. */
export const seatsOfOrganisations = (
  people: readonly Seated[],
  most: number | null,
): SeatsOfOrganisations => {
  const held = new Map<string, number>()
  for (const { state, organisationId } of people)
    if (holdsSeat(state) && organisationId) held.set(organisationId, (held.get(organisationId) ?? 0) + 1)
  return { most, held }
}

/**
 * What an organiser reads of somebody with a seat whose organisation has more than its maximum, and when they moved to
 * it; empty for everybody else. Nobody loses a seat by it.
 */
export const overLimit = (
  { state, organisationId, organisationChangedAt }: Seated,
  { most, held }: SeatsOfOrganisations,
  { t, language }: Reader,
): string[] => {
  const count = held.get(organisationId ?? '') ?? 0
  if (most === null || count <= most || !holdsSeat(state)) return []
  const over = t('organiser:registrations.overLimit', { count, most })
  if (!organisationChangedAt) return [over]
  const moved = Temporal.Instant.from(organisationChangedAt).toZonedDateTimeISO('Europe/Amsterdam')
  const when = dayInWords(moved.toPlainDate().toString(), language)
  return [over, t('organiser:registrations.moved', { when })]
}

const holdsSeat = (state: RegistrationState): boolean => HELD_STATES.some((held) => held === state)
