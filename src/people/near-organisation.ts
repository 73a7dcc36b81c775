import { spaced } from './person-name.ts'

/**
 * Names of organisations that are probably meant by what was typed: the same but for accents, dots, an abbreviation,
 * a slip of the keyboard or a missing "Gemeente". Empty when the name is known as it was typed, or nothing is near.
 * @param known names of the institute; at most three come back, the nearest first
 */
export const nearOrganisations = (typed: string, known: string[]): string[] => {
  const wanted = wordsOf(typed)
  if (wanted.all === '' || known.some((name) => spaced(name).toLowerCase() === spaced(typed).toLowerCase()))
    return []
  return known
    .map((name) => ({ name, distance: distanceOf(wanted, wordsOf(name)) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance || a.name.localeCompare(b.name, 'nl'))
    .slice(0, 3)
    .map(({ name }) => name)
}

interface Words {
  kind: string
  /** without its kind */
  rest: string
  all: string
}

const KINDS: Record<string, string> = {
  gem: 'gemeente',
  gemeente: 'gemeente',
  municipality: 'gemeente',
  prov: 'provincie',
  provincie: 'provincie',
  ws: 'waterschap',
  waterschap: 'waterschap',
  hoogheemraadschap: 'waterschap',
}

const wordsOf = (name: string): Words => {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'of')
  const kind = words.map((word) => KINDS[word]).find(Boolean) ?? ''
  const rest = words.filter((word) => !KINDS[word]).join(' ')
  return { kind, rest, all: words.join(' ') }
}

// A province and a city of one name are two; who leaves the kind out may mean either.
const distanceOf = (one: Words, other: Words): number => {
  if (one.kind !== '' && other.kind !== '' && one.kind !== other.kind) return Number.POSITIVE_INFINITY
  if (one.rest === '' || other.rest === '') return Number.POSITIVE_INFINITY
  // Numbers are never slips: Wijkteam 1 is not Wijkteam 2.
  if (numbersIn(one) !== numbersIn(other)) return Number.POSITIVE_INFINITY
  const slips = slipsBetween(one.rest, other.rest)
  // In a short name one other letter is another name: Ede is not Epe.
  const allowed = Math.min(2, Math.floor(Math.min(one.rest.length, other.rest.length) / 5))
  return slips <= allowed ? slips : Number.POSITIVE_INFINITY
}

const numbersIn = ({ rest }: Words) => rest.replace(/[^\p{N}]+/gu, ' ').trim()

/** Letters to add, leave out or change to make one of the other (Levenshtein). */
const slipsBetween = (one: string, other: string): number => {
  if (Math.abs(one.length - other.length) > 2) return Number.POSITIVE_INFINITY
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...one].entries()) {
    const now = [row + 1]
    for (const [column, wanted] of [...other].entries())
      now.push(
        Math.min(
          (now[column] ?? 0) + 1,
          (before[column + 1] ?? 0) + 1,
          (before[column] ?? 0) + (letter === wanted ? 0 : 1),
        ),
      )
    before = now
  }
  return before.at(-1) ?? 0
}
