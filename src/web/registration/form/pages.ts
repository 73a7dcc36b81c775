import type { Translate } from '../../../i18n/words.ts'
import { RETENTION_DAYS } from '../../../people/personal-data.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { stateOnArrival } from '../../../registration/registration.ts'
import { errorSummary } from '../../field.ts'
import type { ActionForm, ErrorSummary, Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { seenOf } from './changed-since.ts'
import { type FormFields, fieldsInOrder, formFields } from './fields.ts'
import type { Faults } from './form.ts'
import type { Typed } from './typed.ts'

export interface FormState {
  /** the confirmed address; shown, not asked again */
  email: string
  typed: Typed
  faults: Faults
  /** what is no longer as the form said; one sentence each */
  changed?: string[]
  /** organisations that may be meant by the one that was typed */
  near?: string[]
}

export interface FormPage {
  head: PageHead
  action: string
  hidden: Hidden[]
  /** what changed since the form was opened */
  changed: NoticePart | null
  /** stands when there is no seat: said before the button, not after it */
  waiting: NoticePart | null
  summary: ErrorSummary | null
  emailLine: string
  fields: FormFields
  privacy: Link
  submit: Submit
  /** keeping the form without sending it; the script does it by itself */
  draft: { action: string; label: string; note: string; kept: string; notKept: string; scriptHref: string }
  contact: ContactCard
}

export interface RegisteredPage {
  head: PageHead
  open: ActionForm
}

/** The registration form: empty, or as it was typed with words at what is not right. */
export const formPage = (
  circle: PublicCircle,
  state: FormState,
  t: Translate,
  scriptHref: string,
): FormPage => {
  const fields = formFields(state, circle.organisations, t)
  const wrong = fieldsInOrder(fields)
  const waits = stateOnArrival(circle.seats) === 'waiting'
  return {
    head: {
      back: { label: circle.title, href: `/kringen/${circle.slug}` },
      kicker: t('registration:form.kicker'),
      title: t('registration:form.heading'),
      lead: t('registration:form.lead'),
    },
    action: `/kringen/${circle.slug}/registration`,
    hidden: [{ name: 'seen', value: seenOf(circle) }],
    changed: state.changed && state.changed.length > 0 ? changedNotice(state.changed, t) : null,
    waiting: waits ? waitingNotice(t) : null,
    summary: errorSummary(
      t('layout:errorSummaryTitle', { count: wrong.filter(({ error }) => error !== null).length }),
      wrong,
    ),
    emailLine: t('registration:form.email', { email: state.email }),
    fields,
    privacy: { label: t('registration:form.privacy'), href: '/privacy' },
    submit: {
      label: t(waits ? 'registration:form.submitWaiting' : 'registration:form.submit'),
      note: t(waits ? 'registration:form.noteWaiting' : 'registration:form.note'),
      quiet: null,
    },
    draft: {
      action: `/kringen/${circle.slug}/registration/draft`,
      label: t('registration:draft.label'),
      note: t('registration:draft.note', { days: RETENTION_DAYS.draft }),
      kept: t('registration:draft.kept'),
      notKept: t('registration:draft.notKept'),
      scriptHref,
    },
    contact: contactOf(circle, t),
  }
}

/** For who is in already: one button to their own page, because opening it here changes the session. */
export const registeredPage = (circle: PublicCircle, t: Translate): RegisteredPage => ({
  head: {
    back: { label: circle.title, href: `/kringen/${circle.slug}` },
    kicker: null,
    title: t('registration:registered.title'),
    lead: t('registration:registered.lead'),
  },
  open: {
    action: `/kringen/${circle.slug}/registration`,
    hidden: [],
    label: t('registration:registered.open'),
    look: 'primary',
    isNegative: false,
    note: null,
  },
})

const changedNotice = (changed: string[], t: Translate): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t('registration:changed.title'),
  text: [...changed, t('registration:changed.again')].join(' '),
  links: [],
})

const waitingNotice = (t: Translate): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t('registration:form.fullTitle'),
  text: t('registration:form.fullText'),
  links: [],
})
