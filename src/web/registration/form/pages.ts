import type { Translate } from '../../../i18n/words.ts'
import type { Applicant } from '../../../registration/applicant.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { stateOnArrival } from '../../../registration/registration.ts'
import { LONGEST } from '../../../registration/registration-input.ts'
import { errorSummary, field, type GivenField } from '../../field.ts'
import type { ActionForm, ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { ContactCard, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Fault, TextName, Typed } from './form.ts'

export interface FormState {
  /** the confirmed address; shown, not asked again */
  email: string
  typed: Typed
  faults: Partial<Record<TextName, Fault>>
}

export interface FormPage {
  head: PageHead
  action: string
  /** stands when there is no seat: said before the button, not after it */
  waiting: NoticePart | null
  summary: ErrorSummary | null
  emailLine: string
  aboutTitle: string
  name: { first: Field; prefix: Field; last: Field }
  organisation: Field
  /** names to choose from; another one may be typed */
  organisations: string[]
  city: Field
  jobTitle: Field
  learningTitle: string
  learningQuestion: Field
  brings: Field
  mayHost: Field
  submit: Submit
  contact: ContactCard
}

export interface RegisteredPage {
  head: PageHead
  open: ActionForm
}

/** The form before anything was typed, with what the institute knows already. */
export const emptyForm = (known: Applicant): Pick<FormState, 'typed' | 'faults'> => ({
  typed: {
    firstName: known.firstName,
    namePrefix: known.namePrefix,
    lastName: known.lastName,
    organisation: known.organisation,
    city: known.city,
    jobTitle: known.jobTitle,
    learningQuestion: '',
    brings: '',
    mayHost: false,
  },
  faults: {},
})

/** The registration form: empty, or as it was typed with words at what is not right. */
export const formPage = (circle: PublicCircle, state: FormState, t: Translate): FormPage => {
  const ask = asker(state, t)
  const first = ask('firstName', LONGEST.name, { isRequired: true, autocomplete: 'given-name' })
  const prefix = ask('namePrefix', LONGEST.name, { autocomplete: 'additional-name' })
  const last = ask('lastName', LONGEST.name, { isRequired: true, autocomplete: 'family-name' })
  const organisation = ask('organisation', LONGEST.organisation, {
    isRequired: true,
    hint: t('registration:form.organisationHint'),
    autocomplete: 'organization',
  })
  const city = ask('city', LONGEST.name, { isRequired: true, autocomplete: 'address-level2' })
  const jobTitle = ask('jobTitle', LONGEST.organisation, { autocomplete: 'organization-title' })
  const learningQuestion = ask('learningQuestion', LONGEST.answer, {
    isRequired: true,
    hint: t('registration:form.learningQuestionHint'),
  })
  const brings = ask('brings', LONGEST.answer, { hint: t('registration:form.bringsHint') })
  const fields = [first, prefix, last, organisation, city, jobTitle, learningQuestion, brings]
  const wrong = fields.filter(({ error }) => error !== null).length
  const waits = stateOnArrival(circle.seats) === 'waiting'
  return {
    head: {
      back: { label: circle.title, href: `/kringen/${circle.slug}` },
      kicker: t('registration:form.kicker'),
      title: t('registration:form.heading'),
      lead: t('registration:form.lead'),
    },
    action: `/kringen/${circle.slug}/registration`,
    waiting: waits ? waitingNotice(t) : null,
    summary: errorSummary(t('layout:errorSummaryTitle', { count: wrong }), fields),
    emailLine: t('registration:form.email', { email: state.email }),
    aboutTitle: t('registration:form.about'),
    name: { first, prefix, last },
    organisation,
    organisations: circle.organisations,
    city,
    jobTitle,
    learningTitle: t('registration:form.learning'),
    learningQuestion,
    brings,
    mayHost: field({
      name: 'mayHost',
      label: t('registration:form.mayHost'),
      hint: t('registration:form.mayHostHint'),
      value: 'yes',
      isChecked: state.typed.mayHost,
    }),
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

const asker =
  ({ typed, faults }: FormState, t: Translate) =>
  (name: TextName, longest: number, more: Partial<GivenField> = {}): Field => {
    const fault = faults[name]
    return field({
      name,
      label: t(`registration:form.${name}`),
      value: typed[name],
      // No limit for the browser: it would cut off silently what the server can say in words.
      error: fault ? t(`registration:fault.${name}.${fault}`, { most: longest }) : null,
      optionalWord: t('layout:optional'),
      ...more,
    })
  }

const waitingNotice = (t: Translate): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t('registration:form.fullTitle'),
  text: t('registration:form.fullText'),
  links: [],
})
