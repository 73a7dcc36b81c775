import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { StoredSection } from '../../../programme/queries.ts'
import { visitGroups } from '../../../programme/visit-groups.ts'
import { dayInWords, hoursInWords, timeInWords, wallTimeOf } from '../../../time/day-words.ts'
import { countFacts } from '../../meeting-count.ts'
import type { Fact } from '../../parts.ts'
import type { MeetingOfHost } from './queries.ts'

/** When the meeting is, when its project visit, how many come, and who saved this section last. */
export const factsOf = (
  meeting: MeetingOfHost,
  stored: StoredSection,
  t: Translate,
  language: Language,
): Fact[] => [
  {
    term: t('host:fact.when'),
    fact: dayInWords(meeting.heldOn, language),
    note: hoursInWords(meeting.startsAt, meeting.endsAt, language),
    href: null,
  },
  ...(meeting.visit
    ? [
        {
          term: t('host:fact.visit'),
          fact: `${clock(meeting.visit.startMinute, language)}–${clock(meeting.visit.endMinute, language)}`,
          note: t('host:fact.visitMinutes', { count: meeting.visit.minutes }),
          href: null,
        },
      ]
    : []),
  ...countFacts(meeting.numbers, t),
  ...groupsFact(meeting, stored, t),
  { term: t('host:fact.saved'), ...savedFact(meeting, stored, t, language), href: null },
]

// Only when one group will not do: then the host must find a guide for each.
const groupsFact = ({ numbers }: MeetingOfHost, { section }: StoredSection, t: Translate): Fact[] => {
  const { groups, largest } = visitGroups(numbers.comes + numbers.substitutes, section.groupLimit)
  return groups === 1
    ? []
    : [
        {
          term: t('host:fact.groups'),
          fact: t('host:fact.groupCount', { count: groups }),
          note: t('host:fact.groupSize', { count: largest }),
          href: null,
        },
      ]
}

// Version 1 is the empty section that came with the meeting.
const savedFact = (meeting: MeetingOfHost, stored: StoredSection, t: Translate, language: Language) =>
  stored.version === 1
    ? { fact: t('host:fact.notYet'), note: null }
    : {
        fact: momentInWords(stored.changedAt, meeting.timeZone, t, language),
        note: t('host:fact.by', { who: stored.changedBy }),
      }

const clock = (minute: number, language: Language) => timeInWords(wallTimeOf(minute), language)

/** '20 november 2026, 14.02 uur' on the clock of the meeting. */
const momentInWords = (moment: Temporal.Instant, timeZone: string, t: Translate, language: Language) => {
  const zoned = moment.toZonedDateTimeISO(timeZone)
  const time = timeInWords(zoned.toPlainTime().toString(), language)
  return t('host:moment', { day: dayInWords(zoned.toPlainDate().toString(), language, 'medium'), time })
}
