import type { PillarComposition } from '../../../../agenda/compose/composition.ts'
import { type PersonToAsk, peopleToAsk, type ReasonToAsk } from '../../../../agenda/compose/people-to-ask.ts'
import { whatToAsk } from '../../../../agenda/compose/what-is-asked.ts'
import type { Pillar } from '../../../../db/programme-tables.ts'
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
  /** the list of participants, when nobody is proposed */
  list: Link | null
}

// Few people fit a visit or a deep dive, and anybody may bring news: who is proposed for one pillar is passed over for the
// next, if there are others.
const SCARCEST_FIRST = ['projectVisit', 'deepDive', 'intervision', 'news'] as const satisfies Pillar[]

/** Longest quote of somebody's own words, in characters. */
const LONGEST_QUOTE = 300

/**
 * The proposals for each pillar that lacks something. Nobody is proposed who is asked already for this meeting, and as
 * long as there are others nobody twice on one page. Pillars that lack nothing have none.
 */
export const askParts = (given: GivenComposition, reader: Reader): Map<string, AskPart> => {
  const { toCompose, composition, candidates, requests } = given
  const asked = new Set(requests.map(({ registrationId }) => registrationId))
  const proposed = new Set(asked)
  const parts = new Map<string, AskPart>()
  for (const pillar of SCARCEST_FIRST) {
    if (!composition.pillars.some((one) => one.pillar === pillar && one.missing > 0)) continue
    const what = whatToAsk(toCompose, pillar)
    const others = peopleToAsk(candidates, what, proposed)
    const people = others.length > 0 ? others : peopleToAsk(candidates, what, asked)
    for (const { registrationId } of people) proposed.add(registrationId)
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
    list:
      people.length > 0
        ? null
        : { label: t('composition:ask.list'), href: `/organiser/circles/${given.circle.slug}/people` },
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
