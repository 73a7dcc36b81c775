import type { Trx } from '../../../db/connect.ts'
import type { Deed } from '../../../deed/deed.ts'
import { noteDeed } from '../../../deed/note-deed.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'

/** Keeps that a participant did something that they can undo. @returns its id, for the notice (web/undo/with-notice.ts) */
export const noteOwn = (
  trx: Trx,
  { id: registrationId, circle }: OwnRegistration,
  deed: Deed & { page: string },
  now: Temporal.Instant,
): Promise<string> =>
  noteDeed(trx, { ...deed, instituteId: circle.instituteId, registrationId, about: '', by: null }, now)
