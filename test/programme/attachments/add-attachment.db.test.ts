import { expect, test } from '@jest/globals'
import { addAttachment, type NewAttachment } from '../../../src/programme/attachments/add-attachment.ts'
import { MOST_BYTES } from '../../../src/programme/attachments/attachment.ts'
import { findAttachments, findRemoved } from '../../../src/programme/attachments/attachments.ts'
import { readBytes } from '../../../src/programme/attachments/read-bytes.ts'
import {
  forgetAttachments,
  removeAttachment,
  returnAttachment,
} from '../../../src/programme/attachments/remove-attachment.ts'
import { putAside } from '../../../src/programme/put-aside.ts'
import { anAttachment } from '../../factories/attachment.ts'
import { aCircle, anInstitute } from '../../factories/circle.ts'
import { pdf } from '../../factories/files.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const TESS = { kind: 'organiser', id: '00000000-0000-4000-8000-000000000001', name: 'Tess Regelaar' } as const
const NOOR = { kind: 'host', id: '00000000-0000-4000-8000-000000000002', name: 'Noor Voorbeeld' } as const

const aMeeting = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const [meeting, other] = circle.meetings
  if (!meeting || !other) throw new Error('the circle has two meetings')
  const items = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meeting.id)
    .select(['id', 'kind', 'title', 'state'])
    .orderBy('position')
    .execute()
  const visit = items.find(({ kind }) => kind === 'projectVisit')
  if (!visit) throw new Error('a whole day has a project visit')
  const add = (file: Partial<NewAttachment> = {}) =>
    db.transaction().execute((trx) =>
      addAttachment(
        trx,
        {
          meetingId: meeting.id,
          itemId: null,
          name: 'a.pdf',
          kind: 'pdf',
          bytes: pdf(),
          by: TESS,
          ...file,
        },
        NOW,
      ),
    )
  return { db, meeting, other, visit, add }
}

const large = (mark: string) => Buffer.concat([Buffer.from(mark), Buffer.alloc(MOST_BYTES - mark.length)])

test('a file is kept whole, and listed without its bytes', async () => {
  const { db, meeting, visit, add } = await aMeeting()
  const bytes = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(2_500_000, 7)])
  const added = await add({ name: '../../Plan van Zwolle.PDF', bytes, itemId: visit.id, by: NOOR })
  const [file] = await findAttachments(db, meeting.id)
  expect(added).toEqual({ done: true, value: { attachmentId: file?.id } })
  expect(file).toEqual({
    id: expect.any(String),
    itemId: visit.id,
    itemTitle: visit.title,
    name: 'Plan van Zwolle.pdf',
    kind: 'pdf',
    size: bytes.length,
    addedByKind: 'host',
    addedById: NOOR.id,
    addedByName: NOOR.name,
    addedAt: NOW,
  })
  const slices = await Array.fromAsync(readBytes(db, { id: file?.id ?? '', size: bytes.length }))
  expect(slices.map(({ length }) => length)).toEqual([1_048_576, 1_048_576, bytes.length - 2_097_152])
  expect(Buffer.concat(slices).equals(bytes)).toBe(true)
})

test('what a host adds to the project visit counts as an offer, what an organiser adds does not', async () => {
  const { db, visit, add } = await aMeeting()
  const stateOf = async () =>
    (await db.selectFrom('programme_item').where('id', '=', visit.id).select('state').executeTakeFirst())
      ?.state
  await add({ itemId: visit.id })
  expect(await stateOf()).toBe('empty')
  await add({ itemId: visit.id, by: NOOR, name: 'b.pdf' })
  expect(await stateOf()).toBe('offered')
})

test('the same file twice is one file, with another item it is another', async () => {
  const { db, meeting, visit, add } = await aMeeting()
  const first = await add()
  expect(await add()).toEqual(first)
  await add({ itemId: visit.id })
  await add({ name: 'b.pdf' })
  expect((await findAttachments(db, meeting.id)).map(({ name, itemId }) => [name, itemId])).toEqual([
    ['a.pdf', null],
    ['b.pdf', null],
    ['a.pdf', visit.id],
  ])
})

test('a file too large, or for an item of another programme, is refused', async () => {
  const { db, other, visit, add } = await aMeeting()
  expect(await add({ bytes: Buffer.alloc(MOST_BYTES + 1) })).toEqual({ done: false, reason: 'tooLarge' })
  expect(await add({ meetingId: other.id, itemId: visit.id })).toEqual({ done: false, reason: 'noItem' })
  expect(await findAttachments(db, other.id)).toEqual([])
})

