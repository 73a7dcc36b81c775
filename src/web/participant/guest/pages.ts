import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { OwnGuest } from '../../../information/own-guest.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import { displayName } from '../../../people/person-name.ts'
import { isOpenForRegistration } from '../../../registration/registration.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, ContactCard, Facts, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { informationFacts } from '../../visitor/information/part.ts'

/** `participant/guest`: one guest's own page of an information meeting. */
export interface GuestPage {
  head: PageHead
  badge: Badge
  text: string
  facts: Facts
  programme: { title: string; text: string } | null
  /** null once nothing can change any more, and for who signed off */
  signOff: ActionForm | null
  links: Link[]
  contact: ContactCard
}

interface Reader {
  t: Translate
  language: Language
  now: Temporal.Instant
}

/** How a guest stands towards the information meeting, and what they can do. */
export const guestPage = (own: OwnGuest, { t, language, now }: Reader): GuestPage => {
  const { meeting, circle } = own
  const closed = whyNotChange(meeting, now)
  const state =
    closed === 'cancelled' ? 'cancelled' : own.state === 'signedOff' ? 'signedOff' : (closed ?? 'coming')
  const isComing = state === 'coming'
  const home = `/kringen/${circle.slug}`
  return {
    head: {
      back: null,
      kicker: circle.title,
      title: t('information:title'),
      lead: t('information:guest.lead', { name: displayName(own) }),
    },
    badge: { kind: isComing ? 'ok' : 'plain', text: t(`information:guest.state.${state}`) },
    text: t(`information:guest.text.${state}`),
    facts: informationFacts(meeting, { t, language }, null),
    programme: meeting.programme ? { title: t('information:programme'), text: meeting.programme } : null,
    signOff: isComing
      ? {
          action: `/guest/${own.id}/sign-off`,
          hidden: [],
          label: t('information:guest.signOff'),
          look: 'secondary',
          isNegative: false,
          note: t('information:guest.signOffNote'),
        }
      : null,
    links: [
      ...(isComing ? [{ label: t('information:guest.calendar'), href: `/guest/${own.id}/agenda.ics` }] : []),
      ...(state === 'signedOff' && !closed
        ? [{ label: t('information:guest.again'), href: `${home}#information` }]
        : []),
      ...(!own.hasRegistered && isOpenForRegistration(meeting.phase)
        ? [{ label: t('information:guest.register'), href: `${home}#join` }]
        : [{ label: t('information:guest.circle'), href: home }]),
      { label: t('information:guest.erase'), href: `/guest/${own.id}/erasure` },
    ],
    contact: contactOf(circle, t),
  }
}
