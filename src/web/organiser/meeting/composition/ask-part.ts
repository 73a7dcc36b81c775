import type { PillarComposition } from '../../../../agenda/compose/composition.ts'
import { type PersonToAsk, peopleToAsk, type ReasonToAsk } from '../../../../agenda/compose/people-to-ask.ts'
import { whatToAsk } from '../../../../agenda/compose/what-is-asked.ts'
import type { ContributionRequest } from '../../../../invitation/contribution-requests.ts'
import type { Link } from '../../../layout.ts'
import type { Reader } from '../../reader.ts'
import { hrefOf } from '../meeting-of-circle.ts'
import type { GivenComposition } from './given.ts'

/** People who could be asked for what a pillar lacks, each with the reasons. */
export interface AskPart {
  id: string
  title: string
  text: string
  people: { name: string; reasons: string[]; link: Link | null }[]
}

/** Longest quote of somebody's own words, in characters. */
const LONGEST_QUOTE = 300

/**
 * The proposals for each pillar that lacks something; nobody is proposed twice on one page, nor when they are asked
 * already for this meeting. Pillars that lack nothing have none.
 */
export const askParts = (given: GivenComposition, reader: Reader): Map<string, AskPart> => {
  const { toCompose, composition, candidates, requests } = given
  const passedOver = new Set(requests.map(({ registrationId }) => registrationId))
  const parts = new Map<string, AskPart>()
  for (const { pillar, missing } of composition.pillars) {
    if (missing === 0) continue
    const people = peopleToAsk(candidates, whatToAsk(toCompose, pillar), passedOver)
    for (const { registrationId } of people) passedOver.add(registrationId)
    parts.set(pillar, partOf(given, pillar, people, reader))
  }
  return parts
}

/** Who is asked for a pillar already, with what became of the letter, and where it stands. */
export const askedFor = (
  pillar: PillarComposition['pillar'],
  requests: ContributionRequest[],
  { t }: Reader,
): Link[] =>
  requests
    .filter((request) => request.pillar === pillar)
    .map(({ letterId, name, state }) => ({
      label: t(`composition:ask.state.${state === 'draft' || state === 'failed' ? state : 'sent'}`, { name }),
      href: `/organiser/letters/${letterId}`,
    }))

/** Why somebody is asked, in one sentence. */
export const reasonInWords = (reason: ReasonToAsk, { t, language }: Reader): string => {
  const words = 'words' in reason ? new Intl.ListFormat(language).format(reason.words) : ''
  return t(`composition:ask.reason.${reason.kind}`, { quote: quoteOf(reason), words })
}

/** Their own words on one line, cut when they are long; empty when a reason has none. */
export const quoteOf = (reason: ReasonToAsk): string => {
  const line = 'quote' in reason ? reason.quote.replace(/\s+/g, ' ').trim() : ''
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line
}

const partOf = (
  given: GivenComposition,
  pillar: PillarComposition['pillar'],
  people: PersonToAsk[],
  reader: Reader,
): AskPart => {
  const { t, mayChange } = reader
  return {
    id: `${pillar}-ask`,
    title: t('composition:ask.title'),
    text: t(people.length > 0 ? 'composition:ask.lead' : 'composition:ask.nobody'),
    people: people.map(({ registrationId, name, reasons }) => ({
      name,
      reasons: reasons.map((reason) => reasonInWords(reason, reader)),
      link: mayChange
        ? {
            label: t('composition:ask.link', { name }),
            href: `${hrefOf(given)}/composition/${pillar}/${registrationId}`,
          }
        : null,
    })),
  }
}
