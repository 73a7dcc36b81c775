import { type Audience, type GuestLine, toFollowUp } from '../../../information/guests.ts'
import { whyNotFollowUp } from '../../../information/information-meeting.ts'
import { displayName } from '../../../people/person-name.ts'
import { field } from '../../field.ts'
import type { Field, Hidden, Submit } from '../../form-parts.ts'
import type { NoticePart, PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'
import { headBelow, informationHref, type TheMeeting } from './the-meeting.ts'

/** `organiser/information/follow-up`: who is mailed the link to register, and the button that does it. */
export interface FollowUpPage {
  head: PageHead
  refusal: NoticePart | null
  choice: { action: string; to: Field; label: string } | null
  /** who is left out and why, one sentence each */
  leftOut: string[]
  /** exactly who gets the letter */
  people: { title: string; lines: string[]; none: string | null } | null
  form: { action: string; hidden: Hidden[]; submit: Submit } | null
}

/** The page for those who were present or for all, as chosen. @param isOther the list is not the one that was shown */
export const followUpPage = (
  found: TheMeeting,
  audience: Audience,
  reader: Reader,
  { isOther = false } = {},
): FollowUpPage => {
  const { t, now } = reader
  const { circle, meeting, guests } = found
  const reason = meeting ? whyNotFollowUp(meeting, now) : 'notYet'
  const head = headBelow(found, t('information:followUp.title'), reader)
  const notice = (key: string): NoticePart => ({
    kind: 'info',
    word: t('layout:noticeKind.info'),
    title: null,
    text: t(`information:followUp.${key}`),
    links: [],
  })
  if (reason) return { head, refusal: notice(reason), choice: null, leftOut: [], people: null, form: null }
  const href = `${informationHref(circle)}/follow-up`
  const people = toFollowUp(guests, audience)
  const count = people.length
  return {
    head,
    refusal: isOther ? notice('changed') : null,
    choice: {
      action: href,
      to: field({
        name: 'to',
        label: t('information:followUp.to'),
        options: AUDIENCES.map((value) => ({
          value,
          label: t(`information:followUp.audience.${value}`, { count: toFollowUp(guests, value).length }),
          hint: null,
          isSelected: value === audience,
        })),
      }),
      label: t('information:followUp.show'),
    },
    leftOut: leftOutOf(guests, reader),
    people: {
      title: t('information:followUp.people'),
      lines: people.map((guest) => `${displayName(guest)}, ${guest.organisation} (${guest.email})`),
      none: count === 0 ? t('information:followUp.nobody') : null,
    },
    form:
      count === 0
        ? null
        : {
            action: href,
            hidden: [
              { name: 'to', value: audience },
              ...people.map(({ id }) => ({ name: 'guest', value: id })),
            ],
            submit: {
              label: t('information:followUp.send', { count }),
              note: t('information:followUp.consequence'),
              quiet: { label: t('information:followUp.back'), href: informationHref(circle) },
            },
          },
  }
}

const AUDIENCES = ['present', 'all'] as const satisfies Audience[]

const leftOutOf = (guests: GuestLine[], { t }: Reader): string[] => {
  const registered = guests.filter(({ hasRegistered }) => hasRegistered).length
  const sent = guests.filter(({ hasRegistered, followedUpAt }) => !hasRegistered && followedUpAt).length
  return [
    ...(registered > 0 ? [t('information:followUp.registered', { count: registered })] : []),
    ...(sent > 0 ? [t('information:followUp.sent', { count: sent })] : []),
  ]
}
