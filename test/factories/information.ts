import type { Db } from '../../src/db/connect.ts'
import { cancelInformation } from '../../src/information/cancel-information.ts'
import { planInformation } from '../../src/information/plan-information.ts'
import { signOff } from '../../src/information/sign-off.ts'
import { signUp } from '../../src/information/sign-up.ts'
import { synchroniseGuests } from '../../src/invitation/synchronise-guests.ts'
import { NOW } from '../support/moment.ts'

/** When and where the information meetings of tests are: in the evening of 30 November 2026, in Amersfoort. */
export const INFORMATION = {
  heldOn: '2026-11-30',
  startsAt: '19:30',
  endsAt: '21:00',
  timeZone: 'Europe/Amsterdam',
  overlapIsMeant: false,
  place: 'De Demokapel, Voorbeeldstraat 1, Amersfoort',
  programme: 'Waarom deze kring\nWelke vragen leven er?',
  capacity: null,
}

/** Plans an information meeting, or changes it, and lets calendars hear of it. */
export const anInformationMeeting = async (
  db: Db,
  circleId: string,
  wish: Partial<Omit<typeof INFORMATION, 'capacity'>> & {
    capacity?: number | null
    version?: number | null
  } = {},
  now = NOW,
): Promise<string> =>
  db.transaction().execute(async (trx) => {
    const outcome = await planInformation(trx, { ...INFORMATION, circleId, version: null, ...wish }, now)
    if (!outcome.done) throw new Error(outcome.reason)
    await synchroniseGuests(trx, { circleId }, now)
    return outcome.value.informationMeetingId
  })

/** Signs somebody up, and lets their calendar hear of it. @returns the guest's id */
export const aGuest = async (
  db: Db,
  circleId: string,
  { firstName = 'Noor', lastName = 'Fictief', email = `${firstName.toLowerCase()}@example.org` } = {},
  now = NOW,
): Promise<string> =>
  db.transaction().execute(async (trx) => {
    const name = { firstName, namePrefix: 'van', lastName, organisation: 'Gemeente Voorbeeldstad' }
    const outcome = await signUp(trx, { ...name, circleId, email, language: 'nl' }, now)
    if (!outcome.done) throw new Error(outcome.reason)
    await synchroniseGuests(trx, { circleId }, now)
    return outcome.value.guestId
  })

/** Signs a guest off, and lets their calendar hear of it. */
export const guestLeaves = async (db: Db, circleId: string, guestId: string, now = NOW): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const outcome = await signOff(trx, { circleId, guestId }, now)
    if (!outcome.done) throw new Error(outcome.reason)
    await synchroniseGuests(trx, { circleId }, now)
  })

/** Cancels the information meeting, and lets calendars hear of it. */
export const informationIsOff = async (db: Db, circleId: string, version = 1, now = NOW): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const outcome = await cancelInformation(trx, { circleId, version }, now)
    if (!outcome.done) throw new Error(outcome.reason)
    await synchroniseGuests(trx, { circleId }, now)
  })
