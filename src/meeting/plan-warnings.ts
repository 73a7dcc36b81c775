import type { Meeting } from './meeting.ts'

export type PlanWarning =
  | { kind: 'unusualNumber'; count: number }
  | { kind: 'outsidePeriod'; number: number }
  | { kind: 'sameDay'; numbers: number[] }
  | { kind: 'outOfOrder'; number: number }
  | { kind: 'hostTwice'; organisationId: string; numbers: number[] }
  | { kind: 'hostNotRegistered'; organisationId: string; number: number }

type Planned = Pick<Meeting, 'number' | 'heldOn' | 'hostOrganisationId' | 'state'>

export interface PlanSurroundings {
  /** period of the circle, first and last day */
  startsOn: string
  endsOn: string
  /** organisations that may host */
  candidateIds: string[]
  /** organisations with at least one person who holds a seat */
  registeredIds: string[]
}

/**
 * What an organiser may want to look at again in a plan. Warnings never block: there are good reasons for each.
 * Cancelled meetings do not count. An empty plan has no warnings: it is not yet a plan.
 * Source: four or five meetings per circle, each in the city of another participant.
 */
export const planWarnings = (meetings: Planned[], surroundings: PlanSurroundings): PlanWarning[] => {
  const planned = meetings.filter(({ state }) => state === 'planned').toSorted((a, b) => a.number - b.number)
  if (planned.length === 0) return []
  return [
    ...unusualNumber(planned.length),
    ...planned.flatMap((meeting) => outsidePeriod(meeting, surroundings)),
    ...sameDay(planned),
    ...outOfOrder(planned),
    ...hostTwice(planned, surroundings.candidateIds),
    ...hostNotRegistered(planned, surroundings.registeredIds),
  ]
}

const unusualNumber = (count: number): PlanWarning[] =>
  count === 4 || count === 5 ? [] : [{ kind: 'unusualNumber', count }]

const outsidePeriod = ({ number, heldOn }: Planned, { startsOn, endsOn }: PlanSurroundings): PlanWarning[] =>
  heldOn < startsOn || heldOn > endsOn ? [{ kind: 'outsidePeriod', number }] : []

const sameDay = (planned: Planned[]): PlanWarning[] =>
  [...Map.groupBy(planned, ({ heldOn }) => heldOn).values()]
    .filter((together) => together.length > 1)
    .map((together) => ({ kind: 'sameDay', numbers: numbersOf(together) }))

const outOfOrder = (planned: Planned[]): PlanWarning[] =>
  planned.flatMap(({ number, heldOn }, at) => {
    const previous = planned[at - 1]
    return previous && heldOn < previous.heldOn ? [{ kind: 'outOfOrder', number }] : []
  })

// Twice is fine once everybody had a turn; before that, another organisation is still waiting for its own.
const hostTwice = (planned: Planned[], candidates: string[]): PlanWarning[] => {
  const turns = turnsOf(planned)
  if (candidates.every((id) => turns.has(id))) return []
  return [...turns]
    .filter(([, together]) => together.length > 1)
    .map(([organisationId, together]) => ({
      kind: 'hostTwice',
      organisationId,
      numbers: numbersOf(together),
    }))
}

// Before anybody registered this would be said of every host, and help nobody.
const hostNotRegistered = (planned: Planned[], registered: string[]): PlanWarning[] =>
  registered.length === 0
    ? []
    : [...turnsOf(planned)]
        .filter(([id]) => !registered.includes(id))
        .flatMap(([organisationId, together]) =>
          numbersOf(together).map((number) => ({
            kind: 'hostNotRegistered' as const,
            organisationId,
            number,
          })),
        )

const turnsOf = (planned: Planned[]) => {
  const turns = new Map<string, Planned[]>()
  for (const meeting of planned) {
    const id = meeting.hostOrganisationId
    if (id) turns.set(id, [...(turns.get(id) ?? []), meeting])
  }
  return turns
}

const numbersOf = (meetings: Planned[]) => meetings.map(({ number }) => number)
