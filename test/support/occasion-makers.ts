import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import type { Occasion } from '../../src/occasion/occasions.ts'
import { aVersion } from '../factories/release.ts'
import { aResult } from '../factories/result.ts'
import type { LetterDesk } from './letter-desk.ts'
import { NOW } from './moment.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters over time, which an organiser sends by hand: as test/support/letter-makers.ts, which takes them in. */
export const OCCASION_MAKERS: Partial<Record<LetterKind, Maker>> = {
  saveTheDate: async (desk) => {
    const about = await desk.circle()
    await desk.person(about.id, 'waiting')
    await send(desk, about, 'saveTheDate')
  },
  callForCases: (desk) => coming(desk, 'callForCases'),
  programmeReady: async (desk) => {
    const about = await seated(desk)
    await aVersion(desk.db, about.meetingId)
    await send(desk, about, 'programmeReady')
  },
  answerReminder: (desk) => coming(desk, 'answerReminder'),
  practicalInformation: (desk) => coming(desk, 'practicalInformation'),
  dayBefore: (desk) => coming(desk, 'dayBefore'),
  thanks: async (desk) => send(desk, await yesterday(desk), 'thanks'),
  report: async (desk) => {
    const about = await yesterday(desk)
    const report = { report: 'Wat we leerden.', shared_at: NOW, changed_by: 'Tess', changed_at: NOW }
    await desk.db
      .insertInto('meeting_report')
      .values({ ...report, meeting_id: about.meetingId })
      .execute()
    await send(desk, about, 'report')
  },
  actionCheck: async (desk) => {
    const about = await yesterday(desk)
    await aResult(desk.db, { registrationId: about.registrationId })
    await send(desk, about, 'actionCheck')
  },
}

type About = Awaited<ReturnType<typeof seated>>

/** A circle with one meeting, and somebody with a seat in it. */
const seated = async (desk: LetterDesk) => {
  const about = await desk.circle()
  const { id: registrationId } = await desk.person(about.id)
  return { ...about, registrationId, meetingId: about.meetings[0]?.id ?? '' }
}

const yesterday = async (desk: LetterDesk): Promise<About> => {
  const about = await seated(desk)
  await desk.db
    .updateTable('meeting')
    .set({ held_on: '2026-11-20' })
    .where('id', '=', about.meetingId)
    .execute()
  return about
}

const coming = async (desk: LetterDesk, occasion: Occasion) => send(desk, await seated(desk), occasion)

/** An organiser presses the button; the letters are written by it and leave. */
const send = async ({ tess }: LetterDesk, about: { slug: string }, occasion: Occasion) =>
  lands(await tess.post(`${atDesk(about)}/occasions/${occasion}/1/sending`))
