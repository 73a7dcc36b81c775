import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aTask } from '../../../factories/task.ts'
import { aHostEditor, aWorld } from '../../../factories/world.ts'
import { testApp } from '../../../support/app.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()

/** A host of the meeting of 10 December 2026; today is 21 November. */
const aHost = async () => {
  const { db } = database()
  const { circle } = await aWorld(database())
  const meetingId = circle.meetings[0]?.id ?? ''
  const editor = await aHostEditor(db, meetingId, 'tweede@example.org')
  const cookie = await sessionCookie(db, { hostEditorIds: [editor.id] })
  const app = testApp(database())
  return {
    db,
    meetingId,
    circle,
    href: `/host/meetings/${meetingId}/tasks`,
    get: (path: string) => request(app).get(path).set('Cookie', cookie),
    post: (path: string) => request(app).post(path).set('Cookie', cookie),
  }
}

const standOf = async (taskId: string) => {
  const { done_by, version } = await database()
    .db.selectFrom('host_task')
    .where('id', '=', taskId)
    .select(['done_by', 'version'])
    .executeTakeFirstOrThrow()
  return { done_by, version }
}

test('a host reads its tasks with their days, and which are late, on every page of theirs', async () => {
  const { db, meetingId, href, get } = await aHost()
  await aTask(db, meetingId, { title: 'Route voorlopen', weeksBefore: 6, position: 1 })
  await aTask(db, meetingId, { title: 'Catering bestellen', weeksBefore: 2, position: 2 })
  await aTask(db, meetingId, {
    title: 'Expert boeken',
    weeksBefore: 12,
    responsible: 'organiser',
    position: 3,
  })
  const page = textOf((await get(href).expect(200)).text)
  expect(page).toContain('Te laat: dit moest klaar zijn op donderdag 29 oktober 2026')
  expect(page).toContain('Uiterlijk donderdag 26 november 2026')
  expect(page).toContain('Gedaan: 0 van 2.')
  expect(page).toContain('Expert boeken')
  for (const other of ['section', 'tasks', 'catering'])
    expect(textOf((await get(`/host/meetings/${meetingId}/${other}`).expect(200)).text)).toContain(
      'Taken, 1 te laat',
    )
})

test('a task is done once, by whom did it first, and can be taken back', async () => {
  const { db, meetingId, href, get, post } = await aHost()
  const taskId = await aTask(db, meetingId)
  const answer = await post(`${href}/${taskId}/completion`).expect(303)
  expect(answer.headers.location).toBe(`${href}?notice=saved#task-${taskId}`)
  await post(`${href}/${taskId}/completion`).expect(303)
  expect(await standOf(taskId)).toEqual({ done_by: 'Hanna Gastvrij', version: 2 })
  expect(textOf((await get(href)).text)).toContain('Gedaan op za 21 november 2026, volgens Hanna Gastvrij.')
  await post(`${href}/${taskId}/reopening`).expect(303)
  await post(`${href}/${taskId}/reopening`).expect(303)
  expect(await standOf(taskId)).toEqual({ done_by: null, version: 3 })
})

test('neither a task of the organiser, nor of another meeting, nor one that is none, is for a host to say', async () => {
  const { db, meetingId, circle, href, post } = await aHost()
  const others = await aTask(db, meetingId, { responsible: 'organiser' })
  const elsewhere = await aTask(db, circle.meetings[1]?.id ?? '')
  for (const taskId of [others, elsewhere, crypto.randomUUID(), '1', '%00'])
    for (const what of ['completion', 'reopening']) await post(`${href}/${taskId}/${what}`).expect(404)
  expect(await standOf(others)).toEqual({ done_by: null, version: 1 })
  expect(await standOf(elsewhere)).toEqual({ done_by: null, version: 1 })
})

test('the days follow when the meeting moves', async () => {
  const { db, meetingId, href, get } = await aHost()
  await aTask(db, meetingId, { weeksBefore: 5 })
  await db.updateTable('meeting').set({ held_on: '2027-06-10' }).where('id', '=', meetingId).execute()
  expect(textOf((await get(href)).text)).toContain('Uiterlijk dinsdag 4 mei 2027')
})
