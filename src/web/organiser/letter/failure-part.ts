import { explainFailure } from '../../../mail/explain-failure.ts'
import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { LetterText } from './letter-queries.ts'

/** Why a letter did not arrive, in plain words and in those of the server, and what to do about it. */
export interface FailurePart {
  notice: NoticePart
  said: { label: string; text: string } | null
}

/** What is wrong with a letter; null when nothing is. */
export const failurePart = (letter: LetterText, reader: Reader): FailurePart | null => {
  const { t } = reader
  const { state, lastError, bounceWords } = letter
  const said = bounceWords ?? lastError
  if (state === 'failed' || bounceWords !== null) {
    const cause = explainFailure(said ?? '')
    return part('warning', `outbox:failure.${cause}`, said, reader)
  }
  if (state === 'blocked') {
    const blocked = part('warning', 'outbox:failure.blocked', said, reader)
    const links = [{ label: t('inbox:unreachable.link'), href: '/organiser/inbox' }]
    return { ...blocked, notice: { ...blocked.notice, links } }
  }
  if (state === 'sending' && lastError)
    return {
      ...part('info', 'outbox:failure.again', said, reader),
      said: { label: t('outbox:said'), text: lastError },
    }
  return null
}

const part = (kind: 'warning' | 'info', words: string, said: string | null, { t }: Reader): FailurePart => ({
  notice: {
    kind,
    word: t(`layout:noticeKind.${kind}`),
    title: t(`${words}.meaning`),
    text: t(`${words}.advice`),
    links: [],
  },
  // Our own short names for a failure say nothing that the words above do not.
  said: said && /\s/.test(said) ? { label: t('outbox:said'), text: said } : null,
})
