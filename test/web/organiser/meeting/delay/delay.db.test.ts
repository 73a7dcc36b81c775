import { describe, expect, test } from '@jest/globals'
import { aCircle, anOrganiser } from '../../../../factories/circle.ts'
import { aSignedInOrganiser, browserOf } from '../../../../support/organiser.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings/1/delay'

/** The meeting of 10 December, 09.30–16.30 uur, at half past nine: two telephones, and the items by kind. */
const aDayThatRuns = async (moment = '2026-12-10T09:00:00Z') => {
  const { db } = database()
  const clock = { now: Temporal.Instant.from(moment) }
  const changes = { now: () => clock.now }
  const { instituteId, get, post } = await aSignedInOrganiser(database(), {}, changes)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const other = await anOrganiser(db, instituteId, { email: 'bo@example.org', name: 'Bo Regelaar' })
  const items = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', circle.meetings[0]?.id ?? '')
    .select(['id', 'kind'])
    .execute()
  const idOf = (kind: string) => items.find((item) => item.kind === kind)?.id ?? ''
  const read = async () => textOf((await get(PATH)).text)
  const later = (kind: string, minutes: string, version: number, direction = 'later') =>
    post(PATH, { itemId: idOf(kind), minutes, direction, version: String(version) })
  return { clock, get, post, later, idOf, read, other: await browserOf(database(), other.id, changes) }
}

describe('how the day goes', () => {
  test('one press moves what comes next and what follows, and says who said it and what it costs', async () => {
    const { read, later } = await aDayThatRuns()
    expect(await read()).toContain(
      'Volgens het programma Nu Actualiteiten 09.45–10.10 uur Straks Intervisie 10.10–11.25 uur',
    )
    await later('intervision', '5', 0).expect(303).expect('Location', PATH)
    const page = await read()
    expect(page).toContain('5 minuten later dan gepland Einde om 15.05 in plaats van 15.00 uur')
    expect(page).toContain('Doorgegeven door Tess Regelaar om 10.00 uur.')
    expect(page).toContain('Nu Actualiteiten 09.45–10.15 uur Straks Intervisie 10.15–11.30 uur')
    expect(page).toContain('10.15 was 10.10 Intervisie')
  })

  test('a press that comes twice counts once, and two telephones see the same', async () => {
    const { read, later, other, idOf } = await aDayThatRuns()
    const fields = { itemId: idOf('intervision'), minutes: '5', direction: 'later', version: '0' }
    const presses = await Promise.all([
      later('intervision', '5', 0),
      later('intervision', '5', 0),
      other.post(PATH, fields),
    ])
    expect(presses.map(({ headers }) => headers.location).sort()).toEqual([
      PATH,
      `${PATH}?notice=delayMovedOn`,
      `${PATH}?notice=delayMovedOn`,
    ])
    expect(await read()).toContain('5 minuten later dan gepland')
    expect(textOf((await other.get(PATH)).text)).toContain('5 minuten later dan gepland')
    expect(textOf((await other.get(`${PATH}?notice=delayMovedOn`)).text)).toContain(
      'Iemand gaf net al iets door',
    )
  })

  test('the mark of where the day is goes on to the next item, and the times stay', async () => {
    const { read, later, post, idOf } = await aDayThatRuns()
    await later('intervision', '10', 0).expect(303)
    await post(`${PATH}/place`, { itemId: idOf('intervision'), version: '1' }).expect('Location', PATH)
    expect(await read()).toContain('Nu Intervisie 10.20–11.35 uur Straks Lunch 11.35–12.25 uur')
    await later('lunch', '5', 2, 'earlier').expect('Location', PATH)
    expect(await read()).toContain('Nu Intervisie 10.20–11.30 uur Straks Lunch 11.30–12.20 uur')
  })

  test('the last change of time can be taken back, and then the one before it', async () => {
    const { read, later, post } = await aDayThatRuns()
    await later('intervision', '10', 0).expect(303)
    await later('lunch', '5', 1).expect(303)
    expect(await read()).toContain('Einde om 15.15 in plaats van 15.00 uur')
    await post(`${PATH}/removal`, { version: '2' }).expect('Location', PATH)
    expect(await read()).toContain('Einde om 15.10 in plaats van 15.00 uur')
    await post(`${PATH}/removal`, { version: '3' }).expect('Location', PATH)
    const page = await read()
    expect(page).toContain('Volgens het programma')
    expect(page).not.toContain('ongedaan')
  })

  test('a number that is none is said at its field and kept', async () => {
    const { later, read } = await aDayThatRuns()
    for (const minutes of ['0', '-5', '181', 'vijf', '']) {
      const answer = await later('intervision', minutes, 0)
      expect([
        answer.status,
        textOf(answer.text).includes('Vul een aantal in van 1 tot en met 180.'),
      ]).toEqual([422, true])
      expect(answer.text).toContain(`value="${minutes}"`)
    }
    expect(await read()).toContain('Volgens het programma')
  })

  test('what cannot be made earlier is not made up for later', async () => {
    const { clock, read, later } = await aDayThatRuns()
    await later('intervision', '60', 0, 'earlier').expect('Location', PATH)
    expect(await read()).toContain('24 minuten eerder dan gepland')
    await later('intervision', '34', 1).expect('Location', PATH)
    expect(await read()).toContain('10 minuten later dan gepland')
    clock.now = Temporal.Instant.from('2026-12-10T08:00:00Z')
    await later('welcome', '5', 2, 'earlier').expect('Location', PATH)
    const page = await read()
    expect(page).toContain('De hele dag 09.30 Welkom')
    expect(page).not.toContain('min eerder')
  })

  test('an item that is not in this meeting moves nothing', async () => {
    const { post, read } = await aDayThatRuns()
    const itemId = '00000000-0000-4000-8000-000000000000'
    await post(PATH, { itemId, minutes: '5', version: '0' }).expect('Location', `${PATH}?notice=delayMovedOn`)
    await post(PATH, { minutes: '5', version: '0' }).expect('Location', `${PATH}?notice=delayMovedOn`)
    expect(await read()).toContain('Volgens het programma')
  })
})

test('it ends by itself after the day, and nothing can be said before it', async () => {
  const { clock, read, later } = await aDayThatRuns()
  await later('intervision', '5', 0).expect('Location', PATH)
  for (const moment of ['2026-12-10T23:00:00Z', '2026-12-09T12:00:00Z']) {
    clock.now = Temporal.Instant.from(moment)
    const page = await read()
    expect(page).toContain('Op de dag zelf geef je hier door hoe het loopt.')
    expect(page).not.toContain('was 10.10')
    await later('intervision', '5', 1).expect('Location', `${PATH}?notice=delayMovedOn`)
  }
  clock.now = Temporal.Instant.from('2026-12-10T10:00:00Z')
  expect(await read()).toContain('5 minuten later dan gepland')
})

test('the director’s script shows the times as they are now', async () => {
  const { get, later } = await aDayThatRuns()
  await later('intervision', '5', 0).expect(303)
  const script = textOf((await get(PATH.replace('delay', 'script'))).text)
  expect(script).toContain('Einde om 15.05 in plaats van 15.00 uur')
  expect(script).toContain('10.15 –11.30')
})
