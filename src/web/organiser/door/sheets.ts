import { encode } from 'uqr'
import { displayName } from '../../../people/person-name.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { BADGE_LENGTH } from './check-in-page.ts'
import type { Door, DoorPerson } from './queries.ts'
import { meetingHref, whenAndWhere } from './when-and-where.ts'

/** `organiser/door/list`: on paper, for who has no telephone at hand. */
export interface AttendanceSheet {
  head: PageHead
  count: string
  headings: { name: string; organisation: string; state: string; signature: string }
  rows: { name: string; organisation: string; state: string }[]
  privacy: string
}

/** `organiser/door/badges`: ten on a sheet. */
export interface BadgeSheets {
  title: string
  sheets: { badges: NameBadge[] }[]
}

interface NameBadge {
  name: string
  /** long names are set smaller, so that each fits on its badge */
  size: 'large' | 'medium' | 'small'
  organisation: string
  jobTitle: string
  circle: string
  /** the squares of the code as one path, and how many there are beside each other */
  code: { path: string; size: number }
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
      name: displayName(person),
      organisation: person.organisation ?? '',
      state: stateOf(person, reader),
    })),
    privacy: t('door:list.privacy'),
  }
}

// Who said not to come counts as excused, as long as nobody at the door says otherwise.
const stateOf = ({ mark, saysCannot }: DoorPerson, { t }: Reader): string => {
  const state = mark ?? (saysCannot ? 'excused' : null)
  return state ? t(`door:state.${state}`) : ''
}

/**
 * A badge for everybody whom the meeting expects. Its code holds the address of this person at the door: an organiser
 * who is signed in gets one button, anybody else is asked to sign in and learns nothing.
 */
export const badgeSheets = (door: Door, baseUrl: string, { t }: Reader): BadgeSheets => {
  const badges = door.people.map((person) => nameBadge(person, door, baseUrl))
  const sheets = []
  for (let at = 0; at < badges.length; at += BADGES_PER_SHEET)
    sheets.push({ badges: badges.slice(at, at + BADGES_PER_SHEET) })
  return { title: t('door:badges.title'), sheets }
}

const nameBadge = (person: DoorPerson, door: Door, baseUrl: string): NameBadge => {
  const name = displayName(person)
  return {
    name,
    size: name.length <= 18 ? 'large' : name.length <= 32 ? 'medium' : 'small',
    organisation: person.organisation ?? '',
    jobTitle: person.jobTitle,
    circle: door.title,
    code: codeOf(`${baseUrl}${meetingHref(door)}/check-in?badge=${person.id.slice(0, BADGE_LENGTH)}`),
  }
}

/** A QR code with a quarter of repair, because badges crease; rows of dark squares become one stroke each. */
const codeOf = (text: string): NameBadge['code'] => {
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
