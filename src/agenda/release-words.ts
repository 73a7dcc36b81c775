import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'
import { dayInWords } from '../time/day-words.ts'
import type { Agenda } from './agenda.ts'

/**
 * Which version somebody reads: 'Versie 2, donderdag 3 december 2026', or that it may still change. Null when there is
 * nothing to say: nothing is in the programme, or the day went by without a version.
 */
export const releaseInWords = (
  { release, lines, meeting }: Pick<Agenda, 'release' | 'lines' | 'meeting'>,
  t: Translate,
  language: Language,
  now: Temporal.Instant,
): string | null => {
  const dayOf = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(meeting.timeZone).toPlainDate().toString()
  if (release) {
    const day = dayInWords(dayOf(release.releasedAt), language)
    return t('agenda:release.version', { number: release.number, day })
  }
  return lines.length === 0 || dayOf(now) > meeting.heldOn ? null : t('agenda:release.working')
}
