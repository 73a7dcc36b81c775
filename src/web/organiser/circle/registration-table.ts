import { displayName, sortName } from '../../../people/person-name.ts'
import { offersSeats } from '../../../registration/registration.ts'
import { isCurrent, mayTake } from '../../../registration/steps.ts'
import { dayInWords, momentInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, EmptyState } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Overview, RegistrationLine } from './queries.ts'

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
  name: string
  email: string
  organisation: string
  registeredOn: string
  badge: Badge
  note: string | null
  /** what is to know beside the state: until when an offer holds, why somebody was removed, that they passed others */
  details: string[]
  offer: ActionForm | null
  removal: Link | null
  /** why there is no button to offer a seat, for who is waiting */
  reason: string | null
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
  return {
    title: t('organiser:registrations.title'),
    label: t('organiser:registrations.table'),
    headings: {
      name: t('organiser:registrations.name'),
      organisation: t('organiser:registrations.organisation'),
      registeredOn: t('organiser:registrations.registeredOn'),
      state: t('organiser:registrations.state'),
    },
    rows: lines.map((line) => row(line, about, reader)),
    empty: {
      title: t('organiser:registrations.none'),
      text: t(`organiser:registrations.${circle.phase === 'draft' ? 'noneInDraft' : 'noneYet'}`),
      action: null,
    },
  }
}

interface About {
  href: string
  seatsFree: number
  offers: boolean
}

const KINDS: Partial<Record<RegistrationLine['state'], Badge['kind']>> = {
  confirmed: 'ok',
  offered: 'warning',
  waiting: 'warning',
}

const row = (line: RegistrationLine, about: About, reader: Reader): RegistrationRow => {
  const { t } = reader
  const reason = mayTake('offer', line.state) ? whyNoOffer(line, about, reader) : null
  return {
    name: displayName(line),
    email: line.email,
    organisation: line.organisation ?? '',
    registeredOn: dayInWords(line.registeredOn, reader.language, 'short'),
    badge: { kind: KINDS[line.state] ?? 'plain', text: t(`organiser:registrations.${line.state}`) },
    note: line.mayHost && line.state === 'confirmed' ? t('organiser:registrations.mayHost') : null,
    details: detailsOf(line, reader),
    offer: mayTake('offer', line.state) && !reason ? offer(line, about, reader) : null,
    removal:
      mayTake('remove', line.state) && reader.mayChange
        ? {
            label: t('organiser:registrations.remove', { name: line.firstName }),
            href: `${about.href}/registrations/${line.id}/removal`,
          }
        : null,
    reason,
  }
}

const whyNoOffer = (line: RegistrationLine, { offers }: About, { t, mayChange }: Reader): string | null => {
  if (!mayChange) return t('organiser:readOnly')
  if (!offers) return t('organiser:registrations.noOffers')
  return line.isOutOfTurn ? t('organiser:registrations.next') : null
}

const detailsOf = (line: RegistrationLine, { t, language }: Reader): string[] => [
  ...(line.state === 'offered' && line.offerEndsAt
    ? [
        t('organiser:registrations.until', {
          until: momentInWords(Temporal.Instant.from(line.offerEndsAt), language),
        }),
      ]
    : []),
  ...(line.isOutOfTurn && line.state !== 'waiting' ? [t('organiser:registrations.outOfTurn')] : []),
  ...(line.removalReason ? [t('organiser:registrations.removalReason', { reason: line.removalReason })] : []),
]

const offer = (line: RegistrationLine, { href, seatsFree }: About, { t }: Reader): ActionForm => ({
  action: `${href}/registrations/${line.id}/offer`,
  hidden: [],
  label: t(`organiser:registrations.${seatsFree > 0 ? 'offer' : 'offerNext'}`, { name: line.firstName }),
  look: 'secondary',
  isNegative: false,
  note: null,
})

const collator = new Intl.Collator('nl', { sensitivity: 'base' })
const byName = (lines: RegistrationLine[]) =>
  lines.toSorted((a, b) => collator.compare(sortName(a), sortName(b)))
