import type { Facts } from '../../parts.ts'
import { hasEnded } from '../../series-line.ts'
import type { Reader } from '../reader.ts'
import type { Overview } from './queries.ts'

/** The part of the page of a circle that tells how its meetings were: how many answered, and where the report stands. */
export interface AfterPart {
  title: string
  facts: Facts
}

/** One line per meeting that was held; null while none was. */
export const afterPart = (circle: Overview, href: string, { t, now }: Reader): AfterPart | null => {
  const held = circle.meetings.filter((meeting) => meeting.state === 'planned' && hasEnded(meeting, now))
  if (held.length === 0) return null
  return {
    title: t('evaluation:after.title'),
    facts: {
      items: held.map(({ id, number, place }) => {
        const { answered, asked, report } = circle.after.find((one) => one.meetingId === id) ?? NOTHING
        return {
          term: t('evaluation:after.meeting', { number, place: place || t('series:placeUnknown') }),
          fact: t('evaluation:desk.responseText', { answered, asked: Math.max(answered, asked) }),
          note: t(`evaluation:after.report.${report}`),
          href: `${href}/meetings/${number}/evaluation`,
        }
      }),
    },
  }
}

const NOTHING = { answered: 0, asked: 0, report: 'none' }
