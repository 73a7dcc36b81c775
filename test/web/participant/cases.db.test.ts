import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { CaseReadBy } from '../../../src/db/intervision-tables.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { aRegistration } from '../../factories/circle.ts'
import { fiveMeetings } from '../../factories/invitation.ts'
import { testApp } from '../../support/app.ts'
import { dump } from '../../support/dump.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

const CASE = {
  title: 'De raad op afstand',
  question: 'Hoe betrek ik de raad vroeg?',
  situation: 'De raad krijgt stukken als het **besluit** vaststaat.',
  tried: 'Een technische sessie.',
  readBy: 'circle',
  meetingId: '',
}

const aCircleOfPeople = async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor', 'Mees', 'Teun'] })
  const app = testApp(database())
  const as = async (at: number) => {
    const id = house.registrations[at]?.id ?? ''
    const cookie = await sessionCookie(db, { registrationIds: [id] })
    const path = `/participant/${id}/cases`
    return {
      id,
      path,
      get: (address = path) => request(app).get(address).set('Cookie', cookie),
      post: (body: object, address = path) =>
        request(app).post(address).set('Cookie', cookie).type('form').send(body),
    }
  }
  const [zoe, noor, mees, teun] = [await as(0), await as(1), await as(2), await as(3)]
  const stored = () => db.selectFrom('case_offer').selectAll().execute()
  const pillar = (meetingId: string) =>
    db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'intervision')
      .select(['state', 'changed_since_agreed as isChanged'])
      .executeTakeFirst()
  return { ...house, db, app, zoe, noor, mees, teun, stored, pillar }
}

describe('offering a case', () => {
  test('keeps what was typed and lets the meeting know that there is something for it', async () => {
    const { zoe, second, stored, pillar } = await aCircleOfPeople()
    const offered = await zoe.post({ ...CASE, meetingId: second })
    const [one] = await stored()
    expect([offered.status, offered.headers.location]).toEqual([
      303,
      `${zoe.path}/${one?.id}?notice=caseOffered`,
    ])
    expect(one).toMatchObject({
      registration_id: zoe.id,
      meeting_id: second,
      title: CASE.title,
      question: CASE.question,
      situation: CASE.situation,
      tried: CASE.tried,
      read_by: 'circle',
      state: 'offered',
      version: 1,
    })
    expect(await pillar(second)).toEqual({ state: 'offered', isChanged: false })
    const list = textOf((await zoe.get().expect(200)).text)
    expect(list).toContain("'s-Hertogenbosch, dinsdag 30 maart 2027 De raad op afstand aangeboden")
  })

  test('begins with what was written at sign-up, with one click', async () => {
    const { db, zoe } = await aCircleOfPeople()
    expect((await zoe.get()).text).not.toContain('from=registration')
    await db
      .insertInto('registration_answers')
      .values({ registration_id: zoe.id, case_offer: 'Hoe krijg ik de energie terug?' })
      .execute()
    const list = await zoe.get()
    expect(textOf(list.text)).toContain('Dit schreef je bij je aanmelding “Hoe krijg ik de energie terug?”')
    const form = await zoe.get(`${zoe.path}/new?from=registration`).expect(200)
    expect(form.text).toMatch(/name="question"[^>]*>\s*Hoe krijg ik de energie terug\?/)
    expect((await zoe.get(`${zoe.path}/new`)).text).not.toContain('energie terug')
  })

  test.each([
    ['title', '', 'Vul dit in.'],
    ['question', '', 'Vul dit in.'],
    ['question', 'x'.repeat(501), 'Deze tekst is te lang.'],
    ['readBy', 'everybody', 'Kies een van de mogelijkheden.'],
    ['meetingId', '11111111-1111-4111-8111-111111111111', 'Kies een van de mogelijkheden.'],
    ['meetingId', 'x', 'Kies een van de mogelijkheden.'],
  ])('says at the field %s that %j will not do, and keeps the rest', async (name, value, words) => {
    const { zoe, stored } = await aCircleOfPeople()
    const refused = await zoe.post({ ...CASE, [name]: value })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain(words)
    expect(refused.text).toContain(CASE.tried)
    expect(await stored()).toEqual([])
  })

  test('gives a hint when the question is not in the first person, and keeps it all the same', async () => {
    const { zoe, stored } = await aCircleOfPeople()
    const { headers } = await zoe.post({ ...CASE, question: 'Waarom doet de raad niet mee?' })
    expect(textOf((await zoe.get(headers.location).expect(200)).text)).toContain('“Hoe kan ik …”')
    expect(await stored()).toHaveLength(1)
  })

  test('is refused in words without a seat, after the circle, for a cancelled meeting, and above twenty', async () => {
    const { db, zoe, second, stored } = await aCircleOfPeople()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', second).execute()
    expect((await zoe.post({ ...CASE, meetingId: second })).status).toBe(422)
    for (let times = 0; times < 20; times++) await zoe.post(CASE).expect(303)
    expect(textOf((await zoe.post(CASE).expect(422)).text)).toContain('al 20 casussen')
    expect(await stored()).toHaveLength(20)
    await db.updateTable('circle').set({ phase: 'closed' }).execute()
    expect(textOf((await zoe.post(CASE).expect(422)).text)).toContain('Deze kring is afgelopen.')
    await db
      .updateTable('registration')
      .set({ state: 'waiting', confirmed_at: null })
      .where('id', '=', zoe.id)
      .execute()
    expect(textOf((await zoe.post(CASE).expect(422)).text)).toContain('Wie een plaats in de kring heeft')
  })
})

