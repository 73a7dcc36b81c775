import type { Translate } from '../../../i18n/words.ts'
import { type AskFault, askPage } from '../ask.ts'
import type { AskPage, MessagePage } from '../views.ts'

/** The form that brings a new link; `asked` is what was typed and refused. */
export const renewalPage = (t: Translate, asked: { fault: AskFault; typed: string } | null = null): AskPage =>
  askPage(
    t,
    { title: t('access:renewal.title'), lead: t('access:renewal.lead'), action: '/link/renewal' },
    asked,
  )

/** After asking: the same for every address. */
export const askedPage = (t: Translate): MessagePage => ({
  head: { back: null, kicker: null, title: t('access:asked.title'), lead: t('access:asked.lead') },
  paragraphs: [t('access:asked.waiting'), t('access:asked.limit')],
  links: [
    { label: t('access:asked.code'), href: '/organiser/sign-in/code' },
    { label: t('access:asked.again'), href: '/link/renewal' },
  ],
})
