import type { Translate } from '../../../i18n/words.ts'
import { displayName } from '../../../people/person-name.ts'
import type { Absentee, MeetingNumbers } from '../../../registration/meeting-numbers.ts'
import { countFacts } from '../../meeting-count.ts'
import type { Facts } from '../../parts.ts'

/** What is known of who comes to a meeting. */
export interface Coming {
  numbers: MeetingNumbers
  absentees: Absentee[]
}

/** How many come, and by name who does not. */
export interface ComingPart {
  title: string
  facts: Facts
  absentTitle: string
  absent: string[]
}

/** The part of a meeting's page that says who comes. */
export const comingPart = ({ numbers, absentees }: Coming, t: Translate): ComingPart => ({
  title: t('answer:numbers.title'),
  facts: { items: countFacts(numbers, t) },
  absentTitle: t('answer:numbers.absent'),
  absent: absentees.map(({ substitute, ...absentee }) =>
    substitute
      ? t('answer:numbers.insteadOf', { name: displayName(absentee), substitute })
      : displayName(absentee),
  ),
})
