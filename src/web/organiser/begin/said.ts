import {
  ANNOUNCED_FIELDS,
  type AnnouncedMeeting,
  type Announcement,
  MEETING_FIELDS,
  type Said,
} from '../../../announcement/announcement.ts'
import type { Reader } from '../reader.ts'
import type { Typed } from '../typed.ts'
import type { BeginRow } from './row-form.ts'

/** Says at each field that still has what the announcement says, that it comes from there, and what to look at. */
export const sourcesIn = (
  typed: Typed,
  announcement: Announcement | null,
  { t }: Reader,
): Record<string, string> =>
  Object.fromEntries(
    ANNOUNCED_FIELDS.flatMap((name) => {
      const said = announcement?.fields[name]
      return said && said.value === typed[name]
        ? [[name, [t('begin:announcement.fromText'), ...doubtsOf([said], t)].join(' ')]]
        : []
    }),
  )

/** The same of a row: which fields were read, in one sentence, and what to look at. */
export const readInRow = (
  { typed }: BeginRow,
  announcement: Announcement | null,
  { t, language }: Reader,
): string[] => {
  const meeting = announcement?.meetings.find(({ heldOn }) => heldOn.value === typed.heldOn)
  if (!meeting) return []
  const names = MEETING_FIELDS.filter((name) => meeting[name] && meeting[name].value === typed[name])
  const labels = names.map((name) => t(`begin:read.${name}`))
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(labels)
  return [t('begin:announcement.rowFromText', { fields: list }), ...doubtsOf(saidIn(meeting, names), t)]
}

const saidIn = (meeting: AnnouncedMeeting, names: readonly (keyof AnnouncedMeeting)[]): Said[] =>
  names.flatMap((name) => meeting[name] ?? [])

const doubtsOf = (said: Said[], t: Reader['t']): string[] => [
  ...new Set(said.flatMap(({ doubts }) => doubts.map((doubt) => t(`begin:doubt.${doubt}`)))),
]
