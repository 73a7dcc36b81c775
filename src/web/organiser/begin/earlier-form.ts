import { laterDay } from '../../../begin/later-day.ts'
import { formOf } from '../circle/form.ts'
import type { Reader } from '../reader.ts'
import type { BeginForm } from './form.ts'
import type { EarlierCircle } from './queries.ts'

/**
 * The form of a circle after an earlier one: its description, hours and themes, on working days of the same weekday a
 * year later, or later still when that lies behind us. Places, hosts and whom to turn to are asked anew.
 */
export const formAfter = (
  { circle, meetings }: EarlierCircle,
  empty: BeginForm,
  { t, today }: Reader,
): BeginForm => {
  const { typed } = formOf(circle)
  const { contactName = '', contactEmail = '', contactPhone = '' } = empty.typed
  const first = meetings[0]
  const [startsAt, endsAt] = [first?.startsAt.slice(0, 5) ?? '09:30', first?.endsAt.slice(0, 5) ?? '16:30']
  const days = new Set<string>()
  return {
    ...empty,
    typed: {
      ...empty.typed,
      ...typed,
      ...{ contactName, contactEmail, contactPhone, startsAt, endsAt, from: circle.slug },
      title: t('template:copy.proposal', { title: circle.title }).slice(0, 120),
      // From the first meeting to the last, as they are now.
      ...{ startsOn: '', endsOn: '' },
    },
    rows:
      meetings.length === 0
        ? empty.rows
        : meetings.map((meeting) => {
            const heldOn = laterDay(meeting.heldOn, {
              first: first?.heldOn ?? meeting.heldOn,
              today,
              taken: days,
            })
            days.add(heldOn)
            const [from, until] = [meeting.startsAt.slice(0, 5), meeting.endsAt.slice(0, 5)]
            const hours = from === startsAt && until === endsAt ? {} : { startsAt: from, endsAt: until }
            return { typed: { heldOn, theme: meeting.theme, fromMeeting: meeting.id, ...hours }, faults: {} }
          }),
  }
}
