import type { Agenda } from '../agenda/agenda.ts'
import type { Translate } from '../i18n/words.ts'

/** What somebody needs to know to get to a meeting and to come along, one line each; nothing where the host said nothing. */
export const practicalLines = ({ venue, visit, onTheDay }: Agenda, t: Translate): string[] => {
  const line = (key: string, text: string) =>
    text === '' ? [] : [t(`letters:practicalInformation.${key}`, { text: inOneLine(text) })]
  const walk = venue.walkFromStationMinutes
  return [
    ...line('route', venue.route),
    ...(walk === null ? [] : [t('calendar:walkFromStation', { count: walk })]),
    ...(venue.stepFree === null
      ? []
      : [t(`letters:practicalInformation.${venue.stepFree ? 'stepFree' : 'notStepFree'}`)]),
    ...line('access', venue.accessNote),
    ...line('meetingPoint', visit.meetingPoint),
    ...line('gear', visit.gear),
    ...line('onTheDay', [onTheDay.contactName, onTheDay.contactPhone].filter(Boolean).join(', ')),
  ]
}

const inOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()
