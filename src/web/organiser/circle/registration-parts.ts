import { mayTake } from '../../../registration/steps.ts'
import { momentInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Badge } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { RegistrationLine } from './queries.ts'

/** What the circle says about offers. */
export interface OffersOf {
  /** of the circle's page */
  href: string
  seatsFree: number
  offers: boolean
}

const KINDS: Partial<Record<RegistrationLine['state'], Badge['kind']>> = {
  confirmed: 'ok',
  offered: 'warning',
  waiting: 'warning',
}

/** Where one registration is shown. */
export const registrationHref = (circleHref: string, id: string): string =>
  `${circleHref}/registrations/${id}`

/** How a registration stands, in a word. */
export const stateBadge = (state: RegistrationLine['state'], { t }: Reader): Badge => ({
  kind: KINDS[state] ?? 'plain',
  text: t(`organiser:registrations.${state}`),
})

type OfferedLine = Pick<RegistrationLine, 'id' | 'state' | 'firstName' | 'isOutOfTurn'>

/** Why an organiser cannot put somebody in front; empty when they do not wait, null when it can be done. */
export const offerReason = (
  { state, isOutOfTurn }: Pick<OfferedLine, 'state' | 'isOutOfTurn'>,
  { offers }: OffersOf,
  { t, mayChange }: Reader,
): string | null => {
  if (!mayTake('offer', state)) return ''
  if (!mayChange) return t('organiser:readOnly')
  if (!offers) return t('organiser:registrations.noOffers')
  return isOutOfTurn ? t('organiser:registrations.next') : null
}

/** The button that puts somebody in front. */
export const offerForm = (line: OfferedLine, { href, seatsFree }: OffersOf, { t }: Reader): ActionForm => ({
  action: `${registrationHref(href, line.id)}/offer`,
  hidden: [],
  label: t(`organiser:registrations.${seatsFree > 0 ? 'offer' : 'offerNext'}`, { name: line.firstName }),
  look: 'secondary',
  isNegative: false,
  note: null,
})

/** What is to know beside the state, in sentences. */
export const detailsOf = (
  line: Pick<
    RegistrationLine,
    'state' | 'isOutOfTurn' | 'offerEndsAt' | 'outOfTurnAt' | 'outOfTurnBy' | 'removalReason'
  >,
  { t, language }: Reader,
): string[] => {
  const inWords = (moment: string) => momentInWords(Temporal.Instant.from(moment), language)
  const until = line.state === 'offered' ? line.offerEndsAt : null
  return [
    ...(line.state === 'waiting' && line.isOutOfTurn ? [t('organiser:registrations.next')] : []),
    ...(until ? [t('organiser:registrations.until', { until: inWords(until) })] : []),
    ...(line.isOutOfTurn && line.outOfTurnAt
      ? [
          t('organiser:registrations.outOfTurnBy', {
            name: line.outOfTurnBy ?? t('organiser:registrations.formerOrganiser'),
            when: inWords(line.outOfTurnAt),
          }),
        ]
      : line.isOutOfTurn && line.state !== 'waiting'
        ? [t('organiser:registrations.outOfTurn')]
        : []),
    ...(line.removalReason
      ? [t('organiser:registrations.removalReason', { reason: line.removalReason })]
      : []),
  ]
}
