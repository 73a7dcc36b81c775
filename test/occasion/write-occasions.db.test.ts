import { describe, expect, test } from '@jest/globals'
import { cancelMeeting } from '../../src/meeting/cancel-meeting.ts'
import { aCase, aGroup } from '../factories/case.ts'
import { aRegistration } from '../factories/circle.ts'
import { aGuest, anInformationMeeting } from '../factories/information.ts'
import { anOccasionCircle, ofFirst, settleAll } from '../factories/occasion.ts'
import { aVersion } from '../factories/release.ts'
import { aSubstitute } from '../factories/substitute.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const aWorld = (wish = {}) => anOccasionCircle(database().db, wish)
type World = Awaited<ReturnType<typeof aWorld>>

const mark = async ({ db, first }: World, registrationId: string, state: 'present' | 'absent') =>
  db
    .insertInto('attendance')
    .values({ registration_id: registrationId, meeting_id: first.id, state, marked_at: NOW })
    .execute()
describe('what is due', () => {
  test('is written as drafts for whom it is, once', async () => {
    const { write, letters } = await aWorld()
    await write('2026-11-21 10:00')
    await write('2026-11-21 10:05')
    expect(await letters()).toEqual([
      'Wim saveTheDate 1 draft',
      'Zoë callForCases 1 draft',
      'Wim saveTheDate 2 draft',
    ])
  })

  test('follows the life of a meeting', async () => {
    const world = await aWorld()
    const { write, letters, db, first, zoe, of } = world
    const caseId = (await aCase(db, { ...of, registrationId: zoe.id, meetingId: first.id, readBy: 'circle' }))
      .id
    await aGroup(db, { meetingId: first.id, number: 2, caseId, members: [zoe.id] })
    await aVersion(db, first.id)
    const seen: string[][] = []
    const pages = async () => {
      const rows = await db
        .selectFrom('letter')
        .select(['kind', 'link_requests as links'])
        .orderBy('written')
        .execute()
      return rows.flatMap(({ kind, links }) =>
        links.flatMap(({ page, meetingId }) => (meetingId === first.id ? [`${kind} ${page}`] : [])),
      )
    }
    for (const at of ['11-26 09:00', '11-30 09:00', '12-04 09:00', '12-09 10:00', '12-10 19:00']) {
      const before = (await letters()).length
      await write(`2026-${at}`)
      seen.push(
        ofFirst(await letters()).slice(before === 0 ? 0 : ofFirst((await letters()).slice(0, before)).length),
      )
      await settleAll(world, 'sent')
    }
    expect(seen).toEqual([
      ['Wim saveTheDate 1 draft', 'Zoë programmeReady 1 draft'],
      ['Zoë answerReminder 1 draft'],
      ['Zoë practicalInformation 1 draft'],
      ['Zoë dayBefore 1 draft'],
      ['Zoë thanks 1 draft'],
    ])
    expect(await pages()).toEqual([
      'programmeReady day',
      'answerReminder answer',
      'practicalInformation day',
      'dayBefore day',
      'thanks evaluation',
    ])
  })

  test('is made up for after a day on which nothing ran, and never after its latest moment', async () => {
    const { write, letters } = await aWorld()
    await write('2026-12-10 07:31')
    expect(ofFirst(await letters())).toEqual([])
    await write('2026-12-10 07:29')
    expect(ofFirst(await letters())).toEqual(['Zoë dayBefore 1 draft'])
  })

  test('waits for a released agenda when it is about the programme', async () => {
    const { write, letters, db, first } = await aWorld()
    await write('2026-12-01 09:00')
    expect((await letters()).filter((line) => line.includes('programmeReady'))).toEqual([])
    await aVersion(db, first.id)
    await write('2026-12-01 09:05')
    expect((await letters()).filter((line) => line.includes('programmeReady'))).toEqual([
      'Zoë programmeReady 1 draft',
    ])
  })

  test('reaches guests of the information meeting who did not register, and who comes in the place of another', async () => {
    const { write, letters, db, circle, first, zoe } = await aWorld()
    await anInformationMeeting(db, circle.id)
    await aGuest(db, circle.id)
    await aSubstitute(db, { registrationId: zoe.id, meetingId: first.id, mark: 'Piet' })
    await write('2026-11-22 09:00')
    await write('2026-12-09 10:00')
    expect(ofFirst(await letters())).toEqual([
      'Wim saveTheDate 1 withdrawn',
      'Noor saveTheDate 1 withdrawn',
      'Piet practicalInformation 1 draft',
      'Piet dayBefore 1 draft',
    ])
  })

  test('reaches no guests once registration is closed', async () => {
    const { write, letters, db, circle } = await aWorld({ phase: 'running' })
    await anInformationMeeting(db, circle.id)
    await aGuest(db, circle.id)
    await write('2026-11-22 09:00')
    expect(ofFirst(await letters())).toEqual(['Wim saveTheDate 1 draft', 'Zoë callForCases 1 draft'])
  })

  test('thanks who was there once attendance was marked, else who did not say no', async () => {
    const world = await aWorld()
    const { of, zoe, write, letters, db } = world
    const noor = await aRegistration(db, of, { firstName: 'Noor' })
    await mark(world, noor.id, 'present')
    await mark(world, zoe.id, 'absent')
    await write('2026-12-10 19:05')
    expect(ofFirst(await letters())).toEqual(['Noor thanks 1 draft'])
  })

  test.each<[string, (world: World) => Promise<unknown>]>([
    [
      'cancelled',
      ({ db, first }) =>
        db.transaction().execute((trx) => cancelMeeting(trx, { meetingId: first.id, version: 1 }, NOW)),
    ],
    ['of a circle in draft', ({ db }) => db.updateTable('circle').set({ phase: 'draft' }).execute()],
    [
      'to come in a circle that was closed',
      ({ db }) => db.updateTable('circle').set({ phase: 'closed' }).execute(),
    ],
  ])('is nothing for a meeting that is %s', async (_, change) => {
    const world = await aWorld()
    await change(world)
    await world.write('2026-11-21 10:00')
    expect(ofFirst(await world.letters())).toEqual([])
  })
})
