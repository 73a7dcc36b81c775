import type { Agenda } from '../agenda/agenda.ts'
import { givenUpInWords } from '../agenda/delay/delay-words.ts'
import { givenUp } from '../agenda/delay/given-up.ts'
import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import type { NoticePart } from './parts.ts'

/** Says that the times are other ones now, and what that changes; null on a day that goes as planned. */
export const delayNotice = (
  planned: Agenda,
  running: Agenda,
  t: Translate,
  language: Language,
): NoticePart | null => {
  const changes = givenUp(planned, running, () => false).map((one) => givenUpInWords(one, t, language))
  if (changes.length === 0) return null
  return {
    kind: 'info',
    word: t('layout:noticeKind.info'),
    title: null,
    text: t('own-day:late', { changes: changes.join('. ') }),
    links: [],
  }
}
