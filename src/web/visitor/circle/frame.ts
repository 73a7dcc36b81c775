import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import type { Frame } from '../../send-page.ts'
import { circleData } from './structured-data.ts'

/** What the public page says about itself to search engines, to who shares it, and at its foot. */
export const circleFrame = (
  circle: PublicCircle,
  { t, language }: { t: Translate; language: Language },
  baseUrl: string,
): Frame => ({
  title: circle.title,
  description: circle.centralQuestion,
  canonicalPath: `/kringen/${circle.slug}`,
  jsonLd: circleData(circle, baseUrl, language),
  institute: { name: circle.instituteName, href: '/' },
  contact: t('visitor:circle.footerContact', {
    contact: [circle.contactName, circle.contactEmail, circle.contactPhone].filter(Boolean).join(', '),
  }),
})
