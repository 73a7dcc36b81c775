import type { GuestLine } from '../../../information/guests.ts'
import { type InformationMeeting, whyNotFollowUp } from '../../../information/information-meeting.ts'
import { hasBegun, whyNotChange } from '../../../meeting/meeting.ts'
import { displayName } from '../../../people/person-name.ts'
import { field } from '../../field.ts'
import type { Field, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, EmptyState, Facts, PageHead } from '../../parts.ts'
import { informationFacts } from '../../visitor/information/part.ts'
import type { Reader } from '../reader.ts'
import { coming, informationHref, type TheMeeting } from './the-meeting.ts'

/** `organiser/information/overview`: the information meeting of a circle, its guests, and what can be done. */
export interface InformationPage {
  head: PageHead
  /** stands when it is off */
  cancelled: Badge | null
  /** while none was planned */
  empty: EmptyState | null
  links: Link[]
  facts: Facts | null
  programme: { title: string; text: string } | null
  guests: {
    title: string
    numbers: Facts
    label: string
    headings: { who: string; organisation: string; state: string }
    rows: { name: string; email: string; organisation: string; badges: Badge[] }[]
    none: string | null
  } | null
  /** from its beginning on */
  attendance: { title: string; action: string; present: Field; submit: Submit } | null
}

/** The page of the information meeting of one circle. */
export const informationPage = (found: TheMeeting, reader: Reader): InformationPage => {
  const { circle, meeting, guests } = found
  const { t } = reader
  const plan = { label: t('information:overview.plan'), href: `${informationHref(circle)}/plan` }
  return {
    head: {
      back: { label: circle.title, href: `/organiser/circles/${circle.slug}` },
      kicker: null,
      title: t('information:title'),
      lead: t('information:overview.lead'),
    },
    cancelled:
      meeting?.state === 'cancelled' ? { kind: 'warning', text: t('information:overview.cancelled') } : null,
    empty: meeting
      ? null
      : {
          title: t('information:overview.none'),
          text: t('information:overview.noneText'),
          action: reader.mayChange ? plan : null,
        },
    links: meeting && reader.mayChange ? linksOf(found, meeting, reader) : [],
    facts: meeting && informationFacts(meeting, reader, null),
    programme: meeting?.programme ? { title: t('information:programme'), text: meeting.programme } : null,
    guests: meeting && guestsOf(meeting, guests, reader),
    attendance: meeting && attendanceOf(found, meeting, reader),
  }
}

const linksOf = ({ circle, guests }: TheMeeting, meeting: InformationMeeting, { t, now }: Reader): Link[] => {
  const href = informationHref(circle)
  const closed = whyNotChange(meeting, now)
  return [
    ...(closed === 'cancelled' ? [{ label: t('information:overview.plan'), href: `${href}/plan` }] : []),
    ...(closed
      ? []
      : [
          { label: t('information:overview.change'), href: `${href}/plan` },
          { label: t('information:overview.cancel'), href: `${href}/cancellation` },
        ]),
    ...(whyNotFollowUp(meeting, now) || coming(guests) === 0
      ? []
      : [{ label: t('information:followUp.title'), href: `${href}/follow-up` }]),
  ]
}

const guestsOf = (
  meeting: InformationMeeting,
  guests: GuestLine[],
  { t }: Reader,
): InformationPage['guests'] => {
  const count = (wanted: (guest: GuestLine) => boolean) => guests.filter(wanted).length
  const numbers: [string, string][] = [
    [
      'coming',
      meeting.capacity === null
        ? String(coming(guests))
        : t('information:guests.of', { count: coming(guests), capacity: meeting.capacity }),
    ],
    ['signedOff', String(count(({ state }) => state === 'signedOff'))],
    ['present', String(count(({ attendance }) => attendance === 'present'))],
    ['registered', String(count(({ hasRegistered }) => hasRegistered))],
  ]
  return {
    title: t('information:guests.title'),
    numbers: {
      items: numbers.map(([key, fact]) => ({
        ...{ term: t(`information:guests.${key}`), fact, note: null, href: null },
      })),
    },
    label: t('information:guests.label'),
    headings: {
      who: t('information:guests.who'),
      organisation: t('information:guests.organisation'),
      state: t('information:guests.state'),
    },
    rows: guests.map((guest) => ({
      name: displayName(guest),
      email: guest.email,
      organisation: guest.organisation,
      badges: badgesOf(guest).map(([kind, key]) => ({ kind, text: t(`information:badge.${key}`) })),
    })),
    none: guests.length === 0 ? t('information:guests.none') : null,
  }
}

const badgesOf = ({
  state,
  attendance,
  followedUpAt,
  hasRegistered,
}: GuestLine): [Badge['kind'], string][] => {
  if (hasRegistered) return [['ok', 'registered']]
  if (state === 'signedOff') return [['draft', 'signedOff']]
  return [
    [attendance === 'absent' ? 'draft' : 'plain', attendance ?? 'signedUp'],
    ...(followedUpAt ? [['plain', 'followedUp'] satisfies [Badge['kind'], string]] : []),
  ]
}

const attendanceOf = (
  { circle, guests }: TheMeeting,
  meeting: InformationMeeting,
  { t, now, mayChange }: Reader,
): InformationPage['attendance'] => {
  const invited = guests.filter(({ state }) => state === 'signedUp')
  if (!mayChange || meeting.state === 'cancelled' || !hasBegun(meeting, now) || invited.length === 0)
    return null
  return {
    title: t('information:attendance.title'),
    action: `${informationHref(circle)}/attendance`,
    present: field({
      name: 'present',
      label: t('information:attendance.label'),
      hint: t('information:attendance.hint'),
      options: invited.map((guest) => ({
        value: guest.id,
        label: displayName(guest),
        hint: null,
        isSelected: guest.attendance === 'present',
      })),
    }),
    submit: { label: t('information:attendance.save'), note: t('information:attendance.note'), quiet: null },
  }
}
