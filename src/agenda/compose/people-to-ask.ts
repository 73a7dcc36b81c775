import type { Pillar } from '../../db/programme-tables.ts'
import { themeWords } from './theme-words.ts'

/** Somebody with a seat in the circle, as far as it matters for asking them. */
export interface Candidate {
  registrationId: string
  name: string
  /** whether they come to the meeting themselves */
  comes: boolean
  /** whether they work for the organisation that hosts the meeting */
  isOfHost: boolean
  /** whether they said that their city may host */
  mayHost: boolean
  /** in their own words, when they registered; empty when they said nothing */
  caseOffer: string
  brings: string
  practice: string
  /** cases and news that they offered in the circle and did not withdraw */
  brought: number
  /** of those, cases */
  cases: number
  /** order of registering */
  arrival: number
}

/** Why somebody is asked; `words` are those of theirs that speak of the theme. */
export type ReasonToAsk =
  | { kind: 'offeredAtSignUp'; quote: string }
  | { kind: 'brings' | 'practice'; quote: string; words: string[] }
  | { kind: 'ofHost' | 'mayHost' | 'nothingYet' }

export interface PersonToAsk {
  registrationId: string
  name: string
  /** the strongest first; one at least */
  reasons: ReasonToAsk[]
}

/** What is asked for. */
export interface WhatToAsk {
  pillar: Pillar
  /** what the meeting is about */
  theme: string
  /** whether it is known which organisation hosts */
  hasHost: boolean
}

/** People who are proposed for one pillar, at most. */
const MOST_PROPOSED = 3

/**
 * Who could be asked for something that a meeting lacks: three people at most, each with the reasons. Only who comes.
 * The stronger reason goes first; among equals who brought least, then who registered first. Nobody is measured: what
 * people said and did in the circle is all that is looked at, and it is said in words.
 * @param passedOver registrations of who was asked or proposed already
 */
export const peopleToAsk = (
  candidates: readonly Candidate[],
  what: WhatToAsk,
  passedOver: ReadonlySet<string>,
): PersonToAsk[] => {
  const order = ORDER[what.pillar]
  return candidates
    .filter(({ registrationId, comes }) => comes && !passedOver.has(registrationId))
    .map((candidate) => ({ candidate, reasons: reasonsToAsk(candidate, what) }))
    .filter(({ reasons }) => reasons.some(({ kind }) => isEnough(kind, what.pillar)))
    .sort(
      (one, other) =>
        rankOf(one.reasons, order) - rankOf(other.reasons, order) ||
        one.candidate.brought - other.candidate.brought ||
        one.candidate.arrival - other.candidate.arrival,
    )
    .slice(0, MOST_PROPOSED)
    .map(({ candidate: { registrationId, name }, reasons }) => ({ registrationId, name, reasons }))
}

/** Everything that speaks for asking this person, the strongest first; none when nothing does. */
export const reasonsToAsk = (candidate: Candidate, what: WhatToAsk): ReasonToAsk[] =>
  ORDER[what.pillar].flatMap((kind) => reasonOf(kind, candidate, what))

// What somebody offered goes before what they could do, and that before what they did not do yet.
const ORDER: Record<Pillar, ReasonToAsk['kind'][]> = {
  news: ['brings', 'practice', 'nothingYet'],
  intervision: ['offeredAtSignUp', 'practice', 'nothingYet'],
  deepDive: ['brings', 'practice', 'nothingYet'],
  projectVisit: ['ofHost', 'mayHost'],
}

// A deep dive asks for somebody who knows the theme; that they brought nothing yet is no reason by itself.
const isEnough = (kind: ReasonToAsk['kind'], pillar: Pillar) => kind !== 'nothingYet' || pillar !== 'deepDive'

const rankOf = (reasons: ReasonToAsk[], order: ReasonToAsk['kind'][]): number =>
  Math.min(...reasons.map(({ kind }) => order.indexOf(kind)))

const reasonOf = (kind: ReasonToAsk['kind'], candidate: Candidate, what: WhatToAsk): ReasonToAsk[] => {
  const { caseOffer: quote, cases, brought, isOfHost, mayHost } = candidate
  switch (kind) {
    case 'offeredAtSignUp':
      return quote !== '' && cases === 0 ? [{ kind, quote }] : []
    case 'brings':
    case 'practice': {
      const words = themeWords(candidate[kind], what.theme)
      return words.length > 0 ? [{ kind, quote: candidate[kind], words }] : []
    }
    case 'nothingYet':
      return brought === 0 ? [{ kind }] : []
    case 'ofHost':
      return isOfHost ? [{ kind }] : []
    case 'mayHost':
      return mayHost && !what.hasHost ? [{ kind }] : []
  }
}
