import type { DeskCircle, RegistrationLine } from '../../src/web/organiser/circle/queries.ts'
import type { MeetingStatus } from '../../src/web/organiser/missing.ts'

/** A meeting as its circle's page knows it: planned, with a host who filled in everything, and nothing in its programme. */
export const aMeetingStatus = (
  number: number,
  heldOn: string,
  given: Partial<MeetingStatus> = {},
): MeetingStatus => ({
  ...{ id: `id-${number}`, number, heldOn, theme: '', startsAt: '10:00:00', endsAt: '17:00:00' },
  ...{ timeZone: 'Europe/Amsterdam', place: `Stad ${number}`, state: 'planned', version: 1 },
  ...{ hostOrganisationId: `host-${number}`, hostName: `Gemeente ${number}`, hostHasSaved: true },
  ...{ hasVenue: true, isChangedSinceAgreed: false, hasEditor: true, items: [], openTasks: [] },
  ...given,
})

/** Somebody with a seat since long. */
export const aLine = (given: Partial<RegistrationLine> = {}): RegistrationLine => ({
  ...{ id: 'id-zoe', state: 'confirmed', mayHost: false, isOutOfTurn: false, removalReason: '' },
  ...{ offerEndsAt: null, outOfTurnAt: null, outOfTurnBy: null, registeredOn: '2026-10-01' },
  ...{ firstName: 'Zoë', namePrefix: 'van', lastName: 'Fictief', email: 'zoe@example.org' },
  ...{ organisationId: null, organisationChangedAt: null, organisation: null, isUnreachable: false },
  ...given,
})

/** A running circle with these meetings, of which nothing is asked and nothing waits. */
export const aDeskCircle = (meetings: MeetingStatus[], given: Partial<DeskCircle> = {}): DeskCircle => ({
  ...{ id: 'id-circle', slug: 'slim', title: 'Slim samenwerken', centralQuestion: '', region: '' },
  ...{ startsOn: '2026-10-01', endsOn: '2027-07-01', phase: 'running', capacity: 24 },
  ...{ maxPerOrganisation: null, contactName: 'Tess', waiting: [], registrations: [], after: [] },
  ...{
    organisations: [],
    plannedHosts: [],
    askedExperts: [],
    askedHosts: [],
    drafts: 0,
    plans: [],
    modes: [],
    underway: [],
  },
  meetings,
  ...given,
})
