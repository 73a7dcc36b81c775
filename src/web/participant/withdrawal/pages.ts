import { hasBegun } from '../../../meeting/meeting.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import type { ActionForm } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { ContactCard, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import type { Reader } from '../reader.ts'

export interface WithdrawalPage {
  head: PageHead
  /** what follows from it, one sentence each */
  consequences: string[]
  /** null when it was done before */
  form: ActionForm | null
  stay: Link
  contact: ContactCard
}

/** What withdrawing means, before the button; or that it was done already. */
export const withdrawalPage = (own: OwnRegistration, { t, now }: Reader): WithdrawalPage => ({
  head: {
    back: { label: t('participant:back'), href: `/participant/${own.id}` },
    kicker: own.circle.title,
    title: t(`participant:withdrawal.${stateOf(own)}.title`),
    lead: null,
  },
  consequences: consequencesOf(own, t, now),
  form:
    stateOf(own) === 'withdrawn'
      ? null
      : {
          action: `/participant/${own.id}/withdrawal`,
          hidden: [],
          label: t(`participant:withdrawal.${stateOf(own)}.submit`),
          look: 'primary',
          isNegative: true,
          note: null,
        },
  stay: { label: t(`participant:withdrawal.${stateOf(own)}.stay`), href: `/participant/${own.id}` },
  contact: contactOf(own.circle, t),
})

// Who declined, was too late or was removed reads here what who withdrew reads: it has ended.
const stateOf = ({ state }: OwnRegistration) =>
  state === 'confirmed' || state === 'waiting' ? state : 'withdrawn'

const consequencesOf = (own: OwnRegistration, t: Reader['t'], now: Temporal.Instant): string[] => {
  if (stateOf(own) === 'withdrawn') return [t('participant:withdrawal.withdrawn.done')]
  if (own.state === 'waiting')
    return [
      t('participant:withdrawal.waiting.place', { place: own.placeInLine }),
      t('participant:withdrawal.again'),
    ]
  const toCome = own.meetings.filter((meeting) => meeting.state === 'planned' && !hasBegun(meeting, now))
  return [
    t('participant:withdrawal.confirmed.seat'),
    ...(toCome.length > 0 ? [t('participant:withdrawal.confirmed.calendar', { count: toCome.length })] : []),
    t('participant:withdrawal.again'),
  ]
}
