/** An organisation that may host, as far as it matters for whose turn it is. */
export interface Candidate {
  organisationId: string
  name: string
  city: string
  /** empty when not known */
  province: string
  /** people with a seat, in order of registering */
  people: CandidatePerson[]
  /** what its section said of the rooms where it last hosted; null when it did not host, or did not say */
  isStepFree: boolean | null
}

export interface CandidatePerson {
  registrationId: string
  name: string
  email: string
  /** said at signing up that their city may host */
  mayHost: boolean
}

/** A meeting, as far as it matters for whose turn it is. */
export interface Turn {
  number: number
  state: 'planned' | 'cancelled'
  hostOrganisationId: string | null
}

export type RotationWarning =
  | { kind: 'nobodyRegistered' }
  | { kind: 'hostsTwice'; numbers: number[] }
  | { kind: 'outsideRegion'; province: string }
  | { kind: 'noStepFreeRoom' }

interface Surroundings {
  number: number
  /** of the circle, in its own words: 'Overijssel en Gelderland' */
  region: string
  turns: Turn[]
  candidates: Candidate[]
}

/** The numbers of the meetings that an organisation hosts; one that was cancelled is no turn. */
export const turnsOf = (organisationId: string, turns: Turn[]): number[] =>
  turns
    .filter((turn) => turn.state === 'planned' && turn.hostOrganisationId === organisationId)
    .map(({ number }) => number)

/**
 * What an organiser may want to know before a candidate hosts a meeting, or now that it does. Warnings never block.
 * - nobodyRegistered: others have people in the circle, this one has none
 * - hostsTwice: with this meeting it has several turns, while another with people in the circle has had none
 * - outsideRegion: the circle's region names provinces, and this candidate's is another; a region in other words
 *   ('Oost-Nederland') is not judged
 * - noStepFreeRoom: its rooms could not be reached without steps
 */
export const rotationWarnings = (candidate: Candidate, surroundings: Surroundings): RotationWarning[] => [
  ...nobodyRegistered(candidate, surroundings),
  ...hostsTwice(candidate, surroundings),
  ...outsideRegion(candidate, surroundings),
  ...(candidate.isStepFree === false ? [{ kind: 'noStepFreeRoom' } as const] : []),
]

/**
 * Candidates in the order in which they could be asked: fewest turns first, then who said that their city may host,
 * then who has people in the circle, then by name.
 */
export const inOrder = (candidates: Candidate[], turns: Turn[]): Candidate[] =>
  candidates.toSorted((a, b) => {
    const fewer = turnsOf(a.organisationId, turns).length - turnsOf(b.organisationId, turns).length
    return (
      fewer ||
      Number(saidSo(b)) - Number(saidSo(a)) ||
      Number(b.people.length > 0) - Number(a.people.length > 0) ||
      a.name.localeCompare(b.name, 'nl')
    )
  })

/** Whom of an organisation one asks: those who said that their city may host, and else everybody of it with a seat. */
export const peopleToAsk = ({ people }: Candidate): CandidatePerson[] => {
  const willing = people.filter(({ mayHost }) => mayHost)
  return willing.length > 0 ? willing : people
}

/**
 * The next to ask for a meeting: the first in order with somebody to ask, whose organisation was not asked for it yet.
 * Null when everybody was.
 */
export const nextToAsk = (
  candidates: Candidate[],
  turns: Turn[],
  askedIds: string[],
): { candidate: Candidate; person: CandidatePerson } | null => {
  for (const candidate of inOrder(candidates, turns)) {
    const [person] = peopleToAsk(candidate)
    if (person && !askedIds.includes(candidate.organisationId)) return { candidate, person }
  }
  return null
}

const saidSo = ({ people }: Candidate) => people.some(({ mayHost }) => mayHost)

const nobodyRegistered = ({ people }: Candidate, { candidates }: Surroundings): RotationWarning[] =>
  people.length === 0 && candidates.some((other) => other.people.length > 0)
    ? [{ kind: 'nobodyRegistered' }]
    : []

const hostsTwice = (
  { organisationId }: Candidate,
  { number, turns, candidates }: Surroundings,
): RotationWarning[] => {
  const numbers = turnsOf(organisationId, turns).filter((turn) => turn !== number)
  const isAnotherWaiting = candidates.some(
    (other) =>
      other.organisationId !== organisationId &&
      other.people.length > 0 &&
      turnsOf(other.organisationId, turns).length === 0,
  )
  return numbers.length > 0 && isAnotherWaiting ? [{ kind: 'hostsTwice', numbers }] : []
}

const outsideRegion = ({ province }: Candidate, { region }: Surroundings): RotationWarning[] => {
  const named = PROVINCES.filter((one) => holds(region, one))
  const isKnown = PROVINCES.some((one) => holds(province, one))
  return isKnown && named.length > 0 && !named.some((one) => holds(province, one))
    ? [{ kind: 'outsideRegion', province }]
    : []
}

// As a whole name: 'Noord-Holland' is no 'Holland', and 'Utrechtse Heuvelrug' is no province.
const holds = (text: string, province: string) =>
  new RegExp(`(^|[^\\p{L}-])${province}($|[^\\p{L}-])`, 'iu').test(text.replace(/Fryslân/giu, 'Friesland'))

const PROVINCES = [
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
]
