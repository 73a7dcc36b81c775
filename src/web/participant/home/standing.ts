import type { Translate } from '../../../i18n/words.ts'
import { whyNoAnswer } from '../../../registration/answer-offer.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import { isCurrent } from '../../../registration/steps.ts'
import { dayInWords, hoursInWords, momentInWords } from '../../../time/day-words.ts'
import type { Link } from '../../layout.ts'
import type { Todo } from '../../parts.ts'
import { nextMeeting } from '../../series-line.ts'
import type { Reader } from '../../visitor/circle/pages.ts'

/** How a registration stands, and what can be done about it. */
export interface StandingPart {
  title: string
  text: string
  links: Link[]
}

/** How a registration stands, in words; who may come back gets the way to register again. */
export const standingOf = (own: OwnRegistration, reader: Reader): StandingPart => {
  const { t, language, now } = reader
  const state = shownState(own, now)
  const facts = {
    name: own.firstName,
    place: own.placeInLine,
    most: own.organisationMost ?? 0,
    until: own.offerEndsAt ? momentInWords(own.offerEndsAt, language) : '',
    reason: own.removalReason,
  }
  return {
    title: t(`participant:state.${state}.title`, facts),
    text: t(`participant:state.${state}.${textOf(own, state)}`, facts),
    links: isCurrent(state)
      ? linksOf(own, t)
      : [{ label: t('participant:state.withdrawn.again'), href: `/kringen/${own.circle.slug}#join` }],
  }
}

const textOf = (own: OwnRegistration, state: OwnRegistration['state']): string => {
  if (state === 'waiting' && own.organisationMost !== null) return 'textForOrganisation'
  return state === 'confirmed' && own.usesFeed ? 'textWithFeed' : 'text'
}

const linksOf = (own: OwnRegistration, t: Translate): Link[] =>
  holdsSeat(own.state)
    ? [
        { label: t('participants:link'), href: `/participant/${own.id}/participants` },
        { label: t('news:link'), href: `/participant/${own.id}/news` },
        { label: t('cases:link'), href: `/participant/${own.id}/cases` },
        { label: t('results:link'), href: `/participant/${own.id}/results` },
      ]
    : []

// Between the end of an offer and the job that notices it, the page says what is true already.
const shownState = (own: OwnRegistration, now: Temporal.Instant) =>
  whyNoAnswer(own, now) === 'offerEnded' ? 'expired' : own.state

/** What is asked of somebody now: an answer to an offer, or reading about the next meeting. */
export const todoOf = (own: OwnRegistration, { t, language, now }: Reader): Todo => {
  if (whyNoAnswer(own, now) === null)
    return { ...nothingToDo(t('participant:todo.answer')), items: [answerOffer(own, t)] }
  const next = own.state === 'confirmed' ? nextMeeting(own.meetings, now) : undefined
  const key = isCurrent(shownState(own, now)) ? own.state : 'withdrawn'
  const empty = t(`participant:todo.empty.${key === 'confirmed' ? 'over' : key}`)
  return {
    ...nothingToDo(empty),
    items: next
      ? [
          {
            due: dayInWords(next.heldOn, language),
            isLate: false,
            title: t('participant:todo.next', { place: next.place || t('series:placeUnknown') }),
            explanation: t('participant:todo.nextText', {
              hours: hoursInWords(next.startsAt, next.endsAt, language),
            }),
            action: { label: t('participant:todo.read'), href: meetingHref(own, next.number), isMain: true },
          },
        ]
      : [],
  }
}

const nothingToDo = (title: string): Pick<Todo, 'empty'> => ({ empty: { title, text: null, action: null } })

const answerOffer = (own: OwnRegistration, t: Translate): Todo['items'][number] => ({
  due: null,
  isLate: false,
  title: t('participant:todo.answer'),
  explanation: t('participant:todo.answerText'),
  action: { label: t('participant:todo.toAnswer'), href: `/participant/${own.id}/offer`, isMain: true },
})

/** Where somebody reads about a meeting: on their own page of it, or on the public one once their registration ended. */
export const meetingHref = (own: OwnRegistration, number: number) =>
  isCurrent(own.state)
    ? `/participant/${own.id}/meetings/${number}`
    : `/kringen/${own.circle.slug}/meetings/${number}`
