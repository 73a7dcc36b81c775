import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { Applicant } from '../../../registration/applicant.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { stateOnArrival } from '../../../registration/registration.ts'
import { errorSummary } from '../../field.ts'
import type { ActionForm, ErrorSummary, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { type FormFields, fieldsInOrder, formFields } from './fields.ts'
import type { Faults } from './form.ts'
import { type Typed, typedOf } from './typed.ts'

export interface FormState {
  /** the confirmed address; shown, not asked again */
  email: string
  typed: Typed
  faults: Faults
}

export interface FormPage {
  head: PageHead
  action: string
  /** stands when there is no seat: said before the button, not after it */
  waiting: NoticePart | null
  summary: ErrorSummary | null
  emailLine: string
  fields: FormFields
  privacy: Link
  submit: Submit
  contact: ContactCard
}

export interface RegisteredPage {
  head: PageHead
  open: ActionForm
}

/** The form before anything was typed, with what the institute knows already. */
export const emptyForm = (known: Applicant, language: Language): Pick<FormState, 'typed' | 'faults'> => ({
  typed: typedOf(known, language),
  faults: {},
})

/** The registration form: empty, or as it was typed with words at what is not right. */
export const formPage = (circle: PublicCircle, state: FormState, t: Translate): FormPage => {
  const fields = formFields(state, circle.organisations, t)
  const wrong = fieldsInOrder(fields)
  const waits = stateOnArrival(circle.seats) === 'waiting'
  return {
    head: {
      back: { label: circle.title, href: `/kringen/${circle.slug}` },
      kicker: t('registration:form.kicker'),
      title: t('registration:form.heading'),
      lead: t('registration:form.lead', { circle: circle.title }),
    },
    action: `/kringen/${circle.slug}/registration`,
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
    contact: contactOf(circle, t),
  }
}

/** For who is in already: one button to their own page, because opening it here changes the session. */
export const registeredPage = (circle: PublicCircle, t: Translate): RegisteredPage => ({
  head: {
    back: { label: circle.title, href: `/kringen/${circle.slug}` },
    kicker: circle.title,
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

const waitingNotice = (t: Translate): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t('registration:form.fullTitle'),
  text: t('registration:form.fullText'),
  links: [],
})
