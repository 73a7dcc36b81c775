import { describe, expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { textOf } from '../../../support/browser.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings'

interface Row {
  id?: string
  version?: string
  heldOn?: string
  startsAt?: string
  endsAt?: string
  place?: string
  hostOrganisationId?: string
  theme?: string
  overlapIsMeant?: string
}

const EMPTY: Row = {
  heldOn: '',
  startsAt: '09:30',
  endsAt: '16:30',
  place: '',
  hostOrganisationId: '',
  theme: '',
}

/** The plan as a browser posts it: every name with the number of its row. */
const form = (rows: Row[]): Record<string, string> => ({
  rows: String(rows.length),
  ...Object.assign(
    {},
    ...rows.map((row, at) =>
      Object.fromEntries(
        Object.entries({ ...EMPTY, ...row }).map(([name, value]) => [`${name}-${at + 1}`, value]),
      ),
    ),
  ),
})

const meetings = () =>
  database()
    .db.selectFrom('meeting')
    .select([
      'id',
      'number',
      'held_on as heldOn',
      'starts_at as startsAt',
      'ends_at as endsAt',
      'place',
      'host_organisation_id as hostOrganisationId',
      'theme',
      'version',
      'calendar_version as calendarVersion',
    ])
    .orderBy('number')
    .execute()

const asRow = (meeting: Awaited<ReturnType<typeof meetings>>[number]): Row => ({
  id: meeting.id,
  version: String(meeting.version),
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  hostOrganisationId: meeting.hostOrganisationId ?? '',
  theme: meeting.theme,
})

describe('a new plan', () => {
  test('shows five rows and makes a meeting of each that is filled, with its programme', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    await aCircle(db, { instituteId, hosts: [], phase: 'draft' })
    expect((await get(PATH)).text.match(/name="heldOn-\d"/g)).toHaveLength(5)
    expect((await get(`${PATH}?rows=6`)).text.match(/name="heldOn-\d"/g)).toHaveLength(6)
    const answer = await post(
      PATH,
      form([
        { heldOn: '2027-01-28', place: 'Tilburg' },
        {
          heldOn: '2026-12-10',
          place: 'Amersfoort',
          theme: 'Belangen op tafel',
          startsAt: '12:00',
          endsAt: '18:00',
        },
        {},
        { heldOn: '2027-04-15', place: 'Groningen' },
        { heldOn: '2027-06-10' },
      ]),
    )
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      '/organiser/circles/slim-samenwerken?notice=saved',
    ])
    const made = await meetings()
    expect(
      made.map(({ number, heldOn, startsAt, place, theme }) => [number, heldOn, startsAt, place, theme]),
    ).toEqual([
      [1, '2026-12-10', '12:00', 'Amersfoort', 'Belangen op tafel'],
      [2, '2027-01-28', '09:30', 'Tilburg', ''],
      [3, '2027-04-15', '09:30', 'Groningen', ''],
      [4, '2027-06-10', '09:30', '', ''],
    ])
    const pillars = await db
      .selectFrom('programme_item')
      .where('kind', 'in', ['news', 'intervision', 'deepDive', 'projectVisit'])
      .select(({ fn }) => ['meeting_id', fn.countAll<number>().as('count')])
      .groupBy('meeting_id')
      .execute()
    expect(pillars.map(({ count }) => count)).toEqual([4, 4, 4, 4])
    expect(await db.selectFrom('host_section').select('version').execute()).toHaveLength(4)
  })

  test('is asked again with everything typed when a time does not exist, and makes nothing', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, hosts: [], phase: 'draft' })
    const answer = await post(
      PATH,
      form([
        { heldOn: '2027-03-28', startsAt: '02:30', place: '"Breda"' },
        { heldOn: '2026-10-25', startsAt: '02:30', theme: 'Nacht' },
        { heldOn: '', place: 'Ede' },
      ]),
    )
    const text = textOf(answer.text)
    expect(answer.status).toEqual(422)
    expect(text).toContain('Er kloppen nog 3 dingen niet')
    expect(text).toContain('Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit.')
    expect(text).toContain('Deze tijd komt die nacht twee keer voor')
    expect(answer.text).toContain('value="&quot;Breda&quot;"')
    expect(answer.text).toContain('name="overlapIsMeant-2"')
    expect(answer.text).not.toContain('name="overlapIsMeant-1"')
    expect(await meetings()).toEqual([])
  })

  test('takes an hour that comes twice once it is meant', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, hosts: [], phase: 'draft' })
    const night = { heldOn: '2027-10-31', startsAt: '02:30', overlapIsMeant: 'yes' }
    expect((await post(PATH, form([night]))).status).toEqual(303)
  })

  test('gives one more row without losing what was typed', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, hosts: [], phase: 'draft' })
    const answer = await post(PATH, { ...form([{ place: 'Ede' }, {}]), moreRows: '3' })
    expect([answer.status, answer.text.match(/name="heldOn-\d"/g)?.length]).toEqual([200, 3])
    expect(answer.text).toContain('value="Ede"')
    expect(await meetings()).toEqual([])
  })
})

