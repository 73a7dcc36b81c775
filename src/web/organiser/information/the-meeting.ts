import type { Circle } from '../../../circle/circle.ts'
import type { GuestLine } from '../../../information/guests.ts'
import type { InformationMeeting } from '../../../information/information-meeting.ts'
import { dayInWords, hoursInWords } from '../../../time/day-words.ts'
import type { PageHead } from '../../parts.ts'
import type { Reader } from '../reader.ts'

/** A circle with its information meeting and the guests; null and nobody while none was ever planned. */
export interface TheMeeting {
  circle: Circle
  meeting: InformationMeeting | null
  guests: GuestLine[]
}

/** Where the organiser finds the information meeting of a circle. */
export const informationHref = ({ slug }: Pick<Circle, 'slug'>): string =>
  `/organiser/circles/${slug}/information`

/** The head of a page below it. */
export const headBelow = ({ circle, meeting }: TheMeeting, title: string, reader: Reader): PageHead => ({
  back: { label: reader.t('information:title'), href: informationHref(circle) },
  kicker: circle.title,
  title,
  lead: meeting && inOneLine(meeting, reader),
})

/** 'maandag 30 november 2026, 19.30–21.00 uur, De Demokapel, Amersfoort'. */
export const inOneLine = (
  { heldOn, startsAt, endsAt, place }: InformationMeeting,
  { language }: Reader,
): string =>
  [dayInWords(heldOn, language), hoursInWords(startsAt, endsAt, language), place].filter(Boolean).join(', ')

/** How many are coming: who hears of a change. */
export const coming = (guests: GuestLine[]): number =>
  guests.filter(({ state }) => state === 'signedUp').length
