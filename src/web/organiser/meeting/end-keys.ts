import { revokeLinks } from '../../../access/revoke-links.ts'
import type { Trx } from '../../../db/connect.ts'
import { currentHostEditors, revokeHostEditor } from '../../../programme/host-editors.ts'

/** Takes back one key to a host's section: the page and the links that were mailed. */
export const endKey = async (
  trx: Trx,
  { hostEditorId }: { hostEditorId: string },
  now: Temporal.Instant,
): Promise<void> => {
  await revokeHostEditor(trx, { hostEditorId }, now)
  await revokeLinks(trx, { purpose: 'hostSection', subjectId: hostEditorId }, now)
}

/** Takes back every key to the host's section of a meeting, which went to another host. */
export const endKeysOfMeeting = async (
  trx: Trx,
  { meetingId }: { meetingId: string },
  now: Temporal.Instant,
): Promise<void> => {
  for (const { id } of await currentHostEditors(trx, meetingId)) await endKey(trx, { hostEditorId: id }, now)
}
