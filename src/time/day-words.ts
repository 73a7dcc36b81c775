import type { Language } from '../db/schema.ts'

type Style = 'long' | 'medium' | 'short' | 'month' | 'brief'

/**
 * A day in words.
 * @param day '2026-12-10'
 * @param style long: donderdag 10 december 2026; medium: do 10 december 2026; short: 10-12-2026; month: december 2026;
 *   brief: 10 dec, where the year is plain
 */
export const dayInWords = (day: string, language: Language, style: Style = 'long'): string => {
  // Noon in UTC: no zone shift can reach another day.
  const noon = new Date(`${day}T12:00:00Z`)
  if (style === 'short' && language === 'nl')
    return `${day.slice(8, 10)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
  return formatters[language][style].format(noon).replace(',', '')
}

/** A wall time in words: '13.30' in Dutch, '13:30' in English. */
export const timeInWords = (time: string, language: Language): string =>
  language === 'nl' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5)

/** From and until: '12.00–18.00 uur', '12:00–18:00'. */
export const hoursInWords = (startsAt: string, endsAt: string, language: Language): string =>
  `${timeInWords(startsAt, language)}–${timeInWords(endsAt, language)}${language === 'nl' ? ' uur' : ''}`

/** A moment on the clock of the Netherlands: 'dinsdag 24 november 2026, 14.05 uur', 'Tuesday 24 November 2026, 14:05'. */
export const momentInWords = (moment: Temporal.Instant, language: Language): string => {
  const local = moment.toZonedDateTimeISO('Europe/Amsterdam')
  const time = timeInWords(local.toPlainTime().toString({ smallestUnit: 'minute' }), language)
  return `${dayInWords(local.toPlainDate().toString(), language)}, ${time}${language === 'nl' ? ' uur' : ''}`
}

/** Only the time of a moment on the clock of the Netherlands, as after 'om' or 'at': '14.05 uur', '14:05'. */
export const clockInWords = (moment: Temporal.Instant, language: Language): string => {
  const local = moment.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime()
  const time = timeInWords(local.toString({ smallestUnit: 'minute' }), language)
  return `${time}${language === 'nl' ? ' uur' : ''}`
}

/** A period of months: 'oktober 2026 – juni 2027', 'januari – december 2027', 'oktober 2026'. */
export const periodInWords = (from: string, to: string, language: Language): string => {
  const [first, last] = [dayInWords(from, language, 'month'), dayInWords(to, language, 'month')]
  if (first === last) return first
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return `${isOneYear ? first.slice(0, -' 2027'.length) : first} – ${last}`
}

/** Minutes after local midnight: '09:30' → 570. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Minutes after local midnight as wall time: 570 → '09:30'. Past midnight it goes on: 1500 → '25:00'. */
export const wallTimeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const formatter = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })

const styles = (locale: string): Record<Style, Intl.DateTimeFormat> => ({
  long: formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  brief: formatter(locale, { day: 'numeric', month: 'short' }),
  medium: formatter(locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }),
  short: formatter(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  month: formatter(locale, { month: 'long', year: 'numeric' }),
})

const formatters: Record<Language, Record<Style, Intl.DateTimeFormat>> = {
  nl: styles('nl-NL'),
  en: styles('en-GB'),
}
