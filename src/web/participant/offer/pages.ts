import { type NoAnswer, whyNoAnswer } from '../../../registration/answer-offer.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { momentInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'

export interface OfferPage {
  head: PageHead
  /** what each answer means; or why there is nothing to answer */
  paragraphs: string[]
  /** empty when there is nothing to answer */
  forms: ActionForm[]
  back: Link
  contact: ContactCard
}

/** A seat that is kept for somebody, with a button for each answer; without an offer the reason why there is none. */
export const offerPage = (own: OwnRegistration, { t, language, now }: Reader): OfferPage => {
  const reason = whyNoAnswer(own, now)
  const until = own.offerEndsAt ? momentInWords(own.offerEndsAt, language) : ''
  const home = `/participant/${own.id}`
  return {
    head: {
      back: { label: t('participant:back'), href: home },
      kicker: own.circle.title,
      title: t(`participant:offer.${reason ?? 'title'}`),
      lead: reason ? null : t('participant:offer.lead', { until }),
    },
    paragraphs: reason
      ? [t(`participant:offer.why.${whyKey(own, reason)}`, { until })]
      : [t('participant:offer.accepting'), t('participant:offer.refusing')],
    forms: reason ? [] : [answer(`${home}/offer`, 'acceptance', t), answer(`${home}/offer`, 'refusal', t)],
    back: { label: t('participant:offer.later'), href: home },
    contact: contactOf(own.circle, t),
  }
}

const whyKey = ({ state }: OwnRegistration, reason: NoAnswer): string =>
  reason === 'notOffered' && (state === 'confirmed' || state === 'waiting') ? state : reason

const answer = (href: string, kind: 'acceptance' | 'refusal', t: Reader['t']): ActionForm => ({
  action: `${href}/${kind}`,
  hidden: [],
  label: t(`participant:offer.${kind}`),
  look: kind === 'acceptance' ? 'primary' : 'secondary',
  isNegative: kind === 'refusal',
  note: null,
})
