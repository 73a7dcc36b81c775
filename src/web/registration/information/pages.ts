import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { guestSeatsLeft } from '../../../information/information-meeting.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { LONGEST } from '../../../registration/registration-input.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, Facts, NoticePart, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { informationClosed, informationFacts } from '../../visitor/information/part.ts'
import type { RegisteredPage } from '../form/pages.ts'

/** The names of the fields, as they are in the form. */
export const GUEST_TEXTS = ['firstName', 'namePrefix', 'lastName', 'organisation'] as const
export type GuestTyped = Record<(typeof GUEST_TEXTS)[number], string>
export type GuestFaults = Partial<Record<string, 'required' | 'tooLong'>>
export type WhyNot = Parameters<typeof informationClosed>[0]

export interface InformationFormPage {
  head: PageHead
  action: string
  summary: ErrorSummary | null
  /** why there is no signing up now; what was typed stays */
  refusal: NoticePart | null
  facts: Facts | null
  emailLine: string
  name: { first: Field; prefix: Field; last: Field }
  organisation: Field
  privacy: Link
  /** null when trying again cannot help */
  submit: Submit | null
  contact: ContactCard
}

export interface GuestForm {
  email: string
  typed: GuestTyped
  faults: GuestFaults
  reason: WhyNot | null
}

/** The little form with which a guest signs up: empty, known or as it was typed. */
export const informationFormPage = (
  circle: PublicCircle,
  { email, typed, faults, reason }: GuestForm,
  t: Translate,
  language: Language,
): InformationFormPage => {
  const ask = (name: keyof GuestTyped, autocomplete: string, isRequired = true): Field => {
    const fault = faults[name]
    return field({
      name,
      label: t(`registration:form.${name}`),
      ...{ autocomplete, isRequired, value: typed[name] },
      optionalWord: isRequired ? null : t('layout:optional'),
      maxLength: name === 'organisation' ? LONGEST.organisation : LONGEST.name,
      error: fault ? t(`information:fault.${fault}`) : null,
    })
  }
  const name = {
    first: ask('firstName', 'given-name'),
    prefix: ask('namePrefix', 'additional-name', false),
    last: ask('lastName', 'family-name'),
  }
  const organisation = ask('organisation', 'organization')
  const wrong = [...Object.values(name), organisation]
  const { information } = circle
  return {
    head: {
      back: { label: circle.title, href: `/kringen/${circle.slug}` },
      kicker: circle.title,
      title: t('information:form.title'),
      lead: t('information:form.lead'),
    },
    action: `/kringen/${circle.slug}/information`,
    summary: errorSummary(
      t('layout:errorSummaryTitle', { count: wrong.filter(({ error }) => error !== null).length }),
      wrong,
    ),
    refusal: reason ? informationClosed(reason, circle, t) : null,
    facts:
      information &&
      informationFacts(
        information,
        { t, language },
        reason ? null : guestSeatsLeft(information.capacity, information.guests),
      ),
    emailLine: t('information:form.email', { email }),
    name,
    organisation,
    privacy: { label: t('registration:form.privacy'), href: '/privacy' },
    submit:
      reason === null || reason === 'full'
        ? { label: t('information:form.submit'), note: t('information:form.note'), quiet: null }
        : null,
    contact: contactOf(circle, t),
  }
}

/** For who signed up already: one button to their own page, because opening it here changes the session. */
export const signedUpPage = (circle: PublicCircle, t: Translate): RegisteredPage => ({
  head: {
    back: { label: circle.title, href: `/kringen/${circle.slug}` },
    kicker: null,
    title: t('information:signedUp.title'),
    lead: t('information:signedUp.lead'),
  },
  open: {
    action: `/kringen/${circle.slug}/information`,
    hidden: [],
    label: t('information:signedUp.open'),
    look: 'primary',
    isNegative: false,
    note: null,
  },
})
