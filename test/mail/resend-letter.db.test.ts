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

test('a letter that did not fail, or that is not ours, is left alone', async () => {
  const { id } = await office.write('seatGiven')
  expect(await resend(id)).toEqual({ done: false, reason: 'notFailed' })
  office.server.answer(550)
  await office.deliver()
  expect(await resend(id, crypto.randomUUID())).toEqual({ done: false, reason: 'notFailed' })
})
