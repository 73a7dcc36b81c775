import type { Translate } from '../../i18n/words.ts'
import type { OwnRegistration } from '../../registration/own-registration.ts'
import type { Frame } from '../send-page.ts'

/** The frame of every page behind a participant's key. */
export const participantFrame = (own: OwnRegistration, title: string, t: Translate): Frame => ({
  title,
  isPrivate: true,
  homeHref: `/participant/${own.id}`,
  institute: { name: own.circle.instituteName, href: `/kringen/${own.circle.slug}` },
  contact: t('visitor:circle.footerContact', {
    contact: [own.circle.contactName, own.circle.contactEmail, own.circle.contactPhone]
      .filter(Boolean)
      .join(', '),
  }),
})
