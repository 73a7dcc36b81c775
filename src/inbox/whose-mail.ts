import type { Trx } from '../db/connect.ts'
import { letterIdIn } from './read-bounce.ts'
import type { IncomingMail } from './read-mail.ts'

/** Whom a message concerns. */
export interface Whose {
  instituteId: string
  /** null when it cannot be told */
  circleId: string | null
  /** the mailbox of the institute's letters */
  senderAddress: string
}

/**
 * Finds whom a message concerns: by the letter that it came back from or answers, else by the address that it was sent
 * to and the one circle in which its sender takes part. A message that names none of this goes to the first institute,
 * because somebody must read it. Null in a database without institutes.
 */
export const whoseMail = async (trx: Trx, mail: IncomingMail): Promise<Whose | null> => {
  const letterId = letterIdIn(mail.recipients) ?? answeredLetter(mail.answers)
  const byLetter = letterId ? await ofLetter(trx, letterId) : undefined
  if (byLetter) return byLetter
  const institute = await ofAddress(trx, mail.recipients)
  if (!institute) return null
  const circleId = mail.from ? await onlyCircleOf(trx, institute.instituteId, mail.from.address) : null
  return { ...institute, circleId }
}

// The Message-ID of a letter of ours is its id at our domain.
const answeredLetter = (answers: string[]): string | null =>
  answers
    .map((id) => /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/.exec(id)?.[1])
    .find((id) => id !== undefined) ?? null

const ofLetter = (trx: Trx, letterId: string) =>
  trx
    .selectFrom('letter')
    .innerJoin('institute', 'institute.id', 'letter.institute_id')
    .where('letter.id', '=', letterId)
    .select(['institute.id as instituteId', 'letter.circle_id as circleId'])
    .select('institute.sender_address as senderAddress')
    .executeTakeFirst()

const ofAddress = (trx: Trx, recipients: string[]) =>
  trx
    .selectFrom('institute')
    .select(['id as instituteId', 'sender_address as senderAddress'])
    .orderBy(
      (eb) => (recipients.length > 0 ? eb(eb.fn('lower', ['sender_address']), 'in', recipients) : eb.lit(1)),
      'desc',
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

const onlyCircleOf = async (trx: Trx, instituteId: string, email: string): Promise<string | null> => {
  const circles = await trx
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .innerJoin('circle', 'circle.id', 'registration.circle_id')
    .where('person.institute_id', '=', instituteId)
    .where('person.email', '=', email)
    .where('circle.phase', '<>', 'closed')
    .select('circle.id')
    .distinct()
    .limit(2)
    .execute()
  return circles.length === 1 ? (circles[0]?.id ?? null) : null
}
