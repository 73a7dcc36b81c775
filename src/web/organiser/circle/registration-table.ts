import { displayName, sortName } from '../../../people/person-name.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Badge, EmptyState } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import type { Overview, RegistrationLine } from './queries.ts'

/** Who registered: seats first, then the waiting list in order of arrival, then who withdrew. */
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
  giveSeat: ActionForm | null
  /** why there is no button to give a seat, for who is waiting */
  reason: string | null
}

/** The registrations of a circle; names in the order of a Dutch list, without tussenvoegsel. */
export const registrationTable = (
  circle: Overview,
  confirmedCount: number,
  href: string,
  reader: Reader,
): RegistrationTable => {
  const { t } = reader
  const of = (state: RegistrationLine['state']) => circle.registrations.filter((line) => line.state === state)
  const seatsFree = circle.capacity - confirmedCount
  const lines = [...byName(of('confirmed')), ...of('waiting'), ...byName(of('withdrawn'))]
  return {
    title: t('organiser:registrations.title'),
    label: t('organiser:registrations.table'),
    headings: {
      name: t('organiser:registrations.name'),
      organisation: t('organiser:registrations.organisation'),
      registeredOn: t('organiser:registrations.registeredOn'),
      state: t('organiser:registrations.state'),
    },
    rows: lines.map((line) => row(line, seatsFree, href, reader)),
    empty: {
      title: t('organiser:registrations.none'),
      text: t(`organiser:registrations.${circle.phase === 'draft' ? 'noneInDraft' : 'noneYet'}`),
      action: null,
    },
  }
}

const row = (line: RegistrationLine, seatsFree: number, href: string, reader: Reader): RegistrationRow => {
  const { t } = reader
  const isWaiting = line.state === 'waiting'
  const mayGive = isWaiting && seatsFree > 0 && reader.mayChange
  return {
    name: displayName(line),
    email: line.email,
    organisation: line.organisation ?? '',
    registeredOn: dayInWords(line.registeredOn, reader.language, 'short'),
    badge: {
      kind: line.state === 'confirmed' ? 'ok' : isWaiting ? 'warning' : 'plain',
      text: t(`organiser:registrations.${line.state}`),
    },
    note: line.mayHost && line.state === 'confirmed' ? t('organiser:registrations.mayHost') : null,
    giveSeat: mayGive ? giveSeat(line, href, reader) : null,
    reason:
      isWaiting && !mayGive
        ? t(reader.mayChange ? 'organiser:registrations.full' : 'organiser:readOnly')
        : null,
  }
}

const giveSeat = (line: RegistrationLine, href: string, { t }: Reader): ActionForm => ({
  action: `${href}/registrations/${line.id}/seat`,
  hidden: [],
  label: t('organiser:registrations.giveSeat', { name: line.firstName }),
  look: 'secondary',
  isNegative: false,
  note: null,
})

const collator = new Intl.Collator('nl', { sensitivity: 'base' })
const byName = (lines: RegistrationLine[]) =>
  lines.toSorted((a, b) => collator.compare(sortName(a), sortName(b)))
