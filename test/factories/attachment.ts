import type { Db } from '../../src/db/connect.ts'
import { addAttachment, type NewAttachment } from '../../src/programme/attachments/add-attachment.ts'
import { NOW } from '../support/moment.ts'
import { pdf } from './files.ts'

/** A file of a meeting, added by an organiser who is nobody unless it is said; its id. */
export const anAttachment = async (
  db: Db,
  given: Pick<NewAttachment, 'meetingId'> & Partial<NewAttachment>,
  now = NOW,
): Promise<string> => {
  const by = { kind: 'organiser', id: crypto.randomUUID(), name: 'Tess Regelaar' } as const
  const file = {
    itemId: null,
    name: 'Programma.pdf',
    kind: 'pdf',
    bytes: pdf(given.name),
    by,
    ...given,
  } as const
  const added = await db.transaction().execute((trx) => addAttachment(trx, file, now))
  if (!added.done) throw new Error(added.reason)
  return added.value.attachmentId
}
