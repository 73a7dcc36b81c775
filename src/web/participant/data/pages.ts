import type { Translate } from '../../../i18n/words.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { errorSummary } from '../../field.ts'
import type { ErrorSummary, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { type FormFields, fieldsInOrder, formFields } from '../../registration/form/fields.ts'
import type { Faults } from '../../registration/form/form.ts'
import { type Typed, typedOf } from '../../registration/form/typed.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Kept } from './queries.ts'

export interface DataPage {
  head: PageHead
  summary: ErrorSummary | null
  action: string
  emailLine: string
  fields: FormFields
  submit: Submit
  takeTitle: string
  takeText: string
  take: Link[]
  eraseTitle: string
  eraseText: string
  erase: Link
  privacy: Link
  contact: ContactCard
}

/** What is kept of somebody, as a form in which they change it, with the ways to take it along or erase it. */
export const dataPage = (
  own: OwnRegistration,
  state: { typed: Typed; faults: Faults; near?: string[] },
  organisations: string[],
  t: Translate,
): DataPage => {
  const href = `/participant/${own.id}/data`
  const fields = formFields(state, organisations, t)
  const wrong = fieldsInOrder(fields)
  const count = wrong.filter(({ error }) => error !== null).length
  return {
    head: {
      back: { label: t('participant:back'), href: `/participant/${own.id}` },
      kicker: own.circle.title,
      title: t('data:title'),
      lead: t('data:lead'),
    },
    summary: errorSummary(t('layout:errorSummaryTitle', { count }), wrong),
    action: href,
    emailLine: t('data:email', { email: own.email, name: own.circle.contactName }),
    fields,
    submit: { label: t('data:save'), note: null, quiet: null },
    takeTitle: t('data:take.title'),
    takeText: t('data:take.text'),
    take: [
      { label: t('data:take.readable'), href: `${href}/text` },
      { label: t('data:take.json'), href: `${href}/json` },
    ],
    eraseTitle: t('data:erase.title'),
    eraseText: t('data:erase.text'),
    erase: { label: t('data:erase.link'), href: `/participant/${own.id}/erasure` },
    privacy: { label: t('registration:form.privacy'), href: '/privacy' },
    contact: contactOf(own.circle, t),
  }
}

/** What is kept, as it would have been typed. */
export const typedFrom = (kept: Kept, standard: Parameters<typeof typedOf>[1]): Typed => {
  const { mayHost, consentedAt, ...texts } = kept
  const ticked = { mayHost: mayHost ? 'yes' : 'no', needsConsent: consentedAt ? 'yes' : 'no' }
  return typedOf({ ...texts, ...ticked }, standard)
}
