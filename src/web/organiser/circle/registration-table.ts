import { compareNames } from '../../../people/name-sort.ts'
import { displayName } from '../../../people/person-name.ts'
import { offersSeats } from '../../../registration/registration.ts'
import { isCurrent, mayTake } from '../../../registration/steps.ts'
import { dayInWords, momentInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, EmptyState } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { overLimit, type SeatsOfOrganisations, seatsOfOrganisations } from './over-limit.ts'
import type { Overview, RegistrationLine } from './queries.ts'
import { unreachableBadge } from './unreachable.ts'

/** Who registered: seats first, then offers, then the waiting list in its order, then whose registration ended. */
export interface RegistrationTable {
  title: string
  /** of the table, for who hears it */
  label: string
  headings: { name: string; organisation: string; registeredOn: string; state: string }
  rows: RegistrationRow[]
  empty: EmptyState
}

interface RegistrationRow {
  /** leads to all that can be done with it */
  name: Link
  organisation: string
  registeredOn: string
  badge: Badge
  /** that no e-mail arrives at their address; null when it works */
  unreachable: Badge | null
  note: string | null
  /** what is to know beside the state: until when an offer holds, why somebody was removed, who put them in front, and
   * whose organisation has more than its maximum */
  details: string[]
  /** shown only while a seat is free that the line leaves: the one thing that matters now */
  offer: ActionForm | null
}

/** The registrations of a circle; names in the order of a Dutch list, without tussenvoegsel. */
export const registrationTable = (
  circle: Overview,
  seatsFree: number,
  href: string,
  reader: Reader,
): RegistrationTable => {
  const { t } = reader
  const of = (...states: RegistrationLine['state'][]) =>
    circle.registrations.filter(({ state }) => states.includes(state))
  const ended = circle.registrations.filter(({ state }) => !isCurrent(state))
  const waiting = of('waiting').toSorted((a, b) => Number(b.isOutOfTurn) - Number(a.isOutOfTurn))
  const lines = [...byName(of('confirmed')), ...of('offered'), ...waiting, ...byName(ended)]
  const about = { href, seatsFree, offers: offersSeats(circle, reader.now) }
  const limit = seatsOfOrganisations(circle.registrations, circle.maxPerOrganisation)
  return {
    title: t('organiser:registrations.title'),
    label: t('organiser:registrations.table'),
    headings: {
      name: t('organiser:registrations.name'),
      organisation: t('organiser:registrations.organisation'),
      registeredOn: t('organiser:registrations.registeredOn'),
      state: t('organiser:registrations.state'),
    },
    rows: lines.map((line) => row(line, about, limit, reader)),
    empty: {
      title: t('organiser:registrations.none'),
      text: t(`organiser:registrations.${circle.phase === 'draft' ? 'noneInDraft' : 'noneYet'}`),
      action: null,
    },
  }
}

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

const row = (
  line: RegistrationLine,
  about: OffersOf,
  limit: SeatsOfOrganisations,
  reader: Reader,
): RegistrationRow => {
  const { t } = reader
  return {
    name: { label: displayName(line), href: registrationHref(about.href, line.id) },
    organisation: line.organisation ?? '',
    registeredOn: dayInWords(line.registeredOn, reader.language, 'short'),
    badge: stateBadge(line.state, reader),
    unreachable: line.isUnreachable ? unreachableBadge(reader) : null,
    note: line.mayHost && line.state === 'confirmed' ? t('organiser:registrations.mayHost') : null,
    details: [...detailsOf(line, reader), ...overLimit(line, limit, reader)],
    offer:
      about.seatsFree > 0 && offerReason(line, about, reader) === null
        ? offerForm(line, about, reader)
        : null,
  }
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

const byName = (lines: RegistrationLine[]) => lines.toSorted(compareNames)