describe('a plan that is there', () => {
  test('keeps ids and numbers, and tells calendars of another date but not of another theme', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const before = await meetings()
    const rows = before.map(asRow)
    rows[0] = { ...rows[0], theme: 'Anders' }
    rows[1] = { ...rows[1], heldOn: '2027-02-02' }
    expect((await post(PATH, form([...rows, EMPTY]))).status).toEqual(303)
    const after = await meetings()
    expect(after.map(({ id, number }) => [id, number])).toEqual(before.map(({ id, number }) => [id, number]))
    expect(after.map(({ version, calendarVersion }) => [version, calendarVersion])).toEqual([
      [2, 1],
      [2, 2],
      [1, 1],
      [1, 1],
    ])
  })

  test('chooses hosts from the organisations of the circle and of who registered, and no others', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
    const [ede, elders] = await db
      .insertInto('organisation')
      .values(
        ['Ede', 'Elders'].map((city) => ({
          institute_id: instituteId,
          name: `Gemeente ${city}`,
          city,
          created_at: NOW,
        })),
      )
      .returning('id')
      .execute()
    await aRegistration(db, { instituteId, circleId: circle.id }, { organisationId: ede?.id ?? null })
    const page = textOf((await get(PATH)).text)
    expect([page.includes('Gemeente Ede'), page.includes('Gemeente Elders')]).toEqual([true, false])
    const [row] = (await meetings()).map(asRow)
    const host = (id = '') => form([{ ...row, hostOrganisationId: id, place: '' }])
    const refused = await post(PATH, host(elders?.id))
    expect([refused.status, textOf(refused.text).includes('Een gekozen gaststad doet niet mee')]).toEqual([
      409,
      true,
    ])
    expect((await post(PATH, host(ede?.id))).status).toEqual(303)
    const [meeting] = await meetings()
    expect([meeting?.hostOrganisationId, meeting?.place]).toEqual([ede?.id, 'Ede'])
  })

  test('ends the links of the old host when another one is chosen', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
    const meetingId = circle.meetings[0]?.id ?? ''
    await post(`${PATH}/1/host-editors`, {
      name: 'Hanna Gastvrij',
      email: 'hanna@example.org',
      language: 'nl',
    })
    const [row] = (await meetings()).map(asRow)
    await post(PATH, form([{ ...row, hostOrganisationId: '' }]))
    const editors = await db
      .selectFrom('host_editor')
      .where('meeting_id', '=', meetingId)
      .select('revoked_at')
      .execute()
    expect(editors.map(({ revoked_at }) => revoked_at !== null)).toEqual([true])
  })

  test('is not overwritten when somebody else changed it: all that was typed stays, beside what is saved', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const rows = (await meetings()).map(asRow)
    const theirs = [{ ...rows[0], heldOn: '2026-12-11' }, ...rows.slice(1)]
    await post(PATH, form(theirs))
    const mine = form([{ ...rows[0], heldOn: '2026-12-12' }, ...rows.slice(1)])
    const answer = await post(PATH, mine)
    expect(answer.status).toEqual(409)
    expect(textOf(answer.text)).toContain('Nu bewaard: Bijeenkomst 1: vrijdag 11 december 2026')
    expect(answer.text).toContain('value="2026-12-12"')
    expect((await meetings())[0]?.heldOn).toEqual('2026-12-11')
    const again = await post(PATH, { ...mine, 'version-1': '2' })
    expect([again.status, (await meetings())[0]?.heldOn]).toEqual([303, '2026-12-12'])
  })

  test('is refused when a meeting was added meanwhile, and then shows it', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const rows = (await meetings()).map(asRow)
    await post(PATH, form([...rows, { heldOn: '2027-06-20', place: 'Goes' }]))
    const answer = await post(PATH, form([...rows, { heldOn: '2027-06-21', place: 'Tiel' }]))
    expect([answer.status, (await meetings()).length]).toEqual([409, 5])
    expect(answer.text).toContain('value="Goes"')
    expect(answer.text).toContain('value="Tiel"')
  })

  test('shows meetings that were held or cancelled as they were, and leaves them so', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    await aCircle(db, { instituteId })
    await db.updateTable('meeting').set({ held_on: '2026-10-08' }).where('number', '=', 1).execute()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
    const page = await get(PATH)
    expect(textOf(page.text)).toContain('Bijeenkomst 1: donderdag 8 oktober 2026, 09.30–16.30 uur, Zwolle')
    expect(page.text.match(/name="id-\d"/g)).toHaveLength(2)
    const rows = (await meetings()).map(asRow)
    expect((await post(PATH, form(rows.slice(2)))).status).toEqual(303)
    expect((await post(PATH, form([{ ...rows[0], heldOn: '2027-01-01' }, ...rows.slice(2)]))).status).toEqual(
      409,
    )
    expect((await meetings())[0]?.heldOn).toEqual('2026-10-08')
  })
  test('cannot send a meeting back to a day that is over', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const rows = (await meetings()).map(asRow)
    const answer = await post(PATH, form([{ ...rows[0], heldOn: '2026-11-20' }, ...rows.slice(1)]))
    expect([answer.status, answer.text.includes('value="2026-11-20"')]).toEqual([409, true])
    expect((await meetings())[0]?.heldOn).toEqual('2026-12-10')
  })
})
