import { getVtimezoneComponent } from '@touch4it/ical-timezones'
import { CalendarFault } from './calendar-fault.ts'

/**
 * The VTIMEZONE of an IANA zone, lines joined by CRLF, without line break at the end. Throws a CalendarFault when the
 * zone is unknown or its rules cannot be written in the one shape that every reader understands: sending a meeting
 * at a wrong hour is worse than not sending it.
 */
export const describeZone = (timeZone: string): string => {
  const found = getVtimezoneComponent(timeZone)
  if (!found) throw new CalendarFault([`no time zone rules for ${timeZone}`])
  const block = found
    .split(/\r?\n/)
    .filter((line) => line !== '' && !OPTIONAL_LINE.test(line))
    .join('\r\n')
  const faults = zoneShapeFaults(block, timeZone)
  if (faults.length > 0) throw new CalendarFault(faults)
  return block
}

/**
 * Says what is wrong with the shape of a VTIMEZONE block: it must be about this zone and have one STANDARD, and either
 * no DAYLIGHT and no rules or one DAYLIGHT and a yearly rule with one BYDAY in both. Outlook reads nothing else well.
 */
export const zoneShapeFaults = (block: string, timeZone: string): string[] => {
  const shape = SHAPE.exec(block)
  if (shape === null)
    return [`the time zone rules for ${timeZone} do not have the one shape that all readers know`]
  return shape[1] === timeZone ? [] : [`the time zone rules for ${timeZone} are those of ${shape[1]}`]
}

// An address outside, and a name for one library: neither is needed and both are one more thing to be wrong.
const OPTIONAL_LINE = /^(TZURL|X-LIC-LOCATION):/

const OFFSETS =
  'TZOFFSETFROM:[+-]\\d{4}\r\nTZOFFSETTO:[+-]\\d{4}\r\nTZNAME:[A-Za-z0-9+-]+\r\nDTSTART:\\d{8}T\\d{6}\r\n'
const YEARLY = 'RRULE:FREQ=YEARLY;BYMONTH=\\d{1,2};BYDAY=-?[1-4](?:MO|TU|WE|TH|FR|SA|SU)\r\n'
const part = (name: string, rule: string) => `BEGIN:${name}\r\n${OFFSETS}${rule}END:${name}\r\n`
const standard = part('STANDARD', YEARLY)
const daylight = part('DAYLIGHT', YEARLY)
const SHAPE = new RegExp(
  `^BEGIN:VTIMEZONE\r\nTZID:(.+)\r\n(?:${part('STANDARD', '')}|${standard}${daylight}|${daylight}${standard})END:VTIMEZONE$`,
)
