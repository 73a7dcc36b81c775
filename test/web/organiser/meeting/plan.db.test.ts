import { describe, expect, test } from '@jest/globals'
import { aCircle } from '../../../factories/circle.ts'
import { planForm as form, plannedMeetings } from '../../../factories/plan-form.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings'

const meetings = () => plannedMeetings(database().db)

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
