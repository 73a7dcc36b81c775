import type { Translate } from '../../../i18n/words.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErrorSummary, Field } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'

export interface ErasurePage {
  head: PageHead
  summary: ErrorSummary | null
  /** what follows from it, one sentence each */
  consequences: string[]
  action: string
  confirm: Field
  submit: string
  stay: Link
  contact: ContactCard
}

/** What erasing means, before the button. */
export const erasurePage = (own: OwnRegistration, t: Translate, isUnconfirmed = false): ErasurePage => {
  const institute = own.circle.instituteName
  const confirm = field({
    name: 'confirm',
    label: t('data:erasure.confirm'),
    value: 'yes',
    isRequired: true,
    error: isUnconfirmed ? t('data:erasure.confirmRequired') : null,
  })
  return {
    head: {
      back: { label: t('data:title'), href: `/participant/${own.id}/data` },
      kicker: own.circle.title,
      title: t('data:erasure.title'),
      lead: null,
    },
    summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [confirm]),
    consequences: ['all', 'seat', 'calendar', 'count'].map((part) =>
      t(`data:erasure.${part}`, part === 'all' ? { institute } : {}),
    ),
    action: `/participant/${own.id}/erasure`,
    confirm,
    submit: t('data:erasure.submit'),
    stay: { label: t('data:erasure.stay'), href: `/participant/${own.id}/data` },
    contact: contactOf(own.circle, t),
  }
}
