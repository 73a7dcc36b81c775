import type { Trx } from '../db/connect.ts'
import { writeLetter } from '../mail/write-letter.ts'
import { dayInWords, hoursInWords } from '../time/day-words.ts'
import { factsForHost, hostEditorsForLetters, letterToHost } from './host-editors-for-letters.ts'

/**
 * Writes the letter that lets a host editor into the section of their meeting; the link is made when it leaves.
 * Asking more than once within a minute writes one letter.
 * @throws when there is no such editor, or its key was taken back
 */
export const writeHostInvitation = async (
  trx: Trx,
  { hostEditorId }: { hostEditorId: string },
  now: Temporal.Instant,
): Promise<void> => {
  const editor = await hostEditorsForLetters(trx)
    .where('host_editor.id', '=', hostEditorId)
    .executeTakeFirstOrThrow()
  await writeLetter(
    trx,
    {
      ...letterToHost(editor),
      kind: 'hostInvitation',
      dedupeKey: `hostInvitation:${hostEditorId}:${now.toString().slice(0, 16)}`,
      facts: {
        ...factsForHost(editor),
        meeting: `${dayInWords(editor.heldOn, editor.language)}, ${hoursInWords(editor.startsAt, editor.endsAt, editor.language)}`,
      },
    },
    now,
  )
}
