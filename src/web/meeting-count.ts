import type { Translate } from '../i18n/words.ts'
import type { MeetingNumbers } from '../registration/meeting-numbers.ts'
import type { Fact } from './parts.ts'

/** How many come to a meeting, as facts for who prepares it; numbers only, nobody's name. */
export const countFacts = (numbers: MeetingNumbers, t: Translate): Fact[] =>
  [
    { term: t('answer:numbers.comes'), fact: numbers.comes },
    { term: t('answer:numbers.cannot'), fact: numbers.cannot },
    { term: t('answer:numbers.substitutes'), fact: numbers.substitutes },
    ...(numbers.capacity === null
      ? []
      : [
          { term: t('answer:numbers.noPlace'), fact: numbers.noPlace },
          { term: t('answer:numbers.capacity'), fact: numbers.capacity },
        ]),
  ].map(({ term, fact }) => ({ term, fact: String(fact), note: null, href: null }))
