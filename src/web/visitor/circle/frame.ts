import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { PublicCircle } from '../../../registration/public-circle.ts'
import { instituteFrame } from '../../institute-frame.ts'
import type { Frame } from '../../send-page.ts'
import { circleData } from './structured-data.ts'

/** What the public page says about itself to search engines and to who shares it. */
export const circleFrame = (circle: PublicCircle, language: Language, baseUrl: string): Frame => ({
  ...ofCircle(circle),
  title: circle.title,
  description: circle.centralQuestion,
  canonicalPath: `/kringen/${circle.slug}`,
  jsonLd: circleData(circle, baseUrl, language),
})

/** The frame of a page on the way to a registration: nobody's business but of who is on it. */
export const registrationFrame = (circle: PublicCircle, title: string): Frame => ({
  ...ofCircle(circle),
  title,
  isPrivate: true,
  series: {
    meetings: circle.meetings,
    hrefOf: (number) => `/kringen/${circle.slug}/meetings/${number}`,
  },
})

/** The sentence at the foot of a page that shows the contact person nowhere else. */
export const footerContact = (
  circle: Pick<PublicCircle, 'contactName' | 'contactEmail' | 'contactPhone'>,
  t: Translate,
): string =>
  t('visitor:circle.footerContact', {
    contact: [circle.contactName, circle.contactEmail, circle.contactPhone].filter(Boolean).join(', '),
  })

const ofCircle = ({ slug, instituteName, instituteSlug, themeTokens, formOfAddress }: PublicCircle) => ({
  ...instituteFrame({ name: instituteName, slug: instituteSlug, themeTokens }, `/kringen/${slug}`),
  formOfAddress,
})
