import type { ProgrammeItemKind } from '../../src/db/programme-tables.ts'
import { circleFile } from '../../src/exchange/circle-file.ts'
import { itemKinds } from '../../src/exchange/file-words.ts'
import { demoFile } from '../exchange/demo-file.ts'

interface DemoMeeting {
  place: string
  heldOn: string
  startsAt: string
  endsAt: string
  agenda: { kind: ProgrammeItemKind; title: string; minutes: number; start: string; end: string }[]
}

/** The agendas of the demo circle as they are meant to come out: kind, title, minutes, from, until. */
export const DEMO_MEETINGS: DemoMeeting[] = circleFile.parse(demoFile()).meetings.map((meeting) => ({
  place: meeting.hostCity,
  heldOn: meeting.date,
  startsAt: meeting.start,
  endsAt: meeting.end,
  agenda: meeting.agenda.map(({ type, titleNl, minutes, start, end }) => ({
    kind: itemKinds[type],
    title: titleNl,
    minutes,
    start,
    end,
  })),
}))
