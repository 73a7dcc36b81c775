import { describe, expect, test } from '@jest/globals'
import { offerEnd } from '../../../../src/registration/line.ts'
import { aCircle, anOrganisation, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken'

const aFullCircle = async (wish: { capacity?: number; phase?: 'closed' } = {}) => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: desk.instituteId, capacity: 1, hosts: [], ...wish })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  const ali = await aRegistration(db, of, { firstName: 'Ali', state: 'waiting' })
  const page = async () =>
    `${textOf((await desk.get(PATH)).text)} ${textOf((await desk.get(`${PATH}/people`)).text)}`
  return { ...desk, db, of, circle, zoe, noor, ali, page }
}

const letters = async () =>
  (
    await database()
      .db.selectFrom('letter')
      .orderBy('written')
      .select(['kind', 'recipient_address'])
      .execute()
  ).map((letter) => `${letter.kind} ${letter.recipient_address}`)

describe('the organiser, about the seats of a circle', () => {
  test('puts somebody in front, and the page says so until they have the offer and after', async () => {
    const { post, page, ali, zoe } = await aFullCircle()
    const answer = await post(`${PATH}/registrations/${ali.id}/offer`)
    expect(answer.headers.location).toBe(`${PATH}/people?notice=saved`)
    expect(await page()).toContain(
      'ali@example.org wachtlijst Krijgt de eerstvolgende plaats, buiten de beurt. Buiten de beurt, door Tess Regelaar op zaterdag 21 november 2026, 10.00 uur.',
    )
    const removed = await post(`${PATH}/registrations/${zoe.id}/removal`, { reason: 'Dubbel aangemeld.' })
    expect(removed.headers.location).toMatch(/\/people\?notice=saved&undo=[0-9a-f-]{36}$/)
    const read = await page()
    expect(read).toContain('1 aangeboden')
    expect(read).toContain(
      'plaats aangeboden Tot dinsdag 24 november 2026, 10.00 uur. Buiten de beurt, door Tess Regelaar',
    )
    expect(read).toContain('zoe@example.org verwijderd Reden: Dubbel aangemeld.')
    expect(await letters()).toEqual(['registrationRemoved zoe@example.org', 'seatOffered ali@example.org'])
  })

  test('offers by the form of the circle itself, when it gets more seats', async () => {
    const { db, get, post, page, circle } = await aFullCircle()
    await post(PATH, {
      ...fieldsOf((await get(`${PATH}/edit`)).text),
      capacity: '2',
      maxPerOrganisation: '',
    })
    expect(await letters()).toEqual(['seatOffered noor@example.org'])
    expect(await page()).toContain('Alle 2 plaatsen zijn bezet of aangeboden.')
    const { max_per_organisation } = await db
      .selectFrom('circle')
      .where('id', '=', circle.id)
      .select('max_per_organisation')
      .executeTakeFirstOrThrow()
    expect(max_per_organisation).toBeNull()
  })

  test('sets a maximum per organisation, which is kept, and refused in words when it is none', async () => {
    const { db, of, get, post, page } = await aFullCircle({ capacity: 3 })
    const zwolle = await anOrganisation(db, of.instituteId, 'Zwolle')
    await db.updateTable('person').set({ organisation_id: zwolle.id }).execute()
    const fields = fieldsOf((await get(`${PATH}/edit`)).text)
    const refused = await post(PATH, { ...fields, maxPerOrganisation: 'veel' })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain('Maximaal uit één organisatie: Dit is geen heel getal.')
    await post(PATH, { ...fields, maxPerOrganisation: '1' })
    expect(await letters()).toEqual([])
    expect(await page()).toContain('Bied Noor een plaats aan')
    expect((await get(`${PATH}/edit`)).text).toMatch(
      /value="1"[^>]*name="maxPerOrganisation"|name="maxPerOrganisation"[^>]*value="1"/,
    )
  })

  test('is asked for a reason before anybody is removed', async () => {
    const { db, get, post, zoe } = await aFullCircle()
    const path = `${PATH}/registrations/${zoe.id}/removal`
    expect(textOf((await get(path)).text)).toContain('Zoë leest deze woorden in een e-mail')
    const refused = await post(path, { reason: '  ' })
    expect([refused.status, await letters()]).toEqual([422, []])
    expect(textOf(refused.text)).toContain('Reden: Dit mag niet leeg zijn.')
    await post(path, { reason: 'Dubbel.' })
    await post(path, { reason: 'Nog eens.' })
    expect(await letters()).toEqual(['registrationRemoved zoe@example.org', 'seatOffered noor@example.org'])
    expect(textOf((await get(path)).text)).toContain('Deze aanmelding was al beëindigd.')
    const ends = await db
      .selectFrom('registration')
      .where('state', '=', 'offered')
      .select('offer_ends_at')
      .execute()
    expect(ends.map(({ offer_ends_at }) => offer_ends_at?.toString())).toEqual([
      offerEnd(Temporal.Instant.from('2026-11-21T09:00:00Z'), 3).toString(),
    ])
  })

  test('opens the page of a person, with all that can be done and what cannot', async () => {
    const { get, page, zoe, noor, ali, circle, db } = await aFullCircle()
    expect(await page()).not.toMatch(/Verwijder|Geef Noor/)
    const one = async (id: string) => textOf((await get(`${PATH}/registrations/${id}`)).text)
    expect(await one(zoe.id)).toMatch(/Zoë van Fictief heeft een plaats .*zoe@example.org.*Verwijder Zoë/)
    expect(await one(zoe.id)).not.toContain('eerstvolgende plaats')
    expect(await one(noor.id)).toContain('Geef Noor de eerstvolgende plaats')
    await db.updateTable('circle').set({ phase: 'closed' }).where('id', '=', circle.id).execute()
    expect(await one(ali.id)).toContain('Plaatsen aanbieden kan alleen als de kring openstaat of loopt.')
    const elsewhere = await get(`/organiser/circles/andere/registrations/${zoe.id}`)
    expect(elsewhere.status).toBe(404)
  })

  test('says how long an offer holds, for the offers to come', async () => {
    const { db, get, post, page, zoe } = await aFullCircle()
    const fields = fieldsOf((await get(`${PATH}/edit`)).text)
    for (const offerDays of ['0', '15', ''])
      expect((await post(PATH, { ...fields, offerDays })).status).toBe(422)
    await post(PATH, { ...fields, offerDays: '7' })
    await post(`${PATH}/registrations/${zoe.id}/removal`, { reason: 'Dubbel aangemeld.' })
    expect(await page()).toContain('Tot zaterdag 28 november 2026, 10.00 uur.')
    const { facts } = await db
      .selectFrom('letter')
      .where('kind', '=', 'seatOffered')
      .select('facts')
      .executeTakeFirstOrThrow()
    expect(facts).toMatchObject({ until: 'zaterdag 28 november 2026, 10.00 uur' })
  })
})

/** What a form would send as it stands on the page: texts, numbers, days, hidden fields and the ticked choice. */
const fieldsOf = (html: string): Record<string, string> => {
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const inputs = [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'type') !== 'radio' || /\schecked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')])
  const texts = [...html.matchAll(/<textarea[^>]*\sname="([^"]*)"[^>]*>([^<]*)</g)].map((found) => [
    found[1] ?? '',
    found[2] ?? '',
  ])
  return Object.fromEntries([...inputs, ...texts])
}
