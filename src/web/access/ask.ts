import type { Translate } from '../../i18n/words.ts'
import { asAddress, isPlainAddress } from '../../mail/address.ts'
import { errorSummary, field } from '../field.ts'
import type { AskPage } from './views.ts'

export type AskFault = 'emailRequired' | 'emailWrong'

/** What was typed into a form that asks for a letter: an address to send to, or what is the matter with it. */
export const readAddress = (body: unknown): { email: string } | { fault: AskFault; typed: string } => {
  const value = typeof body === 'object' && body !== null && 'email' in body ? body.email : ''
  const typed = typeof value === 'string' ? value : ''
  const email = asAddress(typed)
  if (email === '') return { fault: 'emailRequired', typed }
  return isPlainAddress(email) ? { email } : { fault: 'emailWrong', typed }
}

/** The form of one address. `about` says why somebody is looking at it; `asked` is what was typed and refused. */
export const askPage = (
  t: Translate,
  about: {
    title: string
    lead: string
    action: '/link/renewal' | '/organiser/sign-in'
    links?: AskPage['links']
    hint?: string
    submit?: string
  },
  asked: { fault: AskFault; typed: string } | null = null,
): AskPage => {
  const email = field({
    name: 'email',
    label: t('access:ask.email'),
    hint: about.hint ?? t('access:ask.emailHint'),
    value: asked?.typed ?? '',
    error: asked && t(`access:ask.${asked.fault}`),
    isRequired: true,
    autocomplete: 'email',
    maxLength: 254,
  })
  return {
    head: { back: null, kicker: null, title: about.title, lead: about.lead },
    summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [email]),
    links: about.links ?? [],
    action: about.action,
    email,
    submit: { label: about.submit ?? t('access:ask.submit'), note: null, quiet: null },
  }
}