describe('one’s own case', () => {
  test('changes, is withdrawn from a group and offered again; twice is once', async () => {
    const { db, zoe, circleId, second, stored, pillar } = await aCircleOfPeople()
    const one = await aCase(db, { circleId, registrationId: zoe.id, meetingId: second })
    const group = await aGroup(db, { meetingId: second, caseId: one.id, members: [zoe.id] })
    await db
      .updateTable('programme_item')
      .set({ state: 'agreed' })
      .where('meeting_id', '=', second)
      .where('kind', '=', 'intervision')
      .execute()
    const path = `${zoe.path}/${one.id}`
    await zoe.post({ ...CASE, version: '1' }, path).expect(303)
    expect((await stored())[0]).toMatchObject({ title: CASE.title, meeting_id: second, version: 2 })
    expect(await pillar(second)).toEqual({ state: 'agreed', isChanged: true })
    for (const _ of [1, 2]) await zoe.post({}, `${path}/withdrawal`).expect(303)
    expect((await stored())[0]?.state).toBe('withdrawn')
    expect(await db.selectFrom('intervision_group').select(['id', 'case_id']).execute()).toEqual([
      { id: group.id, case_id: null },
    ])
    for (const _ of [1, 2]) await zoe.post({}, `${path}/return`).expect(303)
    expect((await stored())[0]?.state).toBe('offered')
  })

  test('in two windows: both texts stand side by side, and nothing is lost', async () => {
    const { db, zoe, circleId, stored } = await aCircleOfPeople()
    const one = await aCase(db, { circleId, registrationId: zoe.id })
    const path = `${zoe.path}/${one.id}`
    await zoe.post({ ...CASE, title: 'Eerste venster', version: '1' }, path).expect(303)
    const second = await zoe.post({ ...CASE, title: 'Tweede venster', version: '1' }, path).expect(409)
    expect(textOf(second.text)).toContain('Wat je net typte Tweede venster Wat er nu staat Eerste venster')
    expect((await stored())[0]?.title).toBe('Eerste venster')
    await zoe.post({ ...CASE, title: 'Tweede venster', version: '2' }, path).expect(303)
    expect((await stored())[0]?.title).toBe('Tweede venster')
  })

  test('that was discussed is only read: it neither changes nor goes', async () => {
    const { db, zoe, circleId, stored } = await aCircleOfPeople()
    const one = await aCase(db, { circleId, registrationId: zoe.id, state: 'discussed' })
    const path = `${zoe.path}/${one.id}`
    expect((await zoe.get(path).expect(200)).text).not.toContain('name="title"')
    expect(textOf((await zoe.post({ ...CASE, version: '1' }, path).expect(409)).text)).toContain('besproken')
    await zoe.post({}, `${path}/withdrawal`).expect(303)
    expect((await stored())[0]).toMatchObject({ title: one.title, state: 'discussed' })
  })
})

