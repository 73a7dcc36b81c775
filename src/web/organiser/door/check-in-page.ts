import { countAttendance, isHere, whyNotMark } from '../../../registration/attendance.ts'
import { field } from '../../field.ts'
import type { ActionForm, Field } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { EmptyState, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { keptSeconds } from './kept-page.ts'
import { isNamed, type PersonAtDoor, personAtDoor } from './person-at-door.ts'
import type { Door } from './queries.ts'
import { meetingHref, whenAndWhere } from './when-and-where.ts'

/** `organiser/door/check-in`: who comes in, ticked with one thumb. */
export interface CheckInPage {
  head: PageHead
  scripts: DoorScripts
  /** for how many seconds this telephone may keep the page; 0 forgets what is kept, null leaves it as it is */
  keptSeconds: number | null
  /** what is kept, and until when; null when nothing is */
  keptNote: string | null
  /** why nobody can be marked; null when it can be done */
  reason: string | null
  search: { action: string; field: Field; submit: string; none: string; isNoneFound: boolean }
  /** back to all, when a badge was scanned or a name searched */
  all: Link | null
  listLabel: string
  people: PersonAtDoor[]
  count: CountWords
  words: { saved: string; pending: string; signIn: string; refused: string; kept: string }
  rest: ActionForm | null
  seenBy: string
  empty: EmptyState | null
}

interface CountWords {
  text: string
  present: number
  total: number
  /** with {present} and {count}, which the page fills in as marks are made */
  pattern: string
}

/** What the address of the page may ask: a name, or the badge that was scanned. */
export interface DoorWish {
  text: string
  badge: string
}

/** Where the scripts of the page are. */
export interface DoorScripts {
  checkIn: string
  keep: string
  worker: string
}

/** The page at the door; a scanned badge shows its person alone, so that the thumb finds one button. */
export const checkInPage = (
  door: Door,
  wish: DoorWish,
  scripts: DoorScripts,
  reader: Reader,
): CheckInPage => {
  const { t } = reader
  const href = `${meetingHref(door)}/check-in`
  const scanned =
    wish.badge.length >= BADGE_LENGTH ? door.people.filter(({ id }) => id.startsWith(wish.badge)) : []
  const people = scanned.length > 0 ? scanned : door.people.filter((person) => isNamed(person, wish.text))
  const reason = whyNot(door, reader)
  // What is shown to one badge or name alone is not the page to come back to.
  const isWhole = people.length === door.people.length
  const kept = reason === null ? keptSeconds(door, reader.now) : 0
  const counts = countAttendance(door.people.map(({ mark }) => mark))
  return {
    head: {
      back: { label: t('door:list.back'), href: meetingHref(door) },
      kicker: door.title,
      title: t('door:checkIn.title'),
      lead: whenAndWhere(door, reader),
    },
    scripts,
    keptSeconds: isWhole ? kept : null,
    keptNote: kept > 0 ? t('door:checkIn.keptNote') : null,
    reason,
    search: {
      action: href,
      field: field({
        name: 'text',
        label: t('door:checkIn.search'),
        value: wish.text,
        inputMode: 'search',
        autocomplete: 'off',
      }),
      submit: t('door:checkIn.searchButton'),
      none: t('door:checkIn.noneFound'),
      isNoneFound: people.length === 0,
    },
    all: people.length < door.people.length ? { label: t('door:checkIn.all'), href } : null,
    listLabel: t(scanned.length > 0 ? 'door:checkIn.scanned' : 'door:checkIn.expected'),
    people: people.map((person) => personAtDoor(person, reason ? null : attendanceHref(door), reader)),
    count: countWords(door.people.filter(({ mark }) => isHere(mark)).length, door.people.length, reader),
    words: {
      saved: t('door:checkIn.saved'),
      pending: t('door:checkIn.pending', { count: '{count}' }),
      signIn: t('door:checkIn.signIn', { count: '{count}' }),
      refused: t('door:checkIn.refused'),
      kept: t('door:checkIn.kept'),
    },
    rest:
      reason || counts.open === 0 || people.length < door.people.length
        ? null
        : restForm(door, counts.open, reader),
    seenBy: t('door:checkIn.seenBy'),
    empty:
      door.people.length > 0
        ? null
        : { title: t('door:checkIn.nobody'), text: t('door:checkIn.nobodyText'), action: null },
  }
}

/** Characters of its id that tell a registration from the others at one meeting; a short code is easier to scan. */
export const BADGE_LENGTH = 8

/** Where marks are sent. */
export const attendanceHref = (door: Door): string => `${meetingHref(door)}/attendance`

const whyNot = (door: Door, { t, mayChange }: Reader): string | null => {
  const closed = whyNotMark(door)
  if (closed) return t(`door:checkIn.${closed}`)
  return mayChange ? null : t('organiser:readOnly')
}

const countWords = (present: number, total: number, { t }: Reader): CountWords => ({
  text: t('door:checkIn.count', { present, count: total }),
  present,
  total,
  pattern: t('door:checkIn.count', { present: '{present}', count: '{count}' }),
})

const restForm = (door: Door, open: number, { t }: Reader): ActionForm => ({
  action: `${attendanceHref(door)}/rest`,
  hidden: [],
  label: t('door:checkIn.rest', { count: open }),
  look: 'secondary',
  isNegative: false,
  note: t('door:checkIn.restNote'),
})
