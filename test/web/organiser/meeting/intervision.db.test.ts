import { describe, expect, test } from '@jest/globals'
import { findGroups } from '../../../../src/intervision/groups.ts'
import { aCase, aGroup } from '../../../factories/case.ts'
import { aCircle, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings/1/intervision'

const aDivision = async (names = ['Zoë', 'Noor', 'Mees']) => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const people: Awaited<ReturnType<typeof aRegistration>>[] = []
  for (const firstName of names) people.push(await aRegistration(db, of, { firstName }))
  const meetingId = circle.meetings[0]?.id ?? ''
  const idOf = (at: number) => people[at]?.id ?? ''
  const groups = () => findGroups(db, meetingId)
  return { ...desk, ...of, db, circle, people, meetingId, idOf, groups }
}

const member = (id: string, from: string, to: string) => ({ move: `${id}:${from || '-'}:${to || '-'}` })

describe('the organiser’s page of cases and groups', () => {
  test('makes groups, places a case with its bringer, and divides the rest by buttons', async () => {
    const { db, get, post, circleId, idOf, people, groups } = await aDivision()
    const offered = await aCase(db, { circleId, registrationId: idOf(0), title: 'De raad op afstand' })
    const empty = textOf((await get(PATH).expect(200)).text)
    expect(empty).toContain('De raad op afstand · Zoë van Fictief · maakt niet uit welke bijeenkomst')
    expect(empty).toContain('Er zijn nog geen groepen.')
    expect((await post(`${PATH}/count`, { count: '2' })).headers.location).toBe(`${PATH}?notice=saved#groups`)
    const [first, second] = await groups()
    const fields = {
      room: 'Zaal A',
      facilitatorId: people[1]?.personId ?? '',
      caseId: offered.id,
      version: '1',
    }
    await post(`${PATH}/groups/${first?.id}`, fields).expect(303)
    await post(`${PATH}/members`, member(idOf(1), '', second?.id ?? '')).expect(303)
    const page = textOf((await get(PATH).expect(200)).text)
    expect(page).toContain('Noor van Fictief begeleidt groep 1, maar zit in groep 2.')
    expect(page).toContain('Groep 2 heeft nog geen casus, begeleider of zaal.')
    expect(page).toContain('Eén deelnemer die komt, zit nog niet in een groep.')
    expect(page).toMatch(/Nog niet ingedeeld Mees van Fictief In groep 1.*In groep 2/)
    expect(page).toContain('Eén deelnemer Zoë van Fictief brengt de casus in')
    expect(page).toContain('Er is nu geen casus om te plaatsen.')
  })

  test.each(['', '-1', '13', 'drie', '2.5', '99999'])(
    'says that %j is no number of groups',
    async (count) => {
      const { post, groups } = await aDivision()
      const refused = await post(`${PATH}/count`, { count }).expect(422)
      expect(textOf(refused.text)).toContain('Vul een heel getal in van 0 tot en met 12.')
      expect(refused.text).toContain(`value="${count}"`)
      expect(await groups()).toEqual([])
    },
  )

  test.each([
    ['room', 'x'.repeat(121), 'Deze tekst is te lang.'],
    ['facilitatorId', '11111111-1111-4111-8111-111111111111', 'Kies een van de mogelijkheden.'],
    ['caseId', 'x', 'Kies een van de mogelijkheden.'],
  ])('says at %s what will not do, and keeps what was typed', async (name, value, words) => {
    const { db, post, meetingId, groups } = await aDivision()
    const group = await aGroup(db, { meetingId })
    const before = await groups()
    const typed = { room: 'Zaal B', facilitatorId: '', caseId: '', version: '1', [name]: value }
    const refused = await post(`${PATH}/groups/${group.id}`, typed).expect(422)
    expect(textOf(refused.text)).toContain(words)
    expect(refused.text).toContain(`value="${typed.room}"`)
    expect(await groups()).toEqual(before)
  })

  test('puts both choices side by side when a colleague saved the group first', async () => {
    const { db, get, post, instituteId, meetingId, groups } = await aDivision()
    const colleague = await anOrganiser(db, instituteId, { email: 'olaf@example.org', name: 'Olaf' })
    const other = await browserOf(database(), colleague.id)
    const group = await aGroup(db, { meetingId })
    const typed = (room: string, version: string) => ({ room, facilitatorId: '', caseId: '', version })
    await get(PATH).expect(200)
    await other.post(`${PATH}/groups/${group.id}`, typed('Zaal van Olaf', '1')).expect(303)
    const conflict = await post(`${PATH}/groups/${group.id}`, typed('Zaal van Tess', '1')).expect(409)
    expect(textOf(conflict.text)).toContain('Wat je net koos Zaal van Tess Wat er nu staat Zaal van Olaf')
    expect((await groups())[0]?.room).toBe('Zaal van Olaf')
    const version = /name="version" value="(\d+)"/.exec(conflict.text)?.[1] ?? ''
    await post(`${PATH}/groups/${group.id}`, typed('Zaal van Tess', version)).expect(303)
    expect((await groups())[0]?.room).toBe('Zaal van Tess')
  })

  test('says who was moved meanwhile, and moves nobody by a mistaken button', async () => {
    const { db, get, post, meetingId, idOf } = await aDivision()
    const one = await aGroup(db, { meetingId, number: 1 })
    const two = await aGroup(db, { meetingId, number: 2 })
    await post(`${PATH}/members`, member(idOf(0), '', one.id)).expect(303)
    const late = await post(`${PATH}/members`, member(idOf(0), '', two.id)).expect(409)
    expect(textOf(late.text)).toContain('Een collega heeft Zoë van Fictief intussen verplaatst.')
    const rows = () => db.selectFrom('intervision_member').selectAll().execute()
    const before = await rows()
    for (const move of ['', 'x', `${idOf(0)}:x:y`, `${idOf(0)}:-:-:-`, `${meetingId}:-:${one.id}`])
      await post(`${PATH}/members`, { move }).expect(303)
    expect(await rows()).toEqual(before)
    await get(PATH).expect(200)
  })

  test('warns about who cannot come, and takes it back when a substitute comes', async () => {
    const { db, get, meetingId, idOf } = await aDivision()
    await aGroup(db, { meetingId, members: [idOf(0)] })
    const { held_on } = await db
      .selectFrom('meeting')
      .where('id', '=', meetingId)
      .select('held_on')
      .executeTakeFirstOrThrow()
    const at = Temporal.Instant.from('2026-11-22T09:00:00Z')
    await db
      .insertInto('meeting_answer')
      .values({ registration_id: idOf(0), meeting_id: meetingId, held_on, answer: 'cannot', changed_at: at })
      .execute()
    expect(textOf((await get(PATH)).text)).toContain('Zoë van Fictief zit in groep 1, maar kan niet komen.')
    await db
      .insertInto('substitute')
      .values({
        ...{
          registration_id: idOf(0),
          meeting_id: meetingId,
          held_on,
          name: 'Teun Stand-in',
          language: 'nl',
        },
        ...{ email: 'teun@example.org', named_at: at, ended_at: null },
      })
      .execute()
    const page = textOf((await get(PATH)).text)
    expect(page).toContain('vervangen door Teun Stand-in')
    expect(page).not.toContain('maar kan niet komen')
  })

  test('shows a reader everything and lets them change nothing; another institute sees nothing', async () => {
    const { db, circleId, instituteId, meetingId, idOf } = await aDivision()
    const { id: caseId } = await aCase(db, { circleId, registrationId: idOf(0), readBy: 'organiser' })
    const group = await aGroup(db, { meetingId, caseId, members: [idOf(0)] })
    const wish = { email: 'lezer@example.org', name: 'Lezer', role: 'reader' as const }
    const reader = await browserOf(database(), (await anOrganiser(db, instituteId, wish)).id)
    const page = await reader.get(PATH).expect(200)
    expect(textOf(page.text)).toContain('Hoe maak ik het eigenaarschap gedeeld?')
    expect(page.text).not.toMatch(/name="(room|count|move)"/)
    for (const path of ['/count', '/members', `/groups/${group.id}`, `/groups/${group.id}/discussion`])
      await reader.post(PATH + path, { count: '3' }).expect(403)
    const stranger = await aSignedInOrganiser(database(), { slug: 'ander' })
    await stranger.get(PATH).expect(404)
    await stranger.post(`${PATH}/count`, { count: '3' }).expect(404)
  })

  test('says who has been in a group with whom, over all meetings that go on', async () => {
    const { db, circle, meetingId, idOf, get } = await aDivision()
    const other = circle.meetings[1]?.id ?? ''
    await aGroup(db, { meetingId, members: [idOf(0), idOf(1)] })
    await aGroup(db, { meetingId: other, members: [idOf(0), idOf(1)] })
    expect(textOf((await get(PATH)).text)).toContain('Daarvan 1 vaker dan één keer.')
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', other).execute()
    expect(textOf((await get(PATH)).text)).toMatch(/tweetallen is er 1 samen in een groep ingedeeld\. Mees/)
  })

  test('costs as many statements with twelve groups and forty people as with none', async () => {
    const { db, instituteId, circleId, meetingId, idOf } = await aDivision(['Zoë'])
    const organiser = await anOrganiser(db, instituteId, { email: 'olaf@example.org' })
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const count = () => countStatements(database().url, PATH, cookie)
    const before = await count()
    for (let number = 1; number <= 12; number++) {
      const { id: caseId } = await aCase(db, { circleId, registrationId: idOf(0) })
      const members = []
      for (const turn of [1, 2, 3])
        members.push(
          (await aRegistration(db, { instituteId, circleId }, { firstName: `P${number}x${turn}` })).id,
        )
      await aGroup(db, { meetingId, number, caseId, members })
    }
    expect(await count()).toBe(before)
  })
})
