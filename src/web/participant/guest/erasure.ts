import { eraseKeys } from '../../../access/erase-keys.ts'
import type { Trx } from '../../../db/connect.ts'
import type { Translate } from '../../../i18n/words.ts'
import { eraseGuests } from '../../../information/forget-guests.ts'
import type { OwnGuest } from '../../../information/own-guest.ts'
import { eraseLinkLetters, eraseStreams } from '../../../mail/erase-letters.ts'
import { errorSummary, field } from '../../field.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { ErasurePage } from '../erasure/pages.ts'

/**
 * Erases somebody as a guest of an institute: every information meeting there, calendars, letters, links and sessions.
 * A registration for a circle is not touched: its own page erases that.
 */
export const eraseGuestEverywhere = async (
  trx: Trx,
  who: { instituteId: string; email: string },
): Promise<void> => {
  const { guestIds, streamKeys } = await eraseGuests(trx, who)
  await eraseStreams(trx, streamKeys)
  await eraseLinkLetters(trx, who)
  await eraseKeys(trx, { ...who, subjectIds: guestIds })
}

/** What erasing means for a guest, before the button. */
export const guestErasurePage = (own: OwnGuest, t: Translate, isUnconfirmed = false): ErasurePage => {
  const confirm = field({
    name: 'confirm',
    label: t('data:erasure.confirm'),
    value: 'yes',
    isRequired: true,
    error: isUnconfirmed ? t('data:erasure.confirmRequired') : null,
  })
  return {
    head: {
      back: { label: t('information:title'), href: `/guest/${own.id}` },
      kicker: own.circle.title,
      title: t('data:erasure.title'),
      lead: null,
    },
    summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [confirm]),
    consequences: [
      t('information:erasure.all', { institute: own.circle.instituteName }),
      t('information:erasure.calendar'),
      ...(own.hasRegistered ? [t('information:erasure.registered')] : []),
    ],
    action: `/guest/${own.id}/erasure`,
    confirm,
    submit: t('data:erasure.submit'),
    stay: { label: t('data:erasure.stay'), href: `/guest/${own.id}` },
    contact: contactOf(own.circle, t),
  }
}
