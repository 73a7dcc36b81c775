import type { Trx } from '../../../db/connect.ts'
import { addressStream } from '../../../mail/address-stream.ts'
import { writeLetter } from '../../../mail/write-letter.ts'

/**
 * Writes one sign-in letter for each institute that this address organises for; none when it is nobody's.
 * @param signInRequestId of the browser that asks: the code in the letter works there only
 */
export const writeSignInLetters = async (
  trx: Trx,
  { email, signInRequestId }: { email: string; signInRequestId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const organisers = await trx
    .selectFrom('organiser')
    .innerJoin('institute', 'institute.id', 'organiser.institute_id')
    .select(['organiser.id', 'organiser.name', 'organiser.language', 'institute.id as instituteId'])
    .select(['institute.name as institute', 'institute.sender_name as senderName'])
    .select(['institute.sender_address as senderAddress', 'institute.contact_name as contactName'])
    .select(['institute.contact_email as contactEmail', 'institute.contact_phone as contactPhone'])
    .where('organiser.email', '=', email)
    .orderBy('institute.name')
    .execute()
  for (const organiser of organisers) {
    const { id, name, language, instituteId, institute, senderName, senderAddress } = organiser
    const { contactName, contactEmail, contactPhone } = organiser
    const contact = [contactName, contactEmail, contactPhone].filter(Boolean).join(', ')
    await writeLetter(
      trx,
      {
        instituteId,
        circleId: null,
        kind: 'organiserSignIn',
        streamKey: addressStream(email),
        dedupeKey: `organiserSignIn:${id}:${signInRequestId}`,
        sender: { name: senderName, address: senderAddress },
        recipient: { name, address: email },
        language,
        facts: { name, institute, contact },
        linkRequests: [{ name: 'link', purpose: 'organiserSignIn', subjectId: id, signInRequestId }],
      },
      now,
    )
  }
}