test('of ten who add twenty megabytes at once five get in, and there are never more than a hundred', async () => {
  const { db, meeting, add } = await aMeeting()
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, at) => add({ name: `${at}.pdf`, bytes: large(`%PDF-${at}`) })),
  )
  expect(outcomes.filter(({ done }) => done).length).toBe(5)
  expect(outcomes.filter((one) => !one.done)).toEqual(Array(5).fill({ done: false, reason: 'full' }))
  const kept = await findAttachments(db, meeting.id)
  expect(kept.reduce((sum, { size }) => sum + size, 0)).toBe(100 * 1024 * 1024)
}, 90_000)

test('what was taken away comes back, until its room is needed: the oldest goes first', async () => {
  const { db, meeting, add } = await aMeeting()
  const ids: string[] = []
  for (const at of [1, 2, 3, 4, 5])
    ids.push(await anAttachment(db, { meetingId: meeting.id, name: `${at}.pdf`, bytes: large(`%PDF-${at}`) }))
  const which = (attachmentId = '') => ({ meetingId: meeting.id, attachmentId, by: TESS })
  for (const [minutes, id] of [ids[1], ids[0]].entries())
    expect(
      await db.transaction().execute((trx) => removeAttachment(trx, which(id), NOW.add({ minutes }))),
    ).toEqual({ done: true, value: { name: id === ids[0] ? '1.pdf' : '2.pdf' } })
  expect((await findRemoved(db, meeting.id)).map(({ name }) => name)).toEqual(['1.pdf', '2.pdf'])
  await add({ name: 'klein.pdf' })
  expect((await findRemoved(db, meeting.id)).map(({ name }) => name)).toEqual(['1.pdf'])
  expect(await db.transaction().execute((trx) => returnAttachment(trx, which(ids[0])))).toEqual({
    done: true,
    value: { name: '1.pdf' },
  })
  expect(await db.transaction().execute((trx) => returnAttachment(trx, which(ids[1])))).toEqual({
    done: false,
    reason: 'notThere',
  })
  expect((await findAttachments(db, meeting.id)).map(({ name }) => name)).toContain('1.pdf')
}, 90_000)

test('a host takes away what hosts added, and nothing of an organiser', async () => {
  const { db, meeting } = await aMeeting()
  const [theirs, ours] = [
    await anAttachment(db, { meetingId: meeting.id, name: 'a.pdf' }),
    await anAttachment(db, { meetingId: meeting.id, name: 'b.pdf', by: NOOR }),
  ]
  const byColleague = { ...NOOR, id: crypto.randomUUID() }
  const remove = (attachmentId: string) =>
    db
      .transaction()
      .execute((trx) => removeAttachment(trx, { meetingId: meeting.id, attachmentId, by: byColleague }, NOW))
  expect([await remove(theirs), await remove(ours)]).toEqual([
    { done: false, reason: 'notThere' },
    { done: true, value: { name: 'b.pdf' } },
  ])
})

test('files of an item that was put aside are nowhere until it comes back', async () => {
  const { db, meeting, visit } = await aMeeting()
  await anAttachment(db, { meetingId: meeting.id, itemId: visit.id })
  await db.transaction().execute((trx) => putAside(trx, { meetingId: meeting.id, itemId: visit.id }, NOW))
  expect(await findAttachments(db, meeting.id)).toEqual([])
})

test('what was taken away is erased after thirty days, with its bytes', async () => {
  const { db, meeting } = await aMeeting()
  const attachmentId = await anAttachment(db, { meetingId: meeting.id })
  const kept = await anAttachment(db, { meetingId: meeting.id, name: 'b.pdf' })
  await db
    .transaction()
    .execute((trx) => removeAttachment(trx, { meetingId: meeting.id, attachmentId, by: TESS }, NOW))
  const bytesOf = () =>
    db.selectFrom('attachment_bytes').select('attachment_id as id').orderBy('id').execute()
  await db.transaction().execute((trx) => forgetAttachments(trx, NOW.add({ hours: 30 * 24 })))
  expect((await bytesOf()).length).toBe(2)
  await db.transaction().execute((trx) => forgetAttachments(trx, NOW.add({ hours: 30 * 24 + 1 })))
  expect(await bytesOf()).toEqual([{ id: kept }])
})
