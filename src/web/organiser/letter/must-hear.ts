import type { NoticePart } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { LetterText } from './letter-queries.ts'

/** Why a draft was not thrown away: its reader would travel in vain, or stay at home. */
export const mustHearNotice = (
  { recipientName, circleSlug }: Pick<LetterText, 'recipientName' | 'circleSlug'>,
  { t }: Reader,
): NoticePart => ({
  kind: 'warning',
  word: t('layout:noticeKind.warning'),
  title: t('outbox:mustHear.title'),
  text: t('outbox:mustHear.text', { name: recipientName }),
  links: circleSlug
    ? [{ label: t('home:needs.held.action'), href: `/organiser/circles/${circleSlug}/updates` }]
    : [],
})
