import { expect, test } from '@jest/globals'
import { eraseHostRequests } from '../../src/meeting/erase-host-requests.ts'
import { aCircle, anInstitute, anOrganiser } from '../factories/circle.ts'
import { aHostRequest } from '../factories/host-request.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('whoever is erased is in no request to host any more; what they left open is taken back, others stay', async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const { id: organiserId } = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId })
  const [one, two, three] = circle.meetings.map(({ id }) => id)
  const open = await aHostRequest(db, { meetingId: one ?? '', organiserId })
  const said = await aHostRequest(db, { meetingId: two ?? '', organiserId })
  await aHostRequest(db, { meetingId: three ?? '', organiserId, name: 'Bo', email: 'bo@example.org' })
  await db
    .updateTable('host_request')
    .set({ state: 'declined', note: 'Verbouwing', answered_at: NOW })
    .where('id', '=', said)
    .execute()
  const who = { instituteId, email: 'sanne@example.org' }
  const { hostRequestIds } = await db.transaction().execute((trx) => eraseHostRequests(trx, who, NOW))
  expect(hostRequestIds.sort()).toEqual([open, said].sort())
  const left = await db
    .selectFrom('host_request')
    .select(['name', 'email', 'note', 'state'])
    .orderBy('state')
    .execute()
  expect(left).toEqual([
    { name: 'Bo', email: 'bo@example.org', note: '', state: 'asked' },
    { name: '—', email: `erased-${said}@erased.invalid`, note: '', state: 'declined' },
    { name: '—', email: `erased-${open}@erased.invalid`, note: '', state: 'withdrawn' },
  ])
})
