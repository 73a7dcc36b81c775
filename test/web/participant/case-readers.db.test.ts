import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { CaseReadBy } from '../../../src/db/intervision-tables.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aCircleOfPeople, CASE } from '../../support/case-people.ts'
import { dump } from '../../support/dump.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'
import { countStatements } from '../../support/statements.ts'

const database = useDatabase()

describe('the cases of others', () => {
  test.each<[CaseReadBy, string]>([
    ['group', 'Zoë Noor Teun'],
    ['circle', 'Zoë Noor Mees Teun'],
    ['organiser', 'Zoë'],
  ])('that are for the %s are read on every page by %s and nobody else', async (readBy, names) => {
    const { db, app, circleId, second, registrations, zoe, noor, mees, teun } = await aCircleOfPeople(
      database(),
    )
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
    const { db, circleId, zoe, noor, stored, institute } = await aCircleOfPeople(database())
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

  test('cost as many statements when there are forty', async () => {
    const { db, circleId, zoe, noor } = await aCircleOfPeople(database())
    const cookie = await sessionCookie(db, { registrationIds: [noor.id] })
    const count = () => countStatements(database().url, noor.path, cookie)
    const before = await count()
    for (let turn = 1; turn <= 40; turn++)
      await aCase(db, { circleId, registrationId: zoe.id, readBy: 'circle' })
    expect(await count()).toBe(before)
  })

  test('a look changes nothing', async () => {
    const { db, circleId, zoe } = await aCircleOfPeople(database())
    const one = await aCase(db, { circleId, registrationId: zoe.id })
    const before = await dump(database().pool)
    for (const path of ['', '/new', `/${one.id}`]) await zoe.get(zoe.path + path).expect(200)
    expect(await dump(database().pool)).toEqual(before)
  })
})
