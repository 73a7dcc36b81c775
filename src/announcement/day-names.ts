// Longest first within a name, so that 'maart' is not read as 'maa'.
const MONTHS = [
  'januari|january|jan',
  'februari|february|febr|feb',
  'maart|march|mrt|mar',
  'april|apr',
  'mei|may',
  'juni|june|jun',
  'juli|july|jul',
  'augustus|august|aug',
  'september|sept|sep',
  'oktober|october|okt|oct',
  'november|nov',
  'december|dec',
]
const WEEKDAYS = [
  'maandag|monday|mon|ma',
  'dinsdag|tuesday|tues|tue|di',
  'woensdag|wednesday|wed|woe|wo',
  'donderdag|thursday|thurs|thu|don|do',
  'vrijdag|friday|fri|vrij|vr',
  'zaterdag|saturday|sat|zat|za',
  'zondag|sunday|sun|zon|zo',
]

/** Any month in Dutch or English, whole or shortened; part of a regular expression. */
export const MONTH = MONTHS.join('|')

/** Any day of the week, likewise. */
export const WEEKDAY = String.raw`(?<![\p{L}])(?:${WEEKDAYS.join('|')})(?![\p{L}])`

/** 'mrt' → 3; 0 for what is no month. */
export const monthOf = (name: string): number => placeOf(name, MONTHS)

/** 'donderdag' → 4, Monday is 1; 0 for what is no day of the week. */
export const weekdayOf = (name: string): number => placeOf(name, WEEKDAYS)

const placeOf = (name: string, names: string[]) =>
  names.findIndex((one) => one.split('|').includes(name.toLowerCase())) + 1
