import type { Translate } from '../../../i18n/words.ts'
import { errorSummary, field } from '../../field.ts'
import { type AskFault, askPage } from '../ask.ts'
import type { AskPage, CodePage } from '../views.ts'

/** The form that brings a sign-in letter; `asked` is what was typed and refused. */
export const signInPage = (t: Translate, asked: { fault: AskFault; typed: string } | null = null): AskPage =>
  askPage(
    t,
    {
      title: t('access:signIn.title'),
      lead: t('access:signIn.lead'),
      action: '/organiser/sign-in',
      hint: t('access:signIn.emailHint'),
      submit: t('access:signIn.submit'),
    },
    asked,
  )

/** After asking, the same for every address. `refused` says why a typed code did not work. */
export const codePage = (
  t: Translate,
  refused: { fault: 'required' | 'wrong'; typed: string } | null = null,
): CodePage => {
  const code = field({
    name: 'code',
    label: t('access:code.label'),
    hint: t('access:code.hint'),
    value: refused?.typed ?? '',
    error: refused && t(`access:code.${refused.fault}`),
    isRequired: true,
    autocomplete: 'one-time-code',
    maxLength: 20,
  })
  return {
    head: { back: null, kicker: null, title: t('access:asked.title'), lead: t('access:code.lead') },
    paragraphs: [t('access:asked.waiting')],
    summary: errorSummary(t('layout:errorSummaryTitle', { count: 1 }), [code]),
    action: '/organiser/sign-in/code',
    code,
    submit: { label: t('access:code.submit'), note: null, quiet: null },
    links: [{ label: t('access:code.again'), href: '/organiser/sign-in' }],
  }
}
