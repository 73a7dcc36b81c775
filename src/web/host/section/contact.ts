import type { Translate } from '../../../i18n/words.ts'
import type { ContactCard } from '../../parts.ts'
import type { MeetingOfHost } from './queries.ts'

/** Whom a host can ask: the named person of the circle. */
export const hostContact = (meeting: MeetingOfHost, t: Translate): ContactCard => ({
  label: t('host:contact.label'),
  name: meeting.contact.name,
  role: null,
  organisation: meeting.institute,
  email: meeting.contact.email,
  phone:
    meeting.contact.phone === ''
      ? null
      : { text: meeting.contact.phone, href: `tel:${meeting.contact.phone.replace(/[^\d+]/g, '')}` },
  note: t('host:contact.note'),
})
