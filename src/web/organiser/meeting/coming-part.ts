import type { AnswerInCalendar } from '../../../inbox/calendar-answers.ts'
import { displayName } from '../../../people/person-name.ts'
import type { Absentee, MeetingNumbers } from '../../../registration/meeting-numbers.ts'
import { countFacts } from '../../meeting-count.ts'
import type { Badge, Facts } from '../../parts.ts'
import { calendarAnswerBadge, calendarAnswerInWords } from '../calendar-answer-words.ts'
import type { Reader } from '../reader.ts'

/** What is known of who comes to a meeting. */
export interface Coming {
  numbers: MeetingNumbers
  absentees: Absentee[]
  answers: AnswerInCalendar[]
}

/** How many come, and by name who does not. */
export interface ComingPart {
  title: string
  facts: Facts
  absentTitle: string
  absent: string[]
  /** what people answered in their calendars; null when nobody did */
  calendar: CalendarAnswersPart | null
}

interface CalendarAnswersPart {
  title: string
  /** that a no there is no absence; null when there is none */
  note: string | null
  /** who said no, then who may come */
  doubts: { name: string; badge: Badge }[]
  /** who said yes, behind their number */
  yes: { summary: string; names: string[] } | null
}

/** The part of a meeting's page that says who comes. */
export const comingPart = ({ numbers, absentees, answers }: Coming, reader: Reader): ComingPart => {
  const { t } = reader
  return {
    title: t('answer:numbers.title'),
    facts: { items: countFacts(numbers, t) },
    absentTitle: t('answer:numbers.absent'),
    absent: absentees.map(({ substitute, ...absentee }) =>
      substitute
        ? t('answer:numbers.insteadOf', { name: displayName(absentee), substitute })
        : displayName(absentee),
    ),
    calendar: answers.length > 0 ? calendarPart(answers, reader) : null,
  }
}

const calendarPart = (answers: AnswerInCalendar[], reader: Reader): CalendarAnswersPart => {
  const { t } = reader
  const of = (wanted: AnswerInCalendar['status']) => answers.filter(({ status }) => status === wanted)
  const no = of('DECLINED')
  const yes = of('ACCEPTED')
  return {
    title: t('inbox:calendar.title'),
    note: no.length > 0 ? t('inbox:calendar.note') : null,
    doubts: [...no, ...of('TENTATIVE')].map((answer) => ({
      name: nameOf(answer),
      badge: calendarAnswerBadge(answer, reader),
    })),
    yes:
      yes.length > 0
        ? {
            summary: t('inbox:calendar.yes', { count: yes.length }),
            names: yes.map((answer) => `${nameOf(answer)}: ${calendarAnswerInWords(answer, reader)}`),
          }
        : null,
  }
}

const nameOf = (answer: AnswerInCalendar): string => answer.substitute ?? displayName(answer)
