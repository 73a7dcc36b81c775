import { explainFailure } from '../../../mail/explain-failure.ts'
import type { Badge, NoticePart } from '../../parts.ts'
import { momentInWords } from '../letter/letter-words.ts'
import type { Reader } from '../reader.ts'
import type { OneRegistration } from './queries.ts'

/** Where what came back is looked at. */
export const INBOX = '/organiser/inbox'

/** That no e-mail arrives at the address of somebody, in a word. */
export const unreachableBadge = ({ t }: Reader): Badge => ({
  kind: 'warning',
  text: t('inbox:unreachable.badge'),
})

/** The same with since when, why, and where somebody settles it. Null when the address works. */
export const unreachableNotice = (
  { unreachableSince, unreachableWords }: OneRegistration,
  reader: Reader,
): NoticePart | null => {
  const { t } = reader
  if (!unreachableSince) return null
  const words = unreachableWords ?? ''
  return {
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: t('inbox:unreachable.title', { since: momentInWords(unreachableSince, reader) }),
    text: t('inbox:unreachable.text', {
      meaning: t(`outbox:failure.${explainFailure(words)}.meaning`),
      words,
    }),
    links: [{ label: t('inbox:unreachable.link'), href: INBOX }],
  }
}
