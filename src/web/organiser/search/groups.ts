import type { FoundKind } from './found-row.ts'
import { inJavaScript } from './highlight.ts'
import type { Found } from './queries.ts'
import type { Term } from './terms.ts'

/** Under which headings the answer stands; in this order when they fit the question equally well. */
export const GROUPS = [
  'circles',
  'meetings',
  'people',
  'organisations',
  'experts',
  'cases',
  'news',
  'results',
  'items',
  'files',
  'letters',
] as const
export type Group = (typeof GROUPS)[number]

const GROUP_OF: Record<FoundKind, Group> = {
  circle: 'circles',
  meeting: 'meetings',
  person: 'people',
  host: 'people',
  invitee: 'people',
  guest: 'people',
  substitute: 'people',
  organisation: 'organisations',
  expert: 'experts',
  case: 'cases',
  news: 'news',
  result: 'results',
  item: 'items',
  file: 'files',
  letter: 'letters',
  mail: 'letters',
}

/** One heading with what stands under it, the best first, and how many there are in all. */
export interface FoundGroup {
  group: Group
  lines: Found[]
  total: number
}

/**
 * What was found under its headings. Those come first whose best line has most of the question in its title; under a
 * heading likewise, and then the latest.
 */
export const groupsOf = (found: Found[], terms: Term[]): FoundGroup[] => {
  const fits = fitness(terms)
  const ranked = found.map((line) => ({ line, fit: fits(line) }))
  return GROUPS.map((group) => {
    const own = ranked
      .filter(({ line }) => GROUP_OF[line.kind] === group)
      .toSorted((a, b) => b.fit - a.fit || b.line.day.localeCompare(a.line.day))
    return { group, fit: own[0]?.fit ?? 0, lines: own.map(({ line }) => line), total: totalOf(own) }
  })
    .filter(({ lines }) => lines.length > 0)
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ group, lines, total }) => ({ group, lines, total }))
}

// Each sort says on every line of it how many there are.
const totalOf = (ranked: { line: Found }[]): number =>
  [...new Map(ranked.map(({ line }) => [line.kind, line.total])).values()].reduce((a, b) => a + b, 0)

// A whole word of the title counts for more than the beginning of one anywhere, and that for more than a part of one.
const fitness = (terms: Term[]) => {
  const patterns = terms.map(({ begins, exact }) => [
    new RegExp(`${inJavaScript(begins)}(?![\\p{L}\\p{N}])`, 'iu'),
    new RegExp(inJavaScript(begins), 'iu'),
    new RegExp(inJavaScript(exact), 'iu'),
  ])
  return ({ title, begins }: Found): number =>
    patterns.reduce((sum, ways) => sum + ways.filter((way) => way.test(title)).length + (begins ? 2 : 0), 0)
}
