import type { Db } from '../../src/db/connect.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { NOW } from '../support/moment.ts'
import { aLetter, calendarText } from './letter.ts'

/** A letter of a circle that waits for an organiser; gives its id. */
export const aDraft = async (db: Db, whose: { instituteId: string; circleId: string }, mark: string) => {
  const letter = aLetter(whose.instituteId, 'newsPlaced', {
    ...{ circleId: whose.circleId, streamKey: `draft:${mark}`, isDraft: true },
    recipient: { name: `${mark} Ontvanger`, address: `${mark.toLowerCase()}@example.org` },
  })
  const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
  return written?.id ?? ''
}

/** A letter of a circle that left, with a calendar file; gives its id. */
export const aSentLetter = async (db: Db, whose: { instituteId: string; circleId: string }, mark: string) => {
  const letter = aLetter(whose.instituteId, 'seatGiven', {
    circleId: whose.circleId,
    recipient: { name: `${mark} Ontvanger`, address: `${mark.toLowerCase()}@example.org` },
  })
  await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
  const { id } = await db
    .updateTable('letter')
    .set((eb) => ({
      state: 'sent',
      press_id: eb.ref('id'),
      sent_at: NOW,
      subject: `Een plaats bij ${mark}`,
      text_body: mark,
      html_body: `<html lang="nl"><head><title>${mark}</title></head><body><p>${mark}</p></body></html>`,
      calendar_method: 'REQUEST',
      calendar_text: calendarText,
    }))
    .where('institute_id', '=', whose.instituteId)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
