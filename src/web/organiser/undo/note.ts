import type { Trx } from '../../../db/connect.ts'
import type { Deed } from '../../../deed/deed.ts'
import { noteDeed } from '../../../deed/note-deed.ts'
import type { Visit } from '../desk.ts'

/** What an organiser did, to whatever has this title (empty for people), on the page with this path. */
export type DeedAtDesk = Deed & { about: string; page: string; id?: string }

/** Keeps that an organiser did something that can be undone. @returns its id, for the notice (web/undo/with-notice.ts) */
export const noteAtDesk = (
  trx: Trx,
  { instituteId, organiser, reader }: Pick<Visit, 'instituteId' | 'organiser' | 'reader'>,
  deed: DeedAtDesk,
): Promise<string> =>
  noteDeed(trx, { ...deed, instituteId, registrationId: null, by: organiser.name }, reader.now)
