import { expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { resendLetter } from '../../src/mail/resend-letter.ts'
import { calendarText } from '../factories/letter.ts'
import { NOW } from '../support/moment.ts'
import { useOneStream } from '../support/one-stream.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const office = useOneStream(database)

const resend = async (letterId: string, instituteId?: string) => {
  const { db } = database()
  const own = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  return db
    .transaction()
    .execute((trx) => resendLetter(trx, { letterId, instituteId: instituteId ?? own.id }, NOW))
}

const aFailedLetter = async () => {
  const letter = await office.write('meetingInvitation', {
    calendar: { method: 'REQUEST', text: calendarText },
  })
  office.server.answer(550, 250)
  await office.deliver()
  return letter
}

test('a failed letter leaves again as a new one, with the same calendar file; the old one stays', async () => {
  const old = await aFailedLetter()
  const again = await resend(old.id)
  expect(again).toEqual({ done: true, value: { letterId: expect.any(String) } })
  expect(await office.deliver()).toBe('sent')
  expect((await office.stored()).map(({ state }) => state)).toEqual(['failed', 'sent'])
  const mail = await PostalMime.parse(office.only().bytes)
  expect(mail.messageId).not.toBe(old.messageId)
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toContain('application/ics')
})

test('asking twice writes one', async () => {
  const { id } = await aFailedLetter()
  await resend(id)
  expect(await resend(id)).toEqual({ done: false, reason: 'alreadySentAgain' })
  expect((await office.stored()).length).toBe(2)
})

test('a letter that has not ended yet, is bound to a browser, or is not ours, is left alone', async () => {
  const { id } = await office.write('seatGiven')
  expect(await resend(id)).toEqual({ done: false, reason: 'notDone' })
  office.server.answer(550, 550)
  await office.deliver()
  expect(await resend(id, crypto.randomUUID())).toEqual({ done: false, reason: 'notDone' })
  const signIn = await office.write('organiserSignIn')
  await office.deliver()
  expect(await resend(signIn.id)).toEqual({ done: false, reason: 'notDone' })
})

test('a failed letter counts as settled once it was sent again, with what was made of its words', async () => {
  const { db } = database()
  const { id } = await aFailedLetter()
  const edit = {
    subject: '["Nieuw onderwerp"]',
    opening: '[]',
    closing: '[]',
    facts: '{}',
    edited_by: 'Tess',
  }
  await db
    .insertInto('letter_edit')
    .values({ ...edit, letter_id: id, edited_at: NOW })
    .execute()
  const again = await resend(id)
  const settled = db.selectFrom('letter').where('settled_at', 'is not', null).select('id')
  expect(await settled.execute()).toEqual([{ id }])
  const edits = await db
    .selectFrom('letter_edit')
    .select(['letter_id', 'subject'])
    .orderBy('letter_id')
    .execute()
  expect(edits).toEqual(
    [id, again.done ? again.value.letterId : '']
      .sort()
      .map((one) => ({ letter_id: one, subject: ['Nieuw onderwerp'] })),
  )
})

test('a sent letter leaves again with a link of its own, but no calendar file that a newer one replaced', async () => {
  const first = await office.write('meetingInvitation', {
    calendar: { method: 'REQUEST', text: calendarText },
  })
  await office.deliver()
  expect((await resend(first.id)).done).toBe(true)
  expect(await office.deliver()).toBe('sent')
  const second = await office.write('meetingChanged', { calendar: { method: 'REQUEST', text: calendarText } })
  await office.deliver()
  const [, copy] = await office.stored()
  expect(copy?.state).toBe('sent')
  const copyId = await database()
    .db.selectFrom('letter')
    .where('dedupe_key', '=', `again:${first.id}`)
    .select('id')
    .executeTakeFirstOrThrow()
  expect(await resend(copyId.id)).toEqual({ done: false, reason: 'newerLetter' })
  expect((await resend(second.id)).done).toBe(true)
})
