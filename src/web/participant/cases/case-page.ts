import type { ReadableCase } from '../../../intervision/cases.ts'
import { displayName } from '../../../people/person-name.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { toldParts } from '../../case-outcome/told-parts.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'
import { meetingInWords } from './fields.ts'
import { casesHref } from './hrefs.ts'
import { outcomeLink } from './outcome-page.ts'

/** `participant/case`: a case to read. */
export interface CasePage {
  head: PageHead
  badge: Badge
  /** who may read it */
  readers: string
  parts: { title: string; text: string }[]
  /** to tell what became of it; null for who did not bring it */
  outcome: Link | null
  /** offers a withdrawn case of one's own again */
  again: ActionForm | null
  contact: ContactCard
}

/** A case as somebody else reads it, or its bringer once it can change no more. */
export const casePage = (own: OwnRegistration, one: ReadableCase, reader: Reader): CasePage => {
  const { t, language } = reader
  const meeting = own.meetings.find(({ id }) => id === one.meetingId)
  const isOwn = one.bringerId === own.id
  return {
    head: {
      back: { label: t('cases:title'), href: casesHref(own) },
      kicker: meeting ? meetingInWords(meeting, reader) : own.circle.title,
      title: one.title,
      lead: one.bringer ? t('cases:broughtBy', { name: displayName(one.bringer) }) : null,
    },
    badge: stateBadge(one, reader),
    readers: t(`cases:readers.${one.readBy}`),
    parts: [
      ...(['question', 'situation', 'tried'] as const)
        .filter((name) => one[name] !== '')
        .map((name) => ({ title: t(`cases:heading.${name}`), text: one[name] })),
      ...toldParts(one.outcome, t, language),
    ],
    outcome: outcomeLink(own, one, reader),
    again:
      isOwn && one.state === 'withdrawn'
        ? {
            action: `${casesHref(own)}/${one.id}/return`,
            hidden: [],
            label: t('cases:again'),
            look: 'primary',
            isNegative: false,
            note: t('cases:againNote'),
          }
        : null,
    contact: contactOf(own.circle, t),
  }
}

/** How far a case has come, in a word. */
export const stateBadge = ({ state }: Pick<ReadableCase, 'state'>, { t }: Pick<Reader, 't'>): Badge => ({
  kind: state === 'placed' || state === 'discussed' ? 'ok' : 'plain',
  text: t(`cases:state.${state}`),
})