describe('the cases of others', () => {
  test.each<[CaseReadBy, string]>([
    ['group', 'Zoë Noor Teun'],
    ['circle', 'Zoë Noor Mees Teun'],
    ['organiser', 'Zoë'],
  ])('that are for the %s are read on every page by %s and nobody else', async (readBy, names) => {
    const { db, app, circleId, second, registrations, zoe, noor, mees, teun } = await aCircleOfPeople()
    const one = await aCase(db, { circleId, registrationId: zoe.id, readBy, title: 'GEHEIM' })
    const facilitatorId = registrations[3]?.personId ?? ''
    await aGroup(db, { meetingId: second, caseId: one.id, members: [zoe.id, noor.id], facilitatorId })
    const readers = []
    for (const [name, person] of Object.entries({ Zoë: zoe, Noor: noor, Mees: mees, Teun: teun })) {
      const pages = [
        person.path,
        `${person.path}/${one.id}`,
        `/participant/${person.id}`,
        `/participant/${person.id}/meetings/2`,
        `/participant/${person.id}/participants`,
        `/participant/${person.id}/data/json`,
      ]
      const texts = []
      for (const page of pages) texts.push((await person.get(page)).text)
      const status = (await person.get(`${person.path}/${one.id}`)).status
      const reads = texts.some((text) => /GEHEIM|eigenaarschap|actielijst/.test(text))
      expect(status).toBe(reads ? 200 : 404)
      if (reads) readers.push(name)
    }
    expect(readers.join(' ')).toBe(names)
    for (const path of ['/', '/kringen/slim-samenwerken', '/kringen/slim-samenwerken/meetings/2'])
      expect((await request(app).get(path)).text).not.toContain('GEHEIM')
  })

  test('cannot be changed or withdrawn, and another circle has none of them', async () => {
    const { db, circleId, zoe, noor, stored, institute } = await aCircleOfPeople()
    const one = await aCase(db, { circleId, registrationId: zoe.id, readBy: 'circle' })
    await noor.get(`${noor.path}/${one.id}`).expect(200)
    const before = await stored()
    await noor.post({ ...CASE, version: '1' }, `${noor.path}/${one.id}`).expect(404)
    for (const way of ['withdrawal', 'return'])
      await noor.post({}, `${noor.path}/${one.id}/${way}`).expect(404)
    expect(await stored()).toEqual(before)
    const { id: otherId } = await db
      .insertInto('circle')
      .values((eb) => ({
        ...{ institute_id: institute.id, slug: 'ander', title: 'Ander', theme: '', central_question: '' },
        ...{ region: '', starts_on: '2026-10-01', ends_on: '2027-07-01', phase: 'running', capacity: 5 },
        ...{ contact_name: 'Tess', contact_email: 'tess@example.org' },
        created_at: eb.selectFrom('circle').select('created_at').limit(1),
      }))
      .returning('id')
      .executeTakeFirstOrThrow()
    const stranger = await aRegistration(
      db,
      { instituteId: institute.id, circleId: otherId },
      { firstName: 'Vreemde' },
    )
    const cookie = await sessionCookie(db, { registrationIds: [stranger.id] })
    const path = `/participant/${stranger.id}/cases`
    const get = (address: string) => request(testApp(database())).get(address).set('Cookie', cookie)
    expect((await get(path).expect(200)).text).not.toContain(one.title)
    await get(`${path}/${one.id}`).expect(404)
  })

  test('a look changes nothing', async () => {
    const { db, circleId, zoe } = await aCircleOfPeople()
    const one = await aCase(db, { circleId, registrationId: zoe.id })
    const before = await dump(database().pool)
    for (const path of ['', '/new', `/${one.id}`]) await zoe.get(zoe.path + path).expect(200)
    expect(await dump(database().pool)).toEqual(before)
  })
})
