import { isPublic } from '../../../circle/circle.ts'
import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { MOST_NOTE, type WhyNoAnswer, whyNoAnswer } from '../../../meeting/host-request.ts'
import type { OwnHostRequest } from '../../../meeting/own-host-request.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, Fact, Facts, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'

/** `host/request`: whether a city hosts a meeting, with yes, no and a few words; or why there is nothing to answer. */
export interface HostRequestPage {
  errorSummary: ErrorSummary | null
  head: PageHead
  /** what was said or decided; null while it can be answered */
  said: string[] | null
  facts: Facts
  asked: { title: string; lines: string[] } | null
  form: {
    title: string
    action: string
    note: Field
    accept: { label: string; action: string; note: string }
    decline: { label: string; action: string }
  } | null
  links: Link[]
  contact: ContactCard
}

interface Reader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

/** Where somebody answers whether their city hosts a meeting. */
export const hostRequestHref = (hostRequestId: string): string => `/host-request/${hostRequestId}`

/**
 * The question, with a button for each answer; afterwards what was said.
 * @param typed what was written beside a refused answer
 */
export const hostRequestPage = (
  own: OwnHostRequest,
  typed: { note: string; fault: 'tooLong' } | null,
  reader: Reader,
): HostRequestPage => {
  const { t, language, now } = reader
  const reason = whyNoAnswer(own.state, { ...own, state: own.meetingState }, now)
  const note = field({
    name: 'note',
    label: t('rotation:answer.note'),
    hint: t('rotation:answer.noteHint'),
    optionalWord: t('layout:optional'),
    value: typed?.note ?? '',
    error: typed ? t(`organiser:faults.${typed.fault}`) : null,
    maxLength: MOST_NOTE,
  })
  return {
    errorSummary: reason ? null : errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [note]),
    head: {
      back: null,
      kicker: t('rotation:answer.kicker', { circle: own.circle }),
      title: t('rotation:answer.title', { organisation: own.organisation }),
      lead: `${dayInWords(own.heldOn, language)}, ${hoursInWords(own.startsAt, own.endsAt, language)}`,
    },
    said: reason ? saidOf(reason, t) : null,
    facts: { items: factsOf(own, t) },
    asked: reason
      ? null
      : {
          title: t('rotation:answer.asked'),
          lines: ['room', 'welcome', 'visit', 'help'].map((task) => t(`rotation:answer.tasks.${task}`)),
        },
    form: reason ? null : formOf(own, note, t),
    links: linksOf(own, reason, t),
    contact: contactOf(own, t),
  }
}

const saidOf = (reason: WhyNoAnswer, t: Translate): string[] => [
  t(`rotation:answer.said.${reason}`),
  ...(reason === 'accepted' || reason === 'declined' ? [t(`rotation:answer.next.${reason}`)] : []),
]

const factsOf = (own: OwnHostRequest, t: Translate): Fact[] => {
  const place = own.place || (own.city ? t('rotation:answer.placeOfHost', { city: own.city }) : '')
  const facts: [string, string][] = [
    ['theme', own.theme],
    ['place', place],
    ['question', own.centralQuestion],
    ['number', String(own.seated)],
  ]
  return facts
    .filter(([, fact]) => fact)
    .map(([name, fact]) => ({ term: t(`rotation:answer.${name}`), fact, note: null, href: null }))
}

const formOf = (own: OwnHostRequest, note: Field, t: Translate): HostRequestPage['form'] => {
  const action = hostRequestHref(own.id)
  return {
    title: t('rotation:answer.form'),
    action,
    note,
    accept: {
      label: t('rotation:answer.accept'),
      action: `${action}/acceptance`,
      note: t('rotation:answer.acceptNote'),
    },
    decline: { label: t('rotation:answer.decline'), action: `${action}/refusal` },
  }
}

const linksOf = (own: OwnHostRequest, reason: WhyNoAnswer | null, t: Translate): Link[] => [
  ...(reason === 'accepted'
    ? [{ label: t('rotation:answer.section'), href: `/host/meetings/${own.meetingId}/section` }]
    : []),
  ...(isPublic(own.phase)
    ? [{ label: t('rotation:answer.circle'), href: `/kringen/${own.circleSlug}` }]
    : []),
]
