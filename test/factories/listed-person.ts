import type { CirclePeople, ListedPerson } from '../../src/web/organiser/people/queries.ts'

/** Somebody on the list of people, as its statement gives them. */
export const aListedPerson = (changes: Partial<ListedPerson> = {}): ListedPerson => ({
  id: 'id-zoe',
  arrival: 1,
  state: 'confirmed',
  brings: 'Ervaring met een regiodeal',
  learningQuestion: 'Hoe houd ik tempo?',
  practice: 'De spoorzone',
  expectation: 'Als ik iets uitprobeer',
  caseOffer: '',
  photoConsent: 'groupOnly',
  mayHost: false,
  isOutOfTurn: false,
  outOfTurnAt: null,
  outOfTurnBy: null,
  offerEndsAt: null,
  removalReason: '',
  organisationChangedAt: null,
  isUnreachable: false,
  registeredOn: '2026-11-01',
  firstName: 'Zoë',
  namePrefix: 'van',
  lastName: 'Fictief',
  jobTitle: 'programmamanager',
  email: 'zoe@example.org',
  organisationId: 'id-zwolle',
  organisation: 'Gemeente Zwolle',
  city: 'Zwolle',
  attendance: [],
  ...changes,
})

/** A circle of two meetings with these people. */
export const circlePeople = (people: ListedPerson[]): CirclePeople => ({
  id: 'id-circle',
  slug: 'slim-samenwerken',
  title: 'Slim samenwerken',
  phase: 'running',
  endsOn: '2027-06-30',
  capacity: 24,
  maxPerOrganisation: null,
  meetings: [
    { number: 1, heldOn: '2026-12-10', place: 'Zwolle', state: 'planned' },
    { number: 2, heldOn: '2027-01-28', place: 'Breda', state: 'planned' },
  ],
  people,
})
