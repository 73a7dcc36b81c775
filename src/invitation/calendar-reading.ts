import ICAL from 'ical.js'

/** A calendar or a part of it, as read back. */
export type Component = InstanceType<typeof ICAL.Component>

/** Reads a file that should be exactly one VCALENDAR; null when it is not. Knows no time zones but those in the file. */
export const readCalendar = (text: string): Component | null => {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    return calendar.name === 'vcalendar' ? calendar : null
  } catch {
    // The reader throws an Error of its own for each way in which a file can be broken; all mean the same here.
    return null
  }
}

/** The first value of a property, in the notation of the reader, or null when there is none. */
export const readValue = (component: Component, property: string): string | null => {
  const found = component.getFirstProperty(property)
  return found === null ? null : String(found.getFirstValue())
}

/** A local time as read back: its zone and wall time, and the moment that the rules in the file itself give. */
export const readTime = (event: Component, property: 'dtstart' | 'dtend') => {
  const found = event.getFirstProperty(property)
  const time = found?.getFirstValue()
  if (!found || !(time instanceof ICAL.Time)) return { timeZone: null, wallTime: null, epochSeconds: null }
  const timeZone = found.getFirstParameter('tzid')
  return { timeZone: timeZone || null, wallTime: time.toString(), epochSeconds: time.toUnixTime() }
}

/**
 * A moment in UTC as read back; null when there is not exactly one, or it is in local time.
 * @throws what the reader throws for a value that is no time
 */
export const readMoment = (event: Component, property: string): Temporal.Instant | null => {
  const [found, ...others] = event.getAllProperties(property)
  const time = found?.getFirstValue()
  if (others.length > 0 || !(time instanceof ICAL.Time) || time.zone !== ICAL.Timezone.utcTimezone)
    return null
  const seconds = time.toUnixTime()
  return Number.isFinite(seconds) ? Temporal.Instant.fromEpochMilliseconds(seconds * 1000) : null
}
