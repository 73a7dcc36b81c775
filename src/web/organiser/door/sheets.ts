import { encode } from 'uqr'
import { displayName } from '../../../people/person-name.ts'
import type { Link } from '../../layout.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { BADGE_LENGTH } from './check-in-page.ts'
import type { OtherBadge } from './other-badges.ts'
import type { Door, DoorPerson } from './queries.ts'
import { meetingHref, whenAndWhere } from './when-and-where.ts'
import { whoComes } from './who-comes.ts'

/** `organiser/door/list`: on paper, for who has no telephone at hand. */
export interface AttendanceSheet {
  head: PageHead
  count: string
  headings: { name: string; organisation: string; state: string; signature: string }
  /** `note`: in whose place they come; null for everybody else */
  rows: { name: string; note: string | null; organisation: string; state: string }[]
  empty: EmptyState | null
  privacy: string
}

/** `organiser/door/badges`: ten on a sheet. */
export interface BadgeSheets {
  title: string
  /** with or without those whom the programme names; not on paper */
  choice: Link
  empty: EmptyState | null
  sheets: { badges: NameBadge[] }[]
}

interface NameBadge {
  name: string
  /** long names are set smaller, so that each fits on its badge */
  size: 'large' | 'medium' | 'small'
  organisation: string
  jobTitle: string
  circle: string
  /** the squares of the code as one path, and how many there are beside each other; null for who is not checked in */
  code: { path: string; size: number } | null
}

const BADGES_PER_SHEET = 10

/** The attendance list of a meeting; what is marked already stands in it. */
export const attendanceSheet = (door: Door, reader: Reader): AttendanceSheet => {
  const { t } = reader
  return {
    head: { back: null, kicker: door.title, title: t('door:list.title'), lead: whenAndWhere(door, reader) },
    count: t('door:list.count', { count: door.people.length }),
    headings: {
      name: t('door:list.name'),
      organisation: t('door:list.organisation'),
      state: t('door:list.state'),
      signature: t('door:list.signature'),
    },
    rows: door.people.map((person) => ({
      name: whoComes(person),
      note: person.substitute === null ? null : t('door:checkIn.insteadOf', { name: displayName(person) }),
      organisation: person.organisation ?? '',
      state: stateOf(person, reader),
    })),
    empty: emptyOf(door.people.length, reader),
    privacy: t('door:list.privacy'),
  }
}

// Who said not to come counts as excused, as long as nobody at the door says otherwise.
const stateOf = ({ mark, saysCannot, substitute }: DoorPerson, { t }: Reader): string => {
  const state = mark ?? (saysCannot && substitute === null ? 'excused' : null)
  return state ? t(`door:state.${state}`) : ''
}

const emptyOf = (count: number, { t }: Reader): EmptyState | null =>
  count > 0 ? null : { title: t('door:checkIn.nobody'), text: t('door:checkIn.nobodyText'), action: null }

/**
 * A badge for everybody whom the meeting expects, on the name of who comes, and for the others that were asked for. Its code holds the address of this person at the door: an organiser
 * who is signed in gets one button, anybody else is asked to sign in and learns nothing.
 * @param others null when they were not asked for
 */
export const badgeSheets = (
  door: Door,
  others: OtherBadge[] | null,
  baseUrl: string,
  reader: Reader,
): BadgeSheets => {
  const { t } = reader
  const badges = [
    ...door.people.map((person) => nameBadge(person, door, baseUrl)),
    ...(others ?? []).map((other) => badgeOf(other, door)),
  ]
  const sheets = []
  for (let at = 0; at < badges.length; at += BADGES_PER_SHEET)
    sheets.push({ badges: badges.slice(at, at + BADGES_PER_SHEET) })
  const href = `${meetingHref(door)}/badges`
  return {
    title: t('door:badges.title'),
    choice: others
      ? { label: t('door:badges.without'), href }
      : { label: t('door:badges.with'), href: `${href}?also=programme` },
    empty: emptyOf(badges.length, reader),
    sheets,
  }
}

// A substitute is not the job of who they stand in for; from which organisation they come, the seat says.
const nameBadge = (person: DoorPerson, door: Door, baseUrl: string): NameBadge => {
  const about = { name: whoComes(person), organisation: person.organisation ?? '' }
  return {
    ...badgeOf({ ...about, jobTitle: person.substitute === null ? person.jobTitle : '' }, door),
    code: codeOf(`${baseUrl}${meetingHref(door)}/check-in?badge=${person.id.slice(0, BADGE_LENGTH)}`),
  }
}

const badgeOf = (other: OtherBadge, door: Door): NameBadge => ({
  ...other,
  size: other.name.length <= 18 ? 'large' : other.name.length <= 32 ? 'medium' : 'small',
  circle: door.title,
  code: null,
})

/** A QR code with a quarter of repair, because badges crease; rows of dark squares become one stroke each. */
const codeOf = (text: string): NonNullable<NameBadge['code']> => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return { path: path.join(''), size }
}
