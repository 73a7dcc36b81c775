import type { Db } from '../../src/db/connect.ts'
import type { RegistrationState } from '../../src/db/registration-tables.ts'
import type { CirclePhase } from '../../src/db/schema.ts'
import { offerEnd } from '../../src/registration/line.ts'
import { isCurrent } from '../../src/registration/steps.ts'
import { NOW } from '../support/moment.ts'

/** One organising institute. */
export const anInstitute = async (
  db: Db,
  { slug = 'kennisplatform', name = 'Kennisplatform Stad & Regio' } = {},
) =>
  db
    .insertInto('institute')
    .values({
      slug,
      name,
      sender_name: name,
      sender_address: `${slug}@example.org`,
      contact_name: 'Tess Regelaar',
      contact_email: 'tess.regelaar@example.org',
      contact_phone: '030 000 00 00',
      created_at: NOW,
    })
    .returning(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()

/** Somebody who organises for an institute. */
export const anOrganiser = async (
  db: Db,
  instituteId: string,
  {
    email = 'tess.regelaar@example.org',
    name = 'Tess Regelaar',
    role = 'owner' as 'owner' | 'organiser' | 'reader',
  } = {},
) =>
  db
    .insertInto('organiser')
    .values({ institute_id: instituteId, email, name, role, created_at: NOW })
    .returning(['id', 'email', 'name', 'role'])
    .executeTakeFirstOrThrow()

/** A municipality: `anOrganisation(db, institute.id, 'Zwolle')` is Gemeente Zwolle. */
export const anOrganisation = async (db: Db, instituteId: string, city: string) =>
  db
    .insertInto('organisation')
    .values({ institute_id: instituteId, name: `Gemeente ${city}`, kind: 'gemeente', city, created_at: NOW })
    .returning(['id', 'name', 'city'])
    .executeTakeFirstOrThrow()

interface CircleWish {
  instituteId: string
  slug?: string
  title?: string
  phase?: CirclePhase
  capacity?: number
  /** people of one organisation; no limit when left out */
  maxPerOrganisation?: number
  /** One meeting per host, in this order, the first on 10 December 2026, then every seven weeks. */
  hosts?: string[]
}

/** A circle with its meetings and host organisations: `aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })`. */
export const aCircle = async (db: Db, wish: CircleWish) => {
  const circle = await db
    .insertInto('circle')
    .values({
      institute_id: wish.instituteId,
      slug: wish.slug ?? 'slim-samenwerken',
      title: wish.title ?? 'Slim samenwerken',
      theme: 'Netwerken',
      central_question: 'Hoe werken wij samen als niemand de baas is?',
      region: 'Oost-Nederland',
      starts_on: '2026-10-01',
      ends_on: '2027-07-01',
      phase: wish.phase ?? 'registrationOpen',
      capacity: wish.capacity ?? 24,
      max_per_organisation: wish.maxPerOrganisation ?? null,
      contact_name: 'Tess Regelaar',
      contact_email: 'tess.regelaar@example.org',
      created_at: NOW,
      published_at: wish.phase === 'draft' ? null : NOW,
    })
    .returning(['id', 'slug', 'title'])
    .executeTakeFirstOrThrow()
  const meetings = []
  for (const [index, city] of (wish.hosts ?? ['Zwolle', 'Breda', 'Ede', 'Venlo']).entries()) {
    const organisation = await anOrganisation(db, wish.instituteId, city)
    await db
      .insertInto('circle_organisation')
      .values({
        circle_id: circle.id,
        organisation_id: organisation.id,
        position: index + 1,
        import_key: null,
      })
      .execute()
    meetings.push(
      await aMeeting(db, circle.id, { number: index + 1, city, hostOrganisationId: organisation.id }),
    )
  }
  return { ...circle, meetings }
}

/** One meeting with its four pillars, a welcome, a lunch and a closing: 330 of its 420 minutes. */
export const aMeeting = async (
  db: Db,
  circleId: string,
  { number = 1, city = 'Zwolle', hostOrganisationId = null as string | null } = {},
) => {
  const heldOn = Temporal.PlainDate.from('2026-12-10')
    .add({ weeks: 7 * (number - 1) })
    .toString()
  const meeting = await db
    .insertInto('meeting')
    .values({
      circle_id: circleId,
      number,
      theme: `Thema ${number}`,
      held_on: heldOn,
      starts_at: '09:30',
      ends_at: '16:30',
      place: city,
      host_organisation_id: hostOrganisationId,
      changed_at: NOW,
    })
    .returning(['id', 'number', 'held_on as heldOn', 'place'])
    .executeTakeFirstOrThrow()
  const items = [
    ['welcome', 'Welkom', 15],
    ['news', 'Actualiteiten', 25],
    ['intervision', 'Intervisie', 75],
    ['lunch', 'Lunch', 50],
    ['deepDive', 'Verdieping', 75],
    ['projectVisit', 'Projectbezoek', 75],
    ['closing', 'Afsluiting', 15],
  ] as const
  await db
    .insertInto('programme_item')
    .values(
      items.map(([kind, title, minutes], at) => ({
        meeting_id: meeting.id,
        position: at + 1,
        kind,
        title,
        minutes,
      })),
    )
    .execute()
  await db
    .insertInto('host_section')
    .values({ meeting_id: meeting.id, changed_at: NOW, changed_by: 'Leerkring' })
    .execute()
  return meeting
}

/** A participant of a circle: `aRegistration(db, circle, { firstName: 'Zoë' })`. */
export const aRegistration = async (
  db: Db,
  { instituteId, circleId }: { instituteId: string; circleId: string },
  {
    firstName = 'Zoë',
    state = 'confirmed' as RegistrationState,
    outOfTurn = false,
    organisationId = null as string | null,
  } = {},
) => {
  const person = await db
    .insertInto('person')
    .values({
      institute_id: instituteId,
      email: `${firstName
        .toLowerCase()
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, '')}@example.org`,
      first_name: firstName,
      name_prefix: 'van',
      last_name: 'Fictief',
      organisation_id: organisationId,
      created_at: NOW,
    })
    .returning(['id', 'email'])
    .executeTakeFirstOrThrow()
  const registration = await db
    .insertInto('registration')
    .values({
      circle_id: circleId,
      person_id: person.id,
      state,
      registered_on: '2026-11-01',
      registered_at: NOW,
      confirmed_at: state === 'confirmed' ? NOW : null,
      offered_at: state === 'offered' ? NOW : null,
      offer_ends_at: state === 'offered' ? offerEnd(NOW, 3) : null,
      offered_out_of_turn: outOfTurn,
      ended_at: isCurrent(state) ? null : NOW,
    })
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow()
  return { ...registration, personId: person.id, email: person.email }
}
