import type { OwnSlot } from '../../../expert/own-slot.ts'
import type { Translate } from '../../../i18n/words.ts'
import { errorSummary, field } from '../../field.ts'
import type { ErasurePage } from '../../participant/erasure/pages.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { SlotContact } from './queries.ts'

/** What erasing means for a guest expert, before the button. */
export const expertErasurePage = (
  slot: OwnSlot,
  circle: SlotContact,
  t: Translate,
  isUnconfirmed: boolean,
): ErasurePage => {
  const home = `/expert/${slot.id}`
  const confirm = field({
    name: 'confirm',
    label: t('data:erasure.confirm'),
    value: 'yes',
    isRequired: true,
    error: isUnconfirmed ? t('data:erasure.confirmRequired') : null,
  })
  return {
    head: {
      back: { label: t('expert:erasure.back'), href: home },
      kicker: circle.title,
      title: t('data:erasure.title'),
      lead: null,
    },
    summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [confirm]),
    consequences: [
      t('expert:erasure.all', { institute: circle.instituteName }),
      t('expert:erasure.calendar'),
      t('expert:erasure.registered'),
    ],
    action: `${home}/erasure`,
    confirm,
    submit: t('data:erasure.submit'),
    stay: { label: t('data:erasure.stay'), href: home },
    contact: contactOf(circle, t),
  }
}
