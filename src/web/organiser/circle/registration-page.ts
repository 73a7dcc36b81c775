import type { AnswerInCalendar } from '../../../inbox/calendar-answers.ts'
import { displayName } from '../../../people/person-name.ts'
import { offersSeats } from '../../../registration/registration.ts'
import { mayTake } from '../../../registration/steps.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, Facts, NoticePart, PageHead } from '../../parts.ts'
import { calendarAnswerBadge } from '../calendar-answer-words.ts'
import type { Reader } from '../reader.ts'
import { overLimit } from './over-limit.ts'
import type { OneRegistration } from './queries.ts'
import { detailsOf, offerForm, offerReason, registrationHref, stateBadge } from './registration-parts.ts'
import { unreachableNotice } from './unreachable.ts'

/** `organiser/circle/registration`: one registration, and all that an organiser can do with it. */
export interface RegistrationPage {
  head: PageHead
  badge: Badge
  /** that no e-mail arrives, since when and why */
  unreachable: NoticePart | null
  details: string[]
  facts: Facts
  /** what was answered in a calendar, per meeting; null when nothing was */
  answers: { title: string; note: string | null; lines: { label: string; badge: Badge }[] } | null
  offer: ActionForm | null
  /** why there is no button to offer a seat, for who waits */
  reason: string | null
  removal: Link | null
}

/** The page of one registration. */
export const registrationPage = (
  circle: { slug: string; title: string; phase: Parameters<typeof offersSeats>[0]['phase']; endsOn: string },
  one: OneRegistration,
  answers: AnswerInCalendar[],
  reader: Reader,
): RegistrationPage => {
  const { t } = reader
  const href = `/organiser/circles/${circle.slug}`
  const about = { href, seatsFree: one.seatsFree, offers: offersSeats(circle, reader.now) }
  const reason = offerReason(one, about, reader)
  const held = new Map([[one.organisationId ?? '', one.seatsOfOrganisation]])
  const limit = { most: one.maxPerOrganisation, held }
  const details = [...detailsOf(one, reader), ...overLimit(one, limit, reader)]
  return {
    head: { back: { label: circle.title, href }, kicker: null, title: displayName(one), lead: null },
    badge: stateBadge(one.state, reader),
    unreachable: unreachableNotice(one, reader),
    details,
    facts: { items: factsOf(one, reader) },
    answers: answers.length > 0 ? answersPart(answers, reader) : null,
    offer: reason === null ? offerForm(one, about, reader) : null,
    reason: reason && !details.includes(reason) ? reason : null,
    removal:
      mayTake('remove', one.state) && reader.mayChange
        ? {
            label: t('organiser:registrations.remove', { name: one.firstName }),
            href: `${registrationHref(href, one.id)}/removal`,
          }
        : null,
  }
}

const answersPart = (answers: AnswerInCalendar[], reader: Reader): RegistrationPage['answers'] => ({
  title: reader.t('inbox:calendar.title'),
  note: answers.some(({ status }) => status === 'DECLINED') ? reader.t('inbox:calendar.note') : null,
  lines: answers.map((answer) => ({
    label: [reader.t('inbox:calendar.meeting', { number: answer.number }), answer.substitute]
      .filter(Boolean)
      .join(', '),
    badge: calendarAnswerBadge(answer, reader),
  })),
})

const factsOf = (one: OneRegistration, { t, language }: Reader): Facts['items'] => {
  const fact = (term: string, text: string | null) =>
    text ? [{ term: t(`organiser:registrations.${term}`), fact: text, note: null, href: null }] : []
  return [
    {
      term: t('organiser:registrations.email'),
      fact: one.email,
      note: null,
      href: `mailto:${one.email}`,
    },
    ...fact('organisation', one.organisation),
    ...fact('jobTitle', one.jobTitle),
    ...fact('registeredOn', dayInWords(one.registeredOn, language)),
    ...fact('learningQuestion', one.learningQuestion),
    ...fact('brings', one.brings),
    ...fact('host', one.mayHost ? t('organiser:registrations.mayHost') : null),
  ]
}
