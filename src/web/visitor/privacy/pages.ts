import type { Translate } from '../../../i18n/words.ts'
import { type PersonalField, personalFields, RETENTION_DAYS } from '../../../people/personal-data.ts'
import type { PageHead } from '../../parts.ts'

export interface PrivacyPage {
  head: PageHead
  tableTitle: string
  columns: { field: string; purpose: string; retention: string; seenBy: string }
  rows: PrivacyRow[]
  sections: { title: string; text: string }[]
}

export interface PrivacyRow {
  field: string
  purpose: string
  retention: string
  seenBy: string
}

/** What is kept of people who register, why, for how long and who sees it. */
export const privacyPage = (t: Translate): PrivacyPage => ({
  head: { back: null, kicker: null, title: t('privacy:title'), lead: t('privacy:lead') },
  tableTitle: t('privacy:tableTitle'),
  columns: {
    field: t('privacy:column.field'),
    purpose: t('privacy:column.purpose'),
    retention: t('privacy:column.retention'),
    seenBy: t('privacy:column.seenBy'),
  },
  rows: personalFields.map((field) => privacyRow(field, t)),
  sections: ['rights', 'cookies', 'questions'].map((part) => ({
    title: t(`privacy:${part}.title`),
    text: t(`privacy:${part}.text`),
  })),
})

/** One field in words; the document about privacy has the same rows. */
export const privacyRow = ({ key, retention, seenBy }: PersonalField, t: Translate): PrivacyRow => ({
  field: t(`privacy:field.${key}.name`),
  purpose: t(`privacy:field.${key}.purpose`),
  retention:
    retention === 'untilErased' || retention === 'untilTold' || retention === 'session'
      ? t(`privacy:retention.${retention}`)
      : t(`privacy:retention.${retention}`, { days: RETENTION_DAYS[retention] }),
  seenBy: seenBy.map((who) => t(`privacy:seenBy.${who}`)).join(', '),
})
