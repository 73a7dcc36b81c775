import { describe, expect, test } from '@jest/globals'
import { remindHosts } from '../../src/invitation/remind-hosts.ts'
import { discardDraft, sendDraft } from '../../src/mail/drafts.ts'
import { cancelMeeting } from '../../src/meeting/cancel-meeting.ts'
import { moveMeeting } from '../../src/meeting/move-meeting.ts'
import { completeTask, reopenTask } from '../../src/programme/complete-task.ts'
import { revokeHostEditor } from '../../src/programme/host-editors.ts'
import { aMeetingWithTasks, MONDAY, morning } from '../factories/reminders.ts'
import { aHostEditor } from '../factories/world.ts'
import { useDatabase } from '../support/postgres.ts'
import { doneOrStopped } from '../support/stopped-by-lock.ts'

const database = useDatabase()
const aWorld = () => aMeetingWithTasks(database().db)

describe('a reminder', () => {
  test('is one draft per host with all that is late or coming, and nothing leaves', async () => {
    const { db, meetingId, letters, remind } = await aWorld()
    await aHostEditor(db, meetingId, 'wim@example.org')
    await remind()
    expect((await letters()).toSorted()).toEqual([
      ['hanna', 'draft', 'Route voorlopen,Catering bestellen'],
      ['wim', 'draft', 'Route voorlopen,Catering bestellen'],
    ])
  })

  test('says the day of each task in the language of its reader', async () => {
    const { db, editor, draft, remind } = await aWorld()
    await db.updateTable('host_editor').set({ language: 'en' }).where('id', '=', editor.id).execute()
    await remind()
    const { letterId } = await draft()
    const { facts } = await db
      .selectFrom('letter')
      .where('id', '=', letterId)
      .select('facts')
      .executeTakeFirstOrThrow()
    expect(facts).toEqual({
      name: 'Hanna Gastvrij',
      circle: 'Slim samenwerken',
      city: 'Zwolle',
      contact: 'Tess Regelaar, tess.regelaar@example.org',
      meeting: 'Thursday 10 December 2026',
      tasks: ['Thursday 29 October 2026: Route voorlopen', 'Thursday 26 November 2026: Catering bestellen'],
    })
  })

  test.each([
    ['a Saturday', '2026-11-21'],
    ['a Sunday', '2026-11-22'],
    ['the second day of Christmas', '2026-12-26'],
    ["New Year's Day", '2027-01-01'],
  ])('is not written on %s', async (_, day) => {
    const { letters, remind } = await aWorld()
    await remind(morning(day))
    expect(await letters()).toEqual([])
  })

  test('is written once, however often the work runs, and when two do it at the same moment', async () => {
    const { db, letters, remind } = await aWorld()
    const first = await db.startTransaction().execute()
    await remindHosts(first, MONDAY)
    const second = remind(MONDAY.add({ milliseconds: 1 }))
    // It has got as far as it can while the first is not done.
    await doneOrStopped(database().pool, second)
    await first.commit().execute()
    await second
    await remind(morning('2026-11-24'))
    expect(await letters()).toEqual([['hanna', 'draft', 'Route voorlopen,Catering bestellen']])
  })

  test('never tells of the same task again, whether it was sent or thrown away; of a new one it does', async () => {
    const { run, letters, draft, remind } = await aWorld()
    await remind()
    const sent = await draft()
    await run((trx) => sendDraft(trx, sent, MONDAY))
    await remind(morning('2026-11-24'))
    expect(await letters()).toEqual([['hanna', 'written', 'Route voorlopen,Catering bestellen']])
    await remind(morning('2026-12-14'))
    expect((await letters()).slice(1)).toEqual([['hanna', 'draft', 'Bedanken']])
    const unwanted = await draft()
    await run((trx) => discardDraft(trx, unwanted, MONDAY))
    await remind(morning('2026-12-15'))
    expect((await letters()).slice(1)).toEqual([['hanna', 'discarded', 'Bedanken']])
  })

  test('is written anew for what remains when one of its tasks is done, and again when it is not after all', async () => {
    const { run, meetingId, late, letters, remind } = await aWorld()
    await remind()
    await run((trx) => completeTask(trx, { meetingId, taskId: late, by: 'Hanna' }, MONDAY))
    await remind(morning('2026-11-24'))
    await run((trx) => reopenTask(trx, { meetingId, taskId: late }))
    await remind(morning('2026-11-25'))
    expect(await letters()).toEqual([
      ['hanna', 'withdrawn', 'Route voorlopen,Catering bestellen'],
      ['hanna', 'withdrawn', 'Catering bestellen'],
      ['hanna', 'draft', 'Route voorlopen,Catering bestellen'],
    ])
  })

  test('is withdrawn when the meeting is cancelled, when its tasks are done, and when its reader may no longer know', async () => {
    const { db, run, meetingId, letters, remind } = await aWorld()
    await remind()
    await run((trx) => cancelMeeting(trx, { meetingId, version: 1 }, MONDAY))
    await remind(morning('2026-11-24'))
    expect((await letters()).map(([, state]) => state)).toEqual(['withdrawn'])
    await db.updateTable('meeting').set({ state: 'planned', cancelled_at: null }).execute()
    await remind(morning('2026-11-25'))
    await db.updateTable('host_task').set({ done_at: MONDAY, done_by: 'Hanna' }).execute()
    await remind(morning('2026-11-26'))
    expect((await letters()).map(([, state]) => state)).toEqual(['withdrawn', 'withdrawn'])
    await db.updateTable('host_task').set({ done_at: null, done_by: null }).execute()
    await remind(morning('2026-11-27'))
    const editors = await db.selectFrom('host_editor').select('id').execute()
    for (const { id } of editors) await run((trx) => revokeHostEditor(trx, { hostEditorId: id }, MONDAY))
    await remind(morning('2026-11-30'))
    expect((await letters()).map(([, state]) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  })

  test('of a meeting that moved is withdrawn, and tells of the same task on its new day when that comes near', async () => {
    const { run, meetingId, letters, draft, remind } = await aWorld()
    await remind()
    const sent = await draft()
    await run((trx) => sendDraft(trx, sent, MONDAY))
    await run((trx) =>
      moveMeeting(
        trx,
        {
          meetingId,
          version: 1,
          heldOn: '2027-06-10',
          startsAt: '09:30',
          endsAt: '16:30',
          timeZone: 'Europe/Amsterdam',
          place: 'Zwolle',
          overlapIsMeant: false,
        },
        MONDAY,
      ),
    )
    await remind(morning('2027-04-14'))
    expect(await letters()).toHaveLength(1)
    await remind(morning('2027-04-15'))
    expect((await letters()).slice(1)).toEqual([['hanna', 'draft', 'Route voorlopen']])
  })

  test('of a closed circle, or of a meeting that is over, is none', async () => {
    const { db, circle, letters, remind } = await aWorld()
    await db.updateTable('circle').set({ phase: 'closed' }).where('id', '=', circle.id).execute()
    await remind()
    await db.updateTable('circle').set({ phase: 'running' }).where('id', '=', circle.id).execute()
    await db.updateTable('meeting').set({ held_on: '2026-11-05' }).execute()
    await remind()
    // Thanking is for afterwards.
    expect(await letters()).toEqual([['hanna', 'draft', 'Bedanken']])
  })
})
