import { expect, test } from '@jest/globals'
import { findTasks } from '../../../../../src/programme/host-tasks.ts'
import { aCircle } from '../../../../factories/circle.ts'
import { aTask } from '../../../../factories/task.ts'
import { aSignedInOrganiser } from '../../../../support/organiser.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'

const database = useDatabase()
const CIRCLE = '/organiser/circles/slim-samenwerken'
const TASKS = `${CIRCLE}/meetings/1/tasks`
const TASK = { title: 'Fietsen huren', weeks: '3', when: 'before', responsible: 'host' }

const aDesk = async (role: 'owner' | 'reader' = 'owner') => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database(), { role })
  const circle = await aCircle(db, { instituteId: tess.instituteId, hosts: ['Zwolle', 'Breda'] })
  return { db, ...tess, circleId: circle.id, meetingId: circle.meetings[0]?.id ?? '' }
}

test('what is late stands on the page of tasks, of the meeting, of the circle, and where the organiser begins', async () => {
  const { db, meetingId, get } = await aDesk()
  await aTask(db, meetingId, { title: 'Route voorlopen', weeksBefore: 6 })
  await aTask(db, meetingId, { title: 'Expert boeken', weeksBefore: 12, responsible: 'organiser' })
  expect(textOf((await get(TASKS).expect(200)).text)).toContain(
    'Te laat: dit moest klaar zijn op donderdag 29 oktober 2026',
  )
  expect(textOf((await get(`${CIRCLE}/meetings/1`).expect(200)).text)).toContain(
    'Expert boeken (organisator, uiterlijk do 17 september 2026)',
  )
  expect(textOf((await get(CIRCLE).expect(200)).text)).toContain('2 taken te laat')
  const home = textOf((await get('/organiser').expect(200)).text)
  expect(home).toContain('2 taken zijn te laat Slim samenwerken · bijeenkomst 1')
  expect(home).toContain('Niet gedaan: Expert boeken · Route voorlopen')
})

test('an organiser says of any task that it is done, or not after all', async () => {
  const { db, meetingId, get, post } = await aDesk()
  const taskId = await aTask(db, meetingId, { weeksBefore: 6 })
  await post(`${TASKS}/${taskId}/completion`).expect(303)
  await post(`${TASKS}/${taskId}/completion`).expect(303)
  expect(await findTasks(db, meetingId)).toMatchObject([{ doneBy: 'Tess Regelaar' }])
  expect(textOf((await get(CIRCLE)).text)).not.toContain('taak te laat')
  await post(`${TASKS}/${taskId}/reopening`).expect(303)
  expect(await findTasks(db, meetingId)).toMatchObject([{ doneBy: null }])
})

test('a task is added once, also when the button is pressed twice', async () => {
  const { db, meetingId, post } = await aDesk()
  const both = await Promise.all([post(TASKS, TASK), post(TASKS, TASK)])
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await findTasks(db, meetingId)).toMatchObject([
    { title: 'Fietsen huren', weeksBefore: 3, responsible: 'host' },
  ])
  await post(TASKS, { ...TASK, title: 'Opruimen', weeks: '1', when: 'after', responsible: 'organiser' })
  expect((await findTasks(db, meetingId)).map(({ weeksBefore }) => weeksBefore)).toEqual([3, -1])
})

test.each([
  ['no title', { title: ' ' }, 'Dit mag niet leeg zijn.'],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, 'Deze tekst is te lang.'],
  ['weeks that are no number', { weeks: 'drie' }, 'Dit is geen heel getal.'],
  ['half a week', { weeks: '1,5' }, 'Dit is geen heel getal.'],
  ['weeks below zero', { weeks: '-5' }, 'Dit is geen heel getal.'],
  ['more weeks than anybody plans ahead', { weeks: '79' }, 'Dit getal is te klein of te groot.'],
  ['27 weeks after the meeting', { weeks: '27', when: 'after' }, 'Dit getal is te klein of te groot.'],
  ['a side that there is not', { responsible: 'deelnemer' }, 'Kies een van de mogelijkheden.'],
])('a task with %s is refused in words, with all that was typed', async (_, change, words) => {
  const { db, meetingId, post } = await aDesk()
  const typed = { ...TASK, title: 'Fietsen & helmen', ...change }
  const { text } = await post(TASKS, typed).expect(422)
  expect(textOf(text)).toContain(words)
  expect(text).toContain(typed.title.trim() === '' ? 'value=" "' : typed.title.replace('&', '&amp;'))
  expect(await findTasks(db, meetingId)).toEqual([])
})

