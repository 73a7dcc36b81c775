import type { Language } from '../../../db/schema.ts'
import type { Translate } from '../../../i18n/words.ts'
import { dayInWords } from '../../../time/day-words.ts'
import type { Fact, Facts, PageHead } from '../../parts.ts'
import type { InstituteContact } from './queries.ts'

export interface AccessibilityPage {
  head: PageHead
  facts: Facts
  sections: { title: string; text: string; lines: string[] }[]
  contacts: Facts
  contactsTitle: string
}

/** The day on which the statement was last held against the pages. */
const STATED_ON = '2026-11-22'

// In the order in which the Dutch model of a statement has them.
const SECTIONS = {
  tested: ['axe', 'keyboard', 'heard', 'large', 'scripts', 'html'],
  gaps: ['audit', 'people', 'files', 'languages'],
  use: [],
  report: [],
  unhappy: [],
} as const

/** The accessibility statement: status, standard, what was tested, what is not right, and whom to tell. */
export const accessibilityPage = (
  contacts: InstituteContact[],
  t: Translate,
  language: Language,
): AccessibilityPage => ({
  head: {
    back: null,
    kicker: null,
    title: t('visitor:accessibility.title'),
    lead: t('visitor:accessibility.lead'),
  },
  facts: {
    items: [
      aFact(t, 'status', t('visitor:accessibility.status.fact')),
      aFact(t, 'standard', t('visitor:accessibility.standard.fact')),
      aFact(t, 'date', dayInWords(STATED_ON, language)),
    ],
  },
  sections: Object.entries(SECTIONS).map(([part, lines]) => ({
    title: t(`visitor:accessibility.${part}.title`),
    text: t(`visitor:accessibility.${part}.text`),
    lines: lines.map((line) => t(`visitor:accessibility.${part}.${line}`)),
  })),
  contactsTitle: t('visitor:accessibility.contacts'),
  contacts: {
    items: contacts.map(({ institute, name, email }) => ({
      term: institute,
      fact: email,
      note: name,
      href: `mailto:${email}`,
    })),
  },
})

const aFact = (t: Translate, name: 'status' | 'standard' | 'date', fact: string): Fact => ({
  term: t(`visitor:accessibility.${name}.term`),
  fact,
  note: t(`visitor:accessibility.${name}.note`),
  href: null,
})
