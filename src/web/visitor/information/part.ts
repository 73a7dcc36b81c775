import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { guestSeatsLeft, whyNotSignUp } from '../../../information/information-meeting.ts'
import { hasBegun } from '../../../meeting/meeting.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Facts, NoticePart } from '../../parts.ts'
import type { RefusedAddress } from '../circle/join.ts'

/** The information meeting on the public page of a circle, and how to sign up for it. */
export interface InformationPart {
  title: string
  /** straight to it, on a phone a long way down */
  jump: string
  lead: string
  facts: Facts
  /** null when nothing was written about it */
  programme: { title: string; text: string } | null
  form: { action: string; summary: ErrorSummary | null; email: Field; submit: Submit } | null
  /** why nobody can sign up now; stands when the form does not */
  closed: NoticePart | null
}

interface Reader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

/** Makes that part; null when there is none, or when it is over. */
export const informationPart = (
  circle: PublicCircle,
  { t, language, now }: Reader,
  asked: RefusedAddress | null,
): InformationPart | null => {
  const meeting = circle.information
  if (!meeting || hasBegun({ ...meeting, startsAt: meeting.endsAt }, now)) return null
  const left = guestSeatsLeft(meeting.capacity, meeting.guests)
  const reason = whyNotSignUp({ ...meeting, phase: circle.phase }, now) ?? (left === 0 ? 'full' : null)
  return {
    title: t('information:title'),
    jump: t('information:public.jump'),
    lead: t('information:public.lead'),
    facts: informationFacts(meeting, { t, language }, reason ? null : left),
    programme: meeting.programme ? { title: t('information:programme'), text: meeting.programme } : null,
    form: reason ? null : formOf(circle, t, asked),
    closed: reason ? informationClosed(reason, circle, t) : null,
  }
}

/** When and where, and how many seats there are left (null says nothing of that). */
export const informationFacts = (
  meeting: { heldOn: string; startsAt: string; endsAt: string; place: string },
  { t, language }: Pick<Reader, 't' | 'language'>,
  left: number | null,
): Facts => ({
  items: [
    {
      term: t('information:when'),
      fact: dayInWords(meeting.heldOn, language),
      note: hoursInWords(meeting.startsAt, meeting.endsAt, language),
      href: null,
    },
    {
      term: t('information:where'),
      fact: meeting.place || t('calendar:placeUnknown'),
      note: null,
      href: null,
    },
    ...(left === null
      ? []
      : [
          {
            term: t('information:seats'),
            fact: t('information:seatsLeft', { count: left }),
            note: null,
            href: null,
          },
        ]),
  ],
})

/** Why nobody can sign up now, in words. */
export const informationClosed = (
  reason: 'cancelled' | 'past' | 'closed' | 'full' | 'none',
  { contactName: name }: Pick<PublicCircle, 'contactName'>,
  t: Translate,
): NoticePart => ({
  kind: reason === 'full' ? 'warning' : 'info',
  word: t(`layout:noticeKind.${reason === 'full' ? 'warning' : 'info'}`),
  title: t(`information:closed.${reason}.title`),
  text: t(`information:closed.${reason}.text`, { name }),
  links: [{ label: t('information:closed.mine'), href: '/link/renewal' }],
})

const formOf = (circle: PublicCircle, t: Translate, asked: RefusedAddress | null) => {
  const email = field({
    // The page has another question for an address.
    id: 'field-information-email',
    name: 'email',
    label: t('information:public.email'),
    hint: t('information:public.emailHint'),
    autocomplete: 'email',
    isRequired: true,
    maxLength: 254,
    value: asked?.typed ?? '',
    error: asked && t(`visitor:join.${asked.fault}`),
  })
  return {
    action: `/kringen/${circle.slug}/information-link`,
    summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [email]),
    email,
    submit: { label: t('information:public.submit'), note: t('information:public.note'), quiet: null },
  }
}