test('sixty tasks are the most', async () => {
  const { db, meetingId, post } = await aDesk()
  for (let position = 1; position <= 60; position += 1)
    await aTask(db, meetingId, { title: `Taak ${position}`, position })
  expect(textOf((await post(TASKS, TASK).expect(422)).text)).toContain('maximaal 60')
})

test('a task is taken off and put back, done as it was', async () => {
  const { db, meetingId, get, post } = await aDesk()
  const taskId = await aTask(db, meetingId, { weeksBefore: 6 })
  await post(`${TASKS}/${taskId}/completion`).expect(303)
  await post(`${TASKS}/${taskId}/removal`).expect(303)
  await post(`${TASKS}/${taskId}/removal`).expect(303)
  expect(textOf((await get(TASKS)).text)).toContain('Zet terug: Zalen reserveren')
  await post(`${TASKS}/${taskId}/return`).expect(303)
  expect(await findTasks(db, meetingId)).toMatchObject([{ isRemoved: false, doneBy: 'Tess Regelaar' }])
})

test('a meeting is filled up with the list of its circle', async () => {
  const { db, meetingId, post } = await aDesk()
  await post(`${TASKS}/list`).expect(303)
  await post(`${TASKS}/list`).expect(303)
  expect(await findTasks(db, meetingId)).toHaveLength(9)
})

test('a new meeting begins with the list that the organiser made for its format', async () => {
  const { db, circleId, get, post } = await aDesk()
  const mark = /name="mark" value="([^"]*)"/.exec((await get(`${CIRCLE}/tasks`).expect(200)).text)?.[1] ?? ''
  const list = {
    mark,
    'halfDay-1-title': 'Zaal zoeken',
    'halfDay-1-weeks': '8',
    'halfDay-1-when': 'before',
    'halfDay-1-responsible': 'host',
    'halfDay-3-title': '',
    'halfDay-3-weeks': '',
    'halfDay-3-when': 'before',
    'halfDay-3-responsible': 'host',
  }
  const wrong = await post(`${CIRCLE}/tasks`, { ...list, 'halfDay-1-weeks': 'acht' }).expect(422)
  expect(wrong.text).toContain('value="acht"')
  await post(`${CIRCLE}/tasks`, list).expect(303)
  const late = await post(`${CIRCLE}/tasks`, { ...list, 'halfDay-1-title': 'Te laat' }).expect(409)
  expect(textOf(late.text)).toContain('Zaal zoeken (8 weken ervoor, gaststad)')
  expect(late.text).toContain('value="Te laat"')
  const { text } = await get(`${CIRCLE}/meetings?rows=3`)
  const ids = [...text.matchAll(/name="(id|version)-(\d)" value="([^"]*)"/g)].map(([, name, at, value]) => [
    `${name}-${at}`,
    value ?? '',
  ])
  const row = (at: number, heldOn: string, startsAt: string) => ({
    [`heldOn-${at}`]: heldOn,
    [`startsAt-${at}`]: startsAt,
    [`endsAt-${at}`]: '16:30',
  })
  await post(`${CIRCLE}/meetings`, {
    ...Object.fromEntries(ids),
    rows: '4',
    ...row(1, '2026-12-10', '09:30'),
    ...row(2, '2027-01-28', '09:30'),
    ...row(3, '2027-03-18', '12:30'),
    ...row(4, '2027-05-20', '09:30'),
  }).expect(303)
  const meetings = await db
    .selectFrom('meeting')
    .where('circle_id', '=', circleId)
    .where('number', '>', 2)
    .select('id')
    .orderBy('number')
    .execute()
  const counts = await Promise.all(meetings.map(({ id }) => findTasks(db, id)))
  expect(counts.map((tasks) => tasks.map(({ title }) => title))).toEqual([
    ['Zaal zoeken'],
    expect.arrayContaining(['Gastexpert boeken en briefen']),
  ])
})

test('who may only read sees the tasks, and no button', async () => {
  const { db, meetingId, get } = await aDesk('reader')
  await aTask(db, meetingId)
  const { text } = await get(TASKS).expect(200)
  expect(textOf(text)).toContain('Zalen reserveren')
  expect(text).not.toMatch(/<form[^>]*tasks/)
})
