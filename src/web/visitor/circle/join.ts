import type { Translate } from '../../../i18n/words.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { isOpenForRegistration, stateOnArrival } from '../../../registration/registration.ts'
import type { AskFault } from '../../access/ask.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { NoticePart } from '../../parts.ts'

/** What was typed as an address, and why it is none. */
export interface RefusedAddress {
  fault: AskFault
  typed: string
}

/** How to join: the form, or the reason why there is none. */
export interface JoinPart {
  title: string
  form: { action: string; summary: ErrorSummary | null; email: Field; submit: Submit } | null
  /** why nobody can register now; stands when the form does not */
  closed: NoticePart | null
}

/** Makes the part of the page with which somebody joins. The waiting list is named before the button, not after it. */
export const joinPart = (circle: PublicCircle, t: Translate, asked: RefusedAddress | null): JoinPart => {
  const title = t('visitor:join.title')
  if (!isOpenForRegistration(circle.phase)) return { title, form: null, closed: closedNotice(circle, t) }
  const email = field({
    name: 'email',
    label: t('visitor:join.email'),
    hint: t('visitor:join.emailHint'),
    autocomplete: 'email',
    isRequired: true,
    maxLength: 254,
    value: asked?.typed ?? '',
    error: asked && t(`visitor:join.${asked.fault}`),
  })
  const key = stateOnArrival(circle.seats) === 'confirmed' ? 'submitNote' : 'submitNoteWaiting'
  return {
    title,
    closed: null,
    form: {
      action: `/kringen/${circle.slug}/registration-link`,
      summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [email]),
      email,
      submit: { label: t('visitor:join.submit'), note: t(`visitor:join.${key}`), quiet: null },
    },
  }
}

const closedNotice = (circle: PublicCircle, t: Translate): NoticePart => {
  const reason = circle.phase === 'running' ? 'running' : 'over'
  return {
    kind: 'info',
    word: t('layout:noticeKind.info'),
    title: t(`visitor:join.${reason}.title`),
    text: t(`visitor:join.${reason}.text`, { name: circle.contactName }),
    links: [{ label: t('visitor:join.others'), href: '/' }],
  }
}
