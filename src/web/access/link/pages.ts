import type { AccessPurpose } from '../../../db/access-tables.ts'
import type { Translate } from '../../../i18n/words.ts'
import { askPage } from '../ask.ts'
import type { AskPage, LinkPage } from '../views.ts'
import type { Lead } from './queries.ts'

/** What a link opens, with the button that does it. @param query which page of theirs it opens; '' for the first */
export const linkPage = (
  t: Translate,
  { token, purpose, query }: { token: string; purpose: AccessPurpose; query: string },
  lead: Lead,
): LinkPage => ({
  head: {
    back: null,
    kicker: null,
    title: t(`access:link.${purpose}.title`),
    lead: t(`access:link.${purpose}.lead`, { name: lead.name }),
  },
  action: {
    action: `/link/${token}${query}`,
    hidden: [],
    label: t(`access:link.${purpose}.button`),
    look: 'primary',
    isNegative: false,
    note: null,
  },
})

/** Unknown, expired or revoked: one and the same page, whoever looks at it. */
export const gonePage = (t: Translate): AskPage =>
  askPage(t, { title: t('access:gone.title'), lead: t('access:gone.lead'), action: '/link/renewal' })

/** A second look at a link that works once. `isHere`: it was used in this browser. */
export const usedPage = (
  t: Translate,
  purpose: AccessPurpose,
  lead: Lead,
  { isHere }: { isHere: boolean },
): AskPage => {
  if (purpose === 'organiserSignIn')
    return askPage(t, {
      title: t('access:usedSignIn.title'),
      lead: t('access:usedSignIn.lead'),
      action: '/organiser/sign-in',
    })
  return askPage(t, {
    title: t('access:usedRegistration.title'),
    lead: t('access:usedRegistration.lead'),
    action: '/link/renewal',
    links: isHere
      ? [{ label: t('access:usedRegistration.continue'), href: lead.href }]
      : lead.circleHref
        ? [{ label: t('access:usedRegistration.circle'), href: lead.circleHref }]
        : [],
  })
}
