import { expect, test } from '@jest/globals'
import { aCase, aGroup } from '../../../factories/case.ts'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { anExpert, deepDiveOf } from '../../../factories/expert.ts'
import { synchronise } from '../../../factories/invitation.ts'
import { outbox, sendAll } from '../../../invitation/outbox.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const MEETING = '/organiser/circles/slim-samenwerken/meetings/1'
const PAGE = `${MEETING}/release`

// Zoë and Noor are in a group each, Mees in none; an expert comes to the deep dive. All were invited.
const aDesk = async () => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const meetingId = circle.meetings[0]?.id ?? ''
  const people = []
  for (const firstName of ['Zoë', 'Noor', 'Mees']) people.push(await aRegistration(db, of, { firstName }))
  const [zoe, noor] = people.map(({ id }) => id)
  const brought = await aCase(db, { circleId: circle.id, registrationId: zoe ?? '' })
  const group = await aGroup(db, { meetingId, number: 1, caseId: brought.id, members: [zoe ?? ''] })
  await aGroup(db, { meetingId, number: 2, members: [noor ?? ''] })
  const dive = await deepDiveOf(db, meetingId)
  await anExpert(db, { itemId: dive, state: 'confirmed' })
  await db.updateTable('programme_item').set({ state: 'filled' }).execute()
  await synchronise(db, { circleId: circle.id })
  await sendAll(db)
  const read = async () => (await desk.get(PAGE).expect(200)).text
  const mark = async () => /name="mark" value="([^"]*)"/.exec(await read())?.[1] ?? ''
  const press = async (fields: Record<string, string> = {}) =>
    desk.post(PAGE, { mark: await mark(), ...fields })
  const mailed = async () => {
    const letters = (await outbox(db)).filter(({ state }) => state === 'written' || state === 'queued')
    await sendAll(db)
    return letters.map(({ to }) => to)
  }
  const change = (changes: { minutes?: number; place?: string; title?: string }) =>
    db.updateTable('programme_item').set(changes).where('id', '=', dive).execute()
  const giveRoom = (room: string) =>
    db.updateTable('intervision_group').set({ room }).where('id', '=', group.id).execute()
  return { db, ...desk, circle, dive, read, mark, press, mailed, change, giveRoom }
}

test('the page says exactly who will be mailed, and its button mails them, once', async () => {
  const { read, press, mark, mailed, giveRoom, get } = await aDesk()
  const first = textOf(await read())
  for (const words of [
    'Er is nog geen versie vastgesteld.',
    'Dit wordt de eerste versie',
    '3 mensen krijgen een e-mail',
    'Zoë van Fictief: de hele agenda',
    '1 persoon krijgt geen e-mail',
    'Olaf Werkvorm (gastexpert)',
    'Stel versie 1 vast en mail 3 mensen',
  ])
    expect(first).toContain(words)
  const seen = await mark()
  expect((await press({ note: 'Tot dan!' })).headers.location).toBe(`${PAGE}?notice=released`)
  expect((await press({ mark: seen })).headers.location).toBe(`${PAGE}?notice=released`)
  expect(await mailed()).toEqual(['zoe', 'noor', 'mees'].map((name) => `${name}@example.org`))
  expect(textOf(await read())).toContain('Er is niets veranderd sinds versie 1.')

  expect(textOf((await get(MEETING).expect(200)).text)).toContain('Mensen zien dit: versie 1.')
  await giveRoom('Raadzaal')
  expect(textOf((await get(MEETING)).text)).toContain('Hieronder staat iets wat zij nog niet zien.')
  const second = textOf(await read())
  for (const words of [
    'Intervisie, zalen van de groepen 1 Raadzaal.',
    '1 persoon krijgt een e-mail',
    'Zoë van Fictief: 1 verschil',
    'Intervisie, nieuwe zaal: Raadzaal.',
    '3 mensen krijgen geen e-mail',
    'Stel versie 2 vast en mail 1 persoon',
  ])
    expect(second).toContain(words)
  await press()
  expect(await mailed()).toEqual(['zoe@example.org'])
  const listed = textOf(await read())
  expect(listed).toContain('Versie 2, ')
  expect(listed).toContain('door Tess Regelaar · Tot dan!')
  expect(textOf((await get(`${MEETING}/releases/2`).expect(200)).text)).toContain('Anders dan in versie 1')
  await get(`${MEETING}/releases/3`).expect(404)
})

test('an expert is among them when their time or room changes', async () => {
  const { read, press, mailed, change } = await aDesk()
  await press()
  await mailed()
  await change({ place: 'Atrium' })
  expect(textOf(await read())).toContain('Olaf Werkvorm (gastexpert): 1 verschil')
  await press()
  expect(await mailed()).toEqual([...['zoe', 'noor', 'mees', 'olaf'].map((name) => `${name}@example.org`)])
})

test('a page that is overtaken releases nothing, and keeps what was typed', async () => {
  const { read, mark, press, mailed, change } = await aDesk()
  const seen = await mark()
  await change({ minutes: 60 })
  const refused = await press({ mark: seen, note: 'Een woord vooraf' })
  expect(refused.status).toBe(409)
  expect(textOf(refused.text)).toContain('Er is intussen iets veranderd.')
  expect(refused.text).toContain('Een woord vooraf')
  expect(await mailed()).toEqual([])
  expect(textOf(await read())).toContain('Er is nog geen versie vastgesteld.')
})

test('times that are wrong are only released knowingly', async () => {
  const { press, mailed, change, read } = await aDesk()
  await change({ minutes: 400 })
  const asked = await press()
  expect(asked.status).toBe(422)
  expect(textOf(asked.text)).toContain('Zet hier een vinkje als je het zeker weet.')
  expect(textOf(await read())).toMatch(/minuten te veel/)
  expect((await press({ despite: 'yes' })).status).toBe(303)
  expect((await mailed()).length).toBeGreaterThan(0)
})

test('who only reads sees it without a button, and a draft mails nobody', async () => {
  const { db, instituteId, press, mailed, mark } = await aDesk()
  const { id } = await db
    .insertInto('organiser')
    .values({
      ...{ institute_id: instituteId, email: 'leest@example.org', name: 'Lees Alleen', role: 'reader' },
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const reader = await browserOf(database(), id)
  const { text } = await reader.get(PAGE).expect(200)
  expect(text).not.toContain('name="mark"')
  await reader.post(PAGE, { mark: await mark() }).expect(403)
  await db.updateTable('circle').set({ phase: 'draft' }).execute()
  await press()
  expect(await mailed()).toEqual([])
})

test('a meeting that is over or off keeps its agenda', async () => {
  const { db, read } = await aDesk()
  await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 1).execute()
  expect(textOf(await read())).toContain('Deze bijeenkomst gaat niet door.')
  await db
    .updateTable('meeting')
    .set({ state: 'planned', held_on: '2026-10-01' })
    .where('number', '=', 1)
    .execute()
  const page = await read()
  expect(textOf(page)).toContain('Deze bijeenkomst is begonnen of voorbij')
  expect(page).not.toContain('name="mark"')
})
