import type { Agenda } from '../../../../agenda/agenda.ts'
import { releaseInWords } from '../../../../agenda/release-words.ts'
import { type TakeAlong, takeAlong } from '../../../documents/take-along.ts'
import type { PageHead } from '../../../parts.ts'
import type { Reader } from '../../reader.ts'

/** `organiser/meeting/documents`: an agenda to print and to take along, in each version. */
export interface DocumentsPage {
  head: PageHead
  versions: (TakeAlong & { text: string; mark: string | null })[]
}

/**
 * Print and files of what people read, and of what the organiser is working on; the same as long as nothing was released.
 * @param shown as people read it
 * @param href of the meeting
 */
export const documentsPage = (
  shown: Agenda,
  href: string,
  { t, language, now }: Pick<Reader, 't' | 'language' | 'now'>,
): DocumentsPage => {
  const version = (name: 'shown' | 'working', query: string, mark: string | null) => ({
    ...takeAlong(href, t, { query }),
    title: t(`agenda:takeAlong.${name}`),
    text: t(`agenda:takeAlong.${name}Text`),
    mark,
  })
  const mark = releaseInWords(shown, t, language, now)
  return {
    head: {
      back: { label: t('programme:backToMeeting', { number: shown.meeting.number }), href },
      kicker: shown.circle.title,
      title: t('agenda:takeAlong.page'),
      lead: shown.meeting.theme || null,
    },
    versions: [version('shown', '', mark), version('working', '?version=working', null)],
  }
}
