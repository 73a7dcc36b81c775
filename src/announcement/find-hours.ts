import type { Said } from './announcement.ts'

export interface Hours {
  startsAt: Said
  /** null when only the begin is named */
  endsAt: Said | null
  from: number
  to: number
}

const TIME = String.raw`(?<hour_>\d{1,2})(?:[.:h](?<minute_>[0-5]\d))?(?!\d)\s{0,2}(?<half_>a\.?m\.?|p\.?m\.?)?(?<unit_>\s{0,2}(?:uur|u(?![\p{L}])|hrs|hours|h(?![\p{L}\d])))?`
const named = (suffix: string) => TIME.replaceAll('_', suffix)
const RANGE = new RegExp(
  String.raw`(?<![\d.,:/-])${named('1')}\s{0,2}(?:-|–|—|tot(?: en met)?|t\/m|until|till|to)\s{0,2}(?:ca\.?\s)?${named('2')}`,
  'giu',
)
const BEGIN = new RegExp(
  String.raw`(?:om|vanaf|from|at|aanvang:?|start:?|inloop:?)\s{1,2}(?<![\d.,:/-])${named('1')}`,
  'giu',
)

/**
 * The hours that a text names, in its order: '13.30–17.00 uur', 'van 9 tot 12 uur', '1 pm – 5 pm', 'om 9.30 uur'. Two
 * numbers are hours only with minutes or a word that says so.
 */
export const findHours = (text: string): Hours[] => {
  const ranges = [...text.matchAll(RANGE)].flatMap((match) => {
    const groups = match.groups ?? {}
    const half = groups.half1 ?? halfBefore(groups)
    const says = [groups.minute1, groups.minute2, groups.half1, groups.half2, groups.unit1, groups.unit2]
    const [startsAt, endsAt] = [
      timeOf(groups.hour1, groups.minute1, half),
      timeOf(groups.hour2, groups.minute2, groups.half2),
    ]
    if (!startsAt || !endsAt || startsAt >= endsAt || says.every((one) => one === undefined)) return []
    const span = { from: match.index, to: match.index + match[0].length, doubts: [] }
    return [{ startsAt: { value: startsAt, ...span }, endsAt: { value: endsAt, ...span }, ...span }]
  })
  const begins = [...text.matchAll(BEGIN)].flatMap((match) => {
    const groups = match.groups ?? {}
    const startsAt = timeOf(groups.hour1, groups.minute1, groups.half1)
    const says = groups.minute1 ?? groups.half1 ?? groups.unit1
    const span = { from: match.index, to: match.index + match[0].length, doubts: [] }
    const isInRange = ranges.some(({ from, to }) => from < span.to && span.from < to)
    return startsAt && says && !isInRange
      ? [{ startsAt: { value: startsAt, ...span }, endsAt: null, ...span }]
      : []
  })
  return [...ranges, ...begins].toSorted((a, b) => a.from - b.from)
}

// '1–5 pm' is in the afternoon at both ends, '9–1 pm' is not.
const halfBefore = ({ hour1, hour2, half2 }: Record<string, string | undefined>) =>
  half2 && Number(hour1) % 12 < Number(hour2) % 12 ? half2 : undefined

const timeOf = (hour = '', minute = '00', half = ''): string | null => {
  const isAfternoon = /^p/i.test(half)
  if (half !== '' && (Number(hour) > 12 || Number(hour) === 0)) return null
  const number = half === '' ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0)
  return number > 23 ? null : `${String(number).padStart(2, '0')}:${minute}`
}
