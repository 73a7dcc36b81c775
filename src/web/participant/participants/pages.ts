import type { Translate } from '../../../i18n/words.ts'
import { compareNames } from '../../../people/name-sort.ts'
import { displayName } from '../../../people/person-name.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { ShownParticipant } from '../../../registration/participants.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Link } from '../../layout.ts'
import type { Badge, ContactCard, EmptyState, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'

/** `participant/participants`: who takes part, each with what they chose to show. */
export interface ParticipantsPage {
  head: PageHead
  listLabel: string
  people: PersonShown[]
  /** for who has no seat (yet), in place of the people */
  empty: EmptyState | null
  /** what others see of the reader; null for who has no seat */
  choice: { title: string; text: string; link: Link } | null
  contact: ContactCard
}

interface PersonShown {
  name: string
  /** marks the reader's own line */
  you: Badge | null
  /** with its city; empty when it is not shown */
  organisation: string
  facts: { term: string; text: string; href: string | null }[]
}

/** The participants sorted as a Dutch list; only somebody with a seat sees any. */
export const participantsPage = (
  own: OwnRegistration,
  participants: ShownParticipant[],
  t: Translate,
): ParticipantsPage => {
  const hasSeat = holdsSeat(own.state)
  const people = hasSeat ? participants.toSorted(compareNames) : []
  return {
    head: {
      back: { label: t('participant:back'), href: `/participant/${own.id}` },
      kicker: own.circle.title,
      title: t('participants:title'),
      lead: hasSeat ? t('participants:lead', { count: people.length }) : null,
    },
    listLabel: t('participants:listLabel'),
    people: people.map((person) => personShown(person, own, t)),
    empty: hasSeat
      ? null
      : { title: t('participants:noSeat.title'), text: t('participants:noSeat.text'), action: null },
    choice: hasSeat
      ? {
          title: t('participants:choice.title'),
          text: t('participants:choice.text'),
          link: {
            label: t('participants:choice.link'),
            href: `/participant/${own.id}/data#field-shownFields`,
          },
        }
      : null,
    contact: contactOf(own.circle, t),
  }
}

const FACTS = ['jobTitle', 'email', 'learningQuestion', 'practice', 'brings'] as const

const personShown = (person: ShownParticipant, own: OwnRegistration, t: Translate): PersonShown => ({
  name: displayName(person),
  you: person.registrationId === own.id ? { kind: 'plain', text: t('participants:you') } : null,
  // 'Gemeente Zwolle' says its city already.
  organisation: (person.organisation.includes(person.city)
    ? [person.organisation]
    : [person.organisation, person.city]
  ).join(', '),
  facts: FACTS.filter((key) => person[key] !== '').map((key) => ({
    term: t(`participants:field.${key}`),
    text: person[key],
    href: key === 'email' ? `mailto:${person.email}` : null,
  })),
})
