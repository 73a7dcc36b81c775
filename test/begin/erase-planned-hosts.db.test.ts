import { expect, test } from '@jest/globals'
import { erasePlannedHosts } from '../../src/begin/erase-planned-hosts.ts'
import { keepPlannedHosts } from '../../src/begin/planned-hosts.ts'
import type { Db } from '../../src/db/connect.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

/** A circle whose meetings will be received by Zoë and Ali. */
const aCircleWithHosts = async (db: Db, slug: string) => {
  const { id: instituteId } = await anInstitute(db, { slug })
  const circle = await aCircle(db, { instituteId, slug, hosts: ['Zwolle', 'Ede'], phase: 'draft' })
  const organisations = await db
    .selectFrom('meeting')
    .where('circle_id', '=', circle.id)
    .orderBy('number')
    .select(['id', 'host_organisation_id as organisationId'])
    .execute()
  const hosts = organisations.flatMap(({ id, organisationId }, at) => {
    const [name, email] =
      at === 0 ? ['Zoë van Fictief', 'zoe@example.org'] : ['Ali el Demo', 'ali@example.org']
    const told = { language: 'nl', way: 'invite' } as const
    return organisationId && name && email ? [{ meetingId: id, organisationId, name, email, ...told }] : []
  })
  await db.transaction().execute((trx) => keepPlannedHosts(trx, { circleId: circle.id, hosts }))
  return instituteId
}

test('forgets one person as a host to be, in every circle of their institute and no other', async () => {
  const { db } = database()
  const instituteId = await aCircleWithHosts(db, 'een')
  await aCircleWithHosts(db, 'ander')
  await db.transaction().execute((trx) => erasePlannedHosts(trx, { instituteId, email: 'zoe@example.org' }))
  const left = await db
    .selectFrom('planned_host')
    .innerJoin('meeting', 'meeting.id', 'planned_host.meeting_id')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .innerJoin('institute', 'institute.id', 'circle.institute_id')
    .orderBy('institute.slug')
    .orderBy('meeting.number')
    .select(['institute.slug', 'planned_host.email'])
    .execute()
  expect(left).toEqual([
    { slug: 'ander', email: 'zoe@example.org' },
    { slug: 'ander', email: 'ali@example.org' },
    { slug: 'een', email: 'ali@example.org' },
  ])
})
