import type { Said } from './announcement.ts'
import { MONTH, monthOf, WEEKDAY, weekdayOf } from './day-names.ts'

/** A day in a text, before its year is certain. */
interface Found {
  from: number
  to: number
  weekday: number | null
  day: number
  month: number
  year: number | null
  isDayFirst: boolean
}

const YEAR = String.raw`\d{4}(?!\d)|['’‘]\d{2}(?!\d)`
const ORDINAL = '(?:e|ste|de|st|nd|rd|th)?'
const NUMBER = String.raw`(?<![\d.:,/-])\d{1,2}`
const BEFORE_WEEKDAY = String.raw`(?:(?<weekday>${WEEKDAY})\.?,?\s{1,3}(?:de\s|the\s)?)?`
const DAY_FIRST = new RegExp(
  String.raw`${BEFORE_WEEKDAY}(?<days>${NUMBER}${ORDINAL}(?:\s?(?:,|en|and|&|\+)\s?\d{1,2}${ORDINAL}){0,9})(?:\s(?:of))?\s{1,3}(?<month>${MONTH})\.?(?![\p{L}])(?:,?\s{1,3}(?<year>${YEAR}))?`,
  'giu',
)
const MONTH_FIRST = new RegExp(
  String.raw`${BEFORE_WEEKDAY}(?<![\p{L}])(?<month>${MONTH})\.?\s{1,3}(?<days>\d{1,2})(?:st|nd|rd|th)?(?![\d.:])(?:,?\s{1,3}(?<year>${YEAR}))?`,
  'giu',
)
const NUMERIC = new RegExp(
  String.raw`${BEFORE_WEEKDAY}(?<![\d.:/-])(?<first>\d{1,2})(?<sign>[-./])(?<second>\d{1,2})\k<sign>(?<year>\d{4}|\d{2})(?![\d.:/-]\d|\d)`,
  'giu',
)
const ISO = /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/g

/**
 * The days that a text names, in the order of the text: '10 december 2026', 'di 3/11/26', '10 en 24 november', 'March
 * 3rd, 2027', '2027-03-03'. Without a year it is that of the day before or after it, else the first that lies ahead.
 */
export const findDays = (text: string, today: string): Said[] => {
  const found = [...inWords(text), ...inNumbers(text)]
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter((one, at, all) => !all.slice(0, at).some((other) => other.to > one.from))
  const years = yearsOf(found, text, today)
  return found.flatMap((one, at) => {
    const [year, isAssumed] = years[at] ?? [0, true]
    const value = dayOf(year, one.month, one.day)
    if (!value) return []
    const doubts: Said['doubts'] = [
      ...(isAssumed ? ['yearAssumed' as const] : []),
      ...(one.isDayFirst ? ['dayFirst' as const] : []),
      ...(one.weekday !== null && Temporal.PlainDate.from(value).dayOfWeek !== one.weekday
        ? ['otherWeekday' as const]
        : []),
    ]
    return [{ value, from: one.from, to: one.to, doubts }]
  })
}

const inWords = (text: string): Found[] =>
  [...text.matchAll(DAY_FIRST), ...text.matchAll(MONTH_FIRST)].flatMap((match) => {
    const { weekday, days = '', month = '', year } = match.groups ?? {}
    const numbers = [...days.matchAll(/\d{1,2}/g)]
    const begin = match.index + match[0].indexOf(days)
    const end = match.index + match[0].length
    return numbers.map((number, at) => ({
      from: at === 0 ? match.index : begin + number.index,
      to: at === numbers.length - 1 ? end : begin + number.index + number[0].length,
      weekday: at === 0 && weekday ? weekdayOf(weekday) : null,
      day: Number(number[0]),
      month: monthOf(month),
      year: year ? fullYear(year.replace(/\D/g, '')) : null,
      isDayFirst: false,
    }))
  })

const inNumbers = (text: string): Found[] => [
  ...[...text.matchAll(NUMERIC)].map((match) => {
    const { weekday, first = '', second = '', sign, year = '' } = match.groups ?? {}
    const isMonthFirst = sign === '/' && Number(second) > 12 && Number(first) <= 12
    return {
      from: match.index,
      to: match.index + match[0].length,
      weekday: weekday ? weekdayOf(weekday) : null,
      day: Number(isMonthFirst ? second : first),
      month: Number(isMonthFirst ? first : second),
      year: fullYear(year),
      // With dashes or dots nobody writes the month first.
      isDayFirst: sign === '/' && Number(first) <= 12 && Number(second) <= 12 && first !== second,
    }
  }),
  ...[...text.matchAll(ISO)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    weekday: null,
    day: Number(match.groups?.day),
    month: Number(match.groups?.month),
    year: Number(match.groups?.year),
    isDayFirst: false,
  })),
]

/** Per day its year, and whether the text leaves it open. */
const yearsOf = (found: Found[], text: string, today: string): [year: number, isAssumed: boolean][] => {
  const years: ([number, boolean] | undefined)[] = found.map(({ year }) =>
    year === null ? undefined : [year, false],
  )
  // Backwards first: '10 november en 12 januari 2027' names one year for two.
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next, year] = [found[at], found[at + 1], years[at + 1]]
    if (!one || !next || !year || years[at] || text.slice(one.to, next.from).includes('\n')) continue
    years[at] = [rank(one) > rank(next) ? year[0] - 1 : year[0], false]
  }
  let last: { at: Found; year: number } | null = null
  return found.map((one, at) => {
    // Named before with its year, so meant again.
    const before = found.findIndex((other) => rank(other) === rank(one))
    const known = years[at] ?? (before < at ? years[before] : undefined)
    const year: [number, boolean] =
      known ??
      (last ? [rank(one) < rank(last.at) ? last.year + 1 : last.year, true] : [ahead(one, today), true])
    years[at] = year
    last = { at: one, year: year[0] }
    return year
  })
}

const ahead = ({ month, day }: Found, today: string): number => {
  const year = Number(today.slice(0, 4))
  const value = dayOf(year, month, day)
  return value !== null && value >= today ? year : year + 1
}

const rank = ({ month, day }: Found) => month * 100 + day

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

const dayOf = (year: number, month: number, day: number): string | null => {
  if (year < 2000 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  return Temporal.PlainDate.from({ year, month, day }).toString()
}
