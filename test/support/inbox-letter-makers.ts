import { readMail } from '../../src/inbox/read-mail.ts'
import { receiveMail } from '../../src/inbox/receive-mail.ts'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import type { LetterDesk } from './letter-desk.ts'
import type { Maker } from './pressing.ts'

const BORDER = 'mx.example.org'

/** What comes in so that letters leave. */
export const INBOX_MAKERS: Partial<Record<LetterKind, Maker>> = {
  calendarDeclined: async (desk) => {
    const about = await desk.circle()
    const { id, email } = await desk.person(about.id)
    await desk.change((trx, now) => synchroniseInvitations(trx, { circleId: about.id }, now))
    await desk.allSent()
    const { uid } = await desk.db
      .selectFrom('invitation')
      .where('registration_id', '=', id)
      .select('uid')
      .executeTakeFirstOrThrow()
    await comesIn(desk, [
      `Authentication-Results: ${BORDER}; dmarc=pass`,
      `From: ${email}`,
      'Content-Type: text/calendar; method=REPLY',
      '',
      'BEGIN:VCALENDAR',
      'METHOD:REPLY',
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20261121T085000Z',
      `ATTENDEE;PARTSTAT=DECLINED:mailto:${email}`,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  },
  incomingMail: (desk) =>
    comesIn(desk, ['From: vraag@example.org', 'Subject: Vraag', '', 'Kan ik later komen?']),
}

const comesIn = async (desk: LetterDesk, lines: string[]) => {
  const raw = Buffer.from(lines.join('\r\n'))
  const mail = await readMail(raw)
  if (!mail.done) throw new Error(mail.reason)
  await desk.change((trx, now) =>
    receiveMail(trx, { mail: mail.value, raw, boxKey: null }, { authservId: BORDER }, now),
  )
}
