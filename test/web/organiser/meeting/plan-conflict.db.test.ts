import { describe, expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { asRow, EMPTY, planForm as form, plannedMeetings } from '../../../factories/plan-form.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings'

const meetings = () => plannedMeetings(database().db)

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
    expect([
      refused.status,
      textOf(refused.text).includes('Een van de gekozen gaststeden doet niet mee'),
    ]).toEqual([409, true])
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
    expect(textOf(answer.text)).toContain('Nu opgeslagen: Bijeenkomst 1: vrijdag 11 december 2026')
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
