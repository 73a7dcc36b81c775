import type { Translate } from '../../../i18n/words.ts'
import type { PageHead } from '../../parts.ts'

export interface AccessibilityPage {
  head: PageHead
  sections: { title: string; text: string }[]
}

/** The accessibility statement. */
export const accessibilityPage = (t: Translate): AccessibilityPage => ({
  head: {
    back: null,
    kicker: null,
    title: t('visitor:accessibility.title'),
    lead: t('visitor:accessibility.lead'),
  },
  sections: ['standard', 'tested', 'use', 'limits', 'report'].map((part) => ({
    title: t(`visitor:accessibility.${part}.title`),
    text: t(`visitor:accessibility.${part}.text`),
  })),
})
