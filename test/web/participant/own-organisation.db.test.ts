import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { anApplication } from '../../factories/application.ts'
import { aCircle, anInstitute, anOrganisation, anOrganiser, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { browserOf } from '../../support/organiser.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

const aGroup = async (wish: { capacity?: number } = {}) => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const organiser = await anOrganiser(db, instituteId)
  const circle = await aCircle(db, { instituteId, hosts: [], maxPerOrganisation: 1, ...wish })
  const of = { instituteId, circleId: circle.id }
  const zwolle = await anOrganisation(db, instituteId, 'Zwolle')
  const breda = await anOrganisation(db, instituteId, 'Breda')
  const zoe = await aRegistration(db, of, { organisationId: zwolle.id })
  const noor = await aRegistration(db, of, { firstName: 'Noor', organisationId: breda.id })
  const desk = await browserOf(database(), organiser.id)
  return { db, of, circle, zwolle, breda, zoe, noor, desk }
}

const change = async (registrationId: string, changes: Record<string, string>) => {
  const { mayHost: _, ...texts } = anApplication()
  return request(testApp(database()))
    .post(`/participant/${registrationId}/data`)
    .set('Cookie', await sessionCookie(database().db, { registrationIds: [registrationId] }))
    .type('form')
    .send({ ...texts, ...changes })
}

const states = async () => {
  const rows = await database()
    .db.selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .orderBy('registration.arrival')
    .select(['person.email', 'registration.state', 'organisation.name'])
    .execute()
  return rows.map(({ email, state, name }) => `${email.split('@')[0]} ${state} ${name}`)
}

const letters = async () => {
  const rows = await database()
    .db.selectFrom('letter')
    .orderBy('written')
    .select(['kind', 'recipient_address'])
    .execute()
  return rows.map(({ kind, recipient_address }) => `${kind} ${recipient_address}`)
}

describe('who changes their organisation', () => {
  test('keeps their seat when that organisation has its maximum, and the organiser reads it of both', async () => {
    const { zoe, desk } = await aGroup()
    expect((await change(zoe.id, { organisation: 'gemeente breda' })).status).toBe(303)
    expect(await states()).toEqual(['zoe confirmed Gemeente Breda', 'noor confirmed Gemeente Breda'])
    const over = 'Meer dan de grens voor de organisatie: 2 plaatsen, maximaal 1.'
    const moved = 'Kwam op zaterdag 21 november 2026 bij deze organisatie.'
    const list = textOf((await desk.get('/organiser/circles/slim-samenwerken/people')).text)
    expect(list.split(over)).toHaveLength(3)
    expect(list.split(moved)).toHaveLength(2)
    const page = await desk.get(`/organiser/circles/slim-samenwerken/registrations/${zoe.id}`)
    expect(textOf(page.text)).toContain(`heeft een plaats ${over} ${moved}`)
    await change(zoe.id, { organisation: 'Gemeente Ede' })
    expect((await desk.get('/organiser/circles/slim-samenwerken/people')).text).not.toContain(
      'Meer dan de grens',
    )
  })

  test('makes room in the one that they leave, which who waits for it is offered at once, in every circle', async () => {
    const { db, of, zwolle, zoe } = await aGroup()
    const other = await aCircle(db, { ...of, slug: 'elders', hosts: [], maxPerOrganisation: 1 })
    const ali = await aRegistration(db, of, { firstName: 'Ali', organisationId: zwolle.id, state: 'waiting' })
    for (const { personId, state } of [
      { personId: zoe.personId, state: 'confirmed' as const },
      { personId: ali.personId, state: 'waiting' as const },
    ])
      await db
        .insertInto('registration')
        .columns(['circle_id', 'person_id', 'state', 'registered_on', 'registered_at', 'confirmed_at'])
        .expression((eb) =>
          eb
            .selectFrom('registration')
            .where('person_id', '=', personId)
            .select((row) => [
              row.val(other.id).$castTo<string>().as('circle_id'),
              'person_id',
              row.val(state).$castTo<typeof state>().as('state'),
              'registered_on',
              'registered_at',
              'confirmed_at',
            ]),
        )
        .execute()
    await change(zoe.id, { organisation: 'Gemeente Zwolle' })
    expect(await letters()).toEqual([])
    await change(zoe.id, { organisation: 'Gemeente Ede' })
    expect(await states()).toEqual([
      'zoe confirmed Gemeente Ede',
      'noor confirmed Gemeente Breda',
      'ali offered Gemeente Zwolle',
      'zoe confirmed Gemeente Ede',
      'ali offered Gemeente Zwolle',
    ])
    expect(await letters()).toEqual(['seatOffered ali@example.org', 'seatOffered ali@example.org'])
  })

  test('waits with their own place in the line, and is offered a free seat when the new one has room', async () => {
    const { of, breda } = await aGroup()
    const { db } = database()
    const ali = await aRegistration(db, of, { firstName: 'Ali', organisationId: breda.id, state: 'waiting' })
    await change(ali.id, { firstName: 'Ali', organisation: 'Gemeente Ede' })
    expect((await states()).at(-1)).toBe('ali offered Gemeente Ede')
  })

  test('never gets seats beyond the capacity given out, however many do it at once', async () => {
    const { db, of, breda, zoe, noor } = await aGroup({ capacity: 4 })
    const waiting = []
    for (const firstName of ['Ali', 'Bo', 'Cas', 'Dik', 'Els'])
      waiting.push(await aRegistration(db, of, { firstName, organisationId: breda.id, state: 'waiting' }))
    const moving = [zoe, noor, ...waiting].map(({ id }, at) => change(id, { organisation: `Wijkteam ${at}` }))
    expect((await Promise.all(moving)).map(({ status }) => status)).toEqual(Array(7).fill(303))
    const count = (wanted: string) => (all: string[]) => all.filter((one) => one.includes(wanted)).length
    const all = await states()
    expect([count('confirmed')(all), count('offered')(all), count('waiting')(all)]).toEqual([2, 2, 3])
  })

  test('is asked which one is meant when it is almost the name of one that is known', async () => {
    const { db, zoe } = await aGroup()
    const asked = await change(zoe.id, { organisation: 'Gemeente Breeda', jobTitle: 'adviseur water' })
    expect(asked.status).toBe(409)
    expect(textOf(asked.text)).toContain('Gemeente Breda')
    expect(asked.text).toContain('name="organisationChoice"')
    expect(asked.text).toContain('value="adviseur water"')
    expect((await states())[0]).toBe('zoe confirmed Gemeente Zwolle')
    await change(zoe.id, { organisation: 'Gemeente Breeda', organisationChoice: 'Gemeente Breda' })
    expect((await states())[0]).toBe('zoe confirmed Gemeente Breda')
    await change(zoe.id, { organisation: 'Gemeente Breeda', organisationChoice: '' })
    expect((await states())[0]).toBe('zoe confirmed Gemeente Breeda')
    const { organisation_changed_at } = await db
      .selectFrom('person')
      .where('id', '=', zoe.personId)
      .select('organisation_changed_at')
      .executeTakeFirstOrThrow()
    expect(organisation_changed_at).not.toBeNull()
  })
})
