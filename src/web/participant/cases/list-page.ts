import { isOpen } from '../../../intervision/case.ts'
import type { ReadableCase } from '../../../intervision/cases.ts'
import { displayName } from '../../../people/person-name.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Link } from '../../layout.ts'
import type { Card, CardList, ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { stateBadge } from './case-page.ts'
import { meetingInWords } from './fields.ts'
import { casesHref } from './hrefs.ts'

/** `participant/cases`: one's own cases, and those of others that one may read. */
export interface CasesPage {
  head: PageHead
  /** why nothing can be offered; null when it can */
  reason: string | null
  offer: Link | null
  /** what was written at sign-up, to begin with */
  said: { title: string; text: string; link: Link } | null
  own: { title: string; list: CardList }
  others: { title: string; text: string; list: CardList }
  contact: ContactCard
}

/** The cases of a circle for one of its participants. @param said what they wrote of a case when they registered */
export const casesPage = (
  own: OwnRegistration,
  { cases, said }: { cases: ReadableCase[]; said: string },
  reader: Reader,
): CasesPage => {
  const { t } = reader
  const href = casesHref(own)
  const mine = cases.filter(({ bringerId }) => bringerId === own.id)
  const reason = !holdsSeat(own.state) ? 'noSeat' : own.circle.phase === 'closed' ? 'closed' : null
  const empty = (name: string) => ({ title: t(`cases:${name}.none`), text: null, action: null })
  return {
    head: {
      back: { label: t('participant:back'), href: `/participant/${own.id}` },
      kicker: own.circle.title,
      title: t('cases:title'),
      lead: t('cases:lead'),
    },
    reason: reason && t(`cases:refused.${reason}`),
    offer: reason ? null : { label: t('cases:new.title'), href: `${href}/new` },
    said:
      reason || said === '' || mine.length > 0
        ? null
        : {
            title: t('cases:said.title'),
            text: said,
            link: { label: t('cases:said.link'), href: `${href}/new?from=registration` },
          },
    own: {
      title: t('cases:own.title'),
      list: {
        label: t('cases:own.title'),
        items: mine.map((one) => cardOf(own, one, reader)),
        empty: empty('own'),
      },
    },
    others: {
      title: t('cases:others.title'),
      text: t('cases:others.text'),
      list: {
        label: t('cases:others.title'),
        items: cases.filter((one) => one.bringerId !== own.id).map((one) => cardOf(own, one, reader)),
        empty: empty('others'),
      },
    },
    contact: contactOf(own.circle, t),
  }
}

const cardOf = (own: OwnRegistration, one: ReadableCase, reader: Reader): Card => {
  const { t } = reader
  const meeting = own.meetings.find(({ id }) => id === one.meetingId)
  const isOwn = one.bringerId === own.id
  return {
    href: `${casesHref(own)}/${one.id}`,
    kicker: meeting ? meetingInWords(meeting, reader) : t('cases:anyMeeting'),
    title: one.title,
    text: one.question,
    badge: stateBadge(one, reader),
    facts: [
      ...(!isOwn && one.bringer ? [t('cases:broughtBy', { name: displayName(one.bringer) })] : []),
      ...(isOwn ? [t(`cases:readers.${one.readBy}`)] : []),
      ...(isOwn && isOpen(one.state) ? [t('cases:mayChange')] : []),
    ],
  }
}
