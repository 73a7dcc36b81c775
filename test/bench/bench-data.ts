import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { mintLink } from '../../src/access/mint-link.ts'
import { connect, type Db } from '../../src/db/connect.ts'
import { migrateToLatest } from '../../src/db/migrate.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../factories/circle.ts'
import { aVisitor } from '../support/visitor.ts'

/** The circle whose pages are measured. */
export const MEASURED = 'slim-samenwerken'

/**
 * Makes a database with `circles` circles, each with four meetings and, in the measured one, 24 people with a seat and
 * six waiting. Everything a page shows is the same however many other circles there are.
 */
export const fill = async (url: string, circles: number): Promise<void> => {
  const { db, close } = connect(url)
  try {
    await migrateToLatest(db)
    const institute = await anInstitute(db)
    await anOrganiser(db, institute.id)
    const circle = await aCircle(db, { instituteId: institute.id, slug: MEASURED })
    for (let place = 1; place <= 30; place++)
      await aRegistration(
        db,
        { instituteId: institute.id, circleId: circle.id },
        { firstName: `Zoë ${place}`, state: place <= 24 ? 'confirmed' : 'waiting' },
      )
    await multiply(db, circles - 1)
    for (const table of [
      'circle',
      'circle_change',
      'meeting',
      'programme_item',
      'host_section',
      'registration',
      'person',
    ])
      await sql`vacuum analyze ${sql.ref(table)}`.execute(db)
  } finally {
    await close()
  }
}

/** Copies the measured circle, its meetings with their items, and five of its registrations. */
const multiply = async (db: Db, copies: number) => {
  await sql`
    insert into circle (institute_id, slug, title, theme, central_question, region, starts_on, ends_on, phase, capacity,
      contact_name, contact_email, created_at, published_at)
    select institute_id, slug || '-' || n, title || ' ' || n, theme, central_question, region, starts_on + n % 300,
      ends_on + n % 300, phase, capacity, contact_name, contact_email, created_at, published_at
    from circle, generate_series(1, ${copies}::int) n`.execute(db)
  await sql`
    insert into meeting (circle_id, number, theme, held_on, starts_at, ends_at, place, host_organisation_id, changed_at)
    select other.id, number, meeting.theme, held_on, starts_at, ends_at, place, host_organisation_id, changed_at
    from meeting join circle mine on mine.id = meeting.circle_id, circle other where other.id <> mine.id`.execute(
    db,
  )
  await sql`
    insert into programme_item (meeting_id, position, kind, title, minutes)
    select other.id, position, kind, title, minutes
    from programme_item join meeting mine on mine.id = meeting_id
      join meeting other on other.number = mine.number and other.id <> mine.id`.execute(db)
  await sql`
    insert into host_section (meeting_id, changed_at, changed_by)
    select id, changed_at, 'Leerkring' from meeting on conflict do nothing`.execute(db)
  await sql`
    insert into registration (circle_id, person_id, state, registered_on, registered_at, confirmed_at)
    select circle.id, person_id, state, registered_on, registered_at, confirmed_at
    from (select * from registration order by arrival limit 5) mine, circle where circle.id <> mine.circle_id`.execute(
    db,
  )
}

/** Signs an organiser in at a running app. @returns the cookies of that browser */
export const organiserCookies = async (databaseUrl: string, appUrl: string): Promise<string> => {
  const { db, close } = connect(databaseUrl, { maxConnections: 1 })
  try {
    const { id, email } = await db.selectFrom('organiser').select(['id', 'email']).executeTakeFirstOrThrow()
    const now = Temporal.Now.instant()
    const link = {
      purpose: 'organiserSignIn',
      subjectId: id,
      email,
      expiresAt: now.add({ hours: 1 }),
    } as const
    const { token } = await db.transaction().execute((trx) => mintLink(trx, link, now, randomBytes))
    const organiser = aVisitor(appUrl)
    const { status } = await organiser.post(`/link/${token}`)
    if (status !== 303) throw new Error(`the organiser could not sign in: ${status}`)
    return organiser.cookies()
  } finally {
    await close()
  }
}
