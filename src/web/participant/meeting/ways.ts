import type { Agenda } from '../../../agenda/agenda.ts'
import { isOver } from '../../../agenda/summary/summary.ts'
import { lastDayOf } from '../../../evaluation/evaluation.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Link } from '../../layout.ts'
import type { Reader } from '../reader.ts'

/** Where a participant goes from a meeting: its summary, and once it is over its report and what they thought of it. */
export const waysOfMeeting = (own: OwnRegistration, { meeting }: Agenda, { t, now }: Reader): Link[] => {
  const href = `/participant/${own.id}/meetings/${meeting.number}`
  const isAfter = holdsSeat(own.state) && meeting.state === 'planned' && isOver(meeting, now)
  const today = now.toZonedDateTimeISO(meeting.timeZone).toPlainDate().toString()
  return [
    ...(isAfter ? [{ label: t('report:link'), href: `${href}/report` }] : []),
    ...(isAfter && today <= lastDayOf(meeting)
      ? [{ label: t('evaluation:link'), href: `${href}/evaluation` }]
      : []),
    { label: t('summary:link'), href: `${href}/summary` },
  ]
}
