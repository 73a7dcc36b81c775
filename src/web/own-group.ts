import type { OwnGroup } from '../agenda/own-groups.ts'
import type { Translate } from '../i18n/words.ts'
import type { ReadableCase } from '../intervision/cases.ts'
import { compareNames } from '../people/name-sort.ts'
import { displayName } from '../people/person-name.ts'
import type { Fact, Facts } from './parts.ts'

/** One's own group in the intervision of a meeting. */
export interface OwnGroupPart {
  pillar: string
  title: string
  facts: Facts
  membersTitle: string
  members: string[]
}

/** The groups of who reads. @param cases those that they may read: of another case the page says nothing */
export const ownGroupParts = (
  groups: OwnGroup[],
  cases: ReadableCase[],
  casesHref: string,
  t: Translate,
): OwnGroupPart[] =>
  groups.map((group) => ({
    pillar: t('groups:own.title'),
    title: t('groups:own.number', { number: group.number }),
    facts: {
      items: [
        fact(t('groups:own.room'), group.room || t('groups:own.later')),
        fact(t('groups:own.facilitator'), group.facilitator ?? t('groups:own.later')),
        caseFact(group, cases, casesHref, t),
      ],
    },
    membersTitle: t('groups:own.members'),
    members: group.members.toSorted(compareNames).map(displayName),
  }))

const fact = (term: string, text: string): Fact => ({ term, fact: text, note: null, href: null })

const caseFact = (group: OwnGroup, cases: ReadableCase[], casesHref: string, t: Translate): Fact => {
  const term = t('groups:own.case')
  const readable = cases.find(({ id }) => id === group.caseId)
  if (readable)
    return { term, fact: readable.title, note: readable.question, href: `${casesHref}/${readable.id}` }
  return fact(term, t(group.caseId ? 'groups:own.toldByBringer' : 'groups:own.later'))
}
