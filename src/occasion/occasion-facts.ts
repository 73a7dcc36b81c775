import { personalAgenda } from '../agenda/personal-agenda.ts'
import type { Translate } from '../i18n/words.ts'
import {
  programmeInWords,
  titleInWords,
  whenInWords,
  whereInWords,
  wordsIn,
} from '../invitation/calendar-words.ts'
import type { LetterKinds } from '../mail/letter-kinds.ts'
import type { OccasionFacts } from '../mail/occasion-kinds.ts'
import { answerDeadline } from '../registration/meeting-answer.ts'
import { dayInWords, momentInWords, timeInWords } from '../time/day-words.ts'
import type { OccasionContext } from './load-context.ts'
import type { Occasion } from './occasions.ts'
import { practicalLines } from './practical-lines.ts'
import { quoted } from './quoted.ts'
import type { Reader } from './readers.ts'

/** What a letter over time says to one reader, in their language. */
export const occasionFacts = <Kind extends Occasion>(
  occasion: Kind,
  context: OccasionContext,
  reader: Reader,
): LetterKinds[Kind] => makers[occasion](context, reader, wordsIn(reader.language).to(reader.formOfAddress))

type Maker<Kind extends Occasion> = (
  context: OccasionContext,
  reader: Reader,
  t: Translate,
) => LetterKinds[Kind]

const makers: { [Kind in Occasion]: Maker<Kind> } = {
  saveTheDate: (context, reader, t) => ({
    ...base(context, reader, t),
    message: reader.as in WAYS ? [t(`letters:saveTheDate.${reader.as}`)] : [],
  }),
  callForCases: (context, reader, t) => ({
    ...base(context, reader, t),
    message: [
      ...(reader.caseOffer !== ''
        ? [t('letters:callForCases.ownCase', { text: quoted(reader.caseOffer) })]
        : ownQuestion(reader, (text) => t('letters:callForCases.ownQuestion', { text }))),
      t('letters:callForCases.enough'),
    ],
  }),
  programmeReady: (context, reader, t) => ({
    ...base(context, reader, t),
    message: ownGroup(context, reader, t),
    programme: programmeInWords(context.meetingFor(reader), reader.language),
    cases: context.casesFor(reader),
  }),
  answerReminder: (context, reader, t) => ({
    ...base(context, reader, t),
    until: momentInWords(answerDeadline(context.agenda.meeting).toInstant(), reader.language),
  }),
  practicalInformation: (context, reader, t) => ({
    ...base(context, reader, t),
    practical: practicalLines(context.agenda, t),
  }),
  dayBefore: (context, reader, t) => ({
    ...base(context, reader, t),
    start: t('letters:atTime', { time: timeInWords(context.agenda.meeting.startsAt, reader.language) }),
  }),
  thanks: (context, reader, t) => ({
    ...base(context, reader, t),
    message: ownQuestion(reader, (text) => t('letters:thanks.ownQuestion', { text })),
  }),
  report: base,
  actionCheck: (context, reader, t) => {
    const steps = reader.openSteps.filter(({ meetingId }) => meetingId === context.agenda.meeting.id)
    const told = steps.map(({ title, step }) =>
      t('letters:actionCheck.step', { title: quoted(title), step: quoted(step) }),
    )
    return {
      ...base(context, reader, t),
      message: [...told, t(`letters:actionCheck.${steps.length > 0 ? 'ask' : 'add'}`)],
      results: context.results,
    }
  },
}

const WAYS = { waiting: true, offered: true, guest: true }

function base(context: OccasionContext, reader: Reader, t: Translate): OccasionFacts {
  const { circle } = context
  const meeting = context.meetingFor(reader)
  return {
    name: reader.name,
    circle: circle.title,
    contact: circle.contact,
    meeting: titleInWords(meeting, t),
    day: dayInWords(meeting.facts.heldOn, reader.language),
    when: whenInWords(meeting.facts, reader.language),
    where: whereInWords(meeting.facts, t),
  }
}

const ownQuestion = ({ learningQuestion }: Reader, say: (text: string) => string): string[] =>
  learningQuestion === '' ? [] : [say(quoted(learningQuestion))]

const ownGroup = ({ agenda }: OccasionContext, { registrationId, personId }: Reader, t: Translate) => {
  if (registrationId === null) return []
  const lines = personalAgenda(agenda, { registrationId, personId })
  return lines.flatMap(({ group, ownTurn }) => {
    if (!group) return []
    const { number, room, caseTitle: title } = group
    const where = room === '' ? t('letters:programmeReady.group', { number }) : groupInRoom(number, room)
    if (title === null) return [where]
    const key = ownTurn === 'bringsCase' ? 'ownCase' : 'groupCase'
    return [`${where} ${t(`letters:programmeReady.${key}`, { title })}`]
  })
  function groupInRoom(number: number, room: string) {
    return t('letters:programmeReady.groupInRoom', { number, room })
  }
}
