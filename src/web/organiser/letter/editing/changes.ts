import type { LetterEdit } from '../../../../mail/edit-letter.ts'
import { changesSince, type KeptFacts } from '../../../../mail/letter-edit.ts'
import type { NoticePart } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'
import { isKind } from '../template/groups.ts'

/** `organiser/warnings`: what changed since somebody edited a letter, a line per fact. */
export interface ChangesPart {
  notice: NoticePart
  lines: string[]
}

/** What changed in the facts of a letter since it was edited; null when nothing did. */
export const changesPart = (
  edit: LetterEdit,
  { kind, facts }: { kind: string; facts: KeptFacts },
  { t }: Reader,
): ChangesPart | null => {
  if (!isKind(kind)) return null
  const changes = changesSince(edit, edit.facts, facts, kind)
  if (changes.length === 0) return null
  const needsLook = changes.some(({ follows }) => !follows)
  const look = needsLook ? 'warning' : 'info'
  return {
    notice: {
      kind: look,
      word: t(`layout:noticeKind.${look}`),
      title: t('letter-words:edit.changed'),
      text: t(needsLook ? 'letter-words:edit.changedLook' : 'letter-words:edit.changedFollows'),
      links: [],
    },
    lines: changes.map(({ from, to, follows }) =>
      t(follows ? 'letter-words:edit.follows' : 'letter-words:edit.doesNotFollow', {
        from: from || '–',
        to: to || '–',
      }),
    ),
  }
}
