import { describe, expect, test } from '@jest/globals'
import { aCircle, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken'

const phase = async () =>
  (await database().db.selectFrom('circle').select('phase').executeTakeFirstOrThrow()).phase

describe('the page of a circle', () => {
  test('says how many people there are, which pillars are empty, and who does what', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, capacity: 2 })
    const where = { instituteId, circleId: circle.id }
    await aRegistration(db, where, { firstName: 'Zoë' })
    await aRegistration(db, where, { firstName: 'Ümit' })
    await aRegistration(db, where, { firstName: 'Abe', state: 'waiting' })
    await aRegistration(db, where, { firstName: 'Cas', state: 'withdrawn' })
    const text = textOf((await get(PATH)).text)
    expect(text).toContain('Alle 2 plaatsen zijn bezet.')
    expect(text).toContain('gaststad nog niet uitgenodigd')
    expect(text).toContain('1 Zwolle leeg Actualiteiten, bijeenkomst 1, Zwolle')
    expect(text).toContain('te laat sinds do 15 oktober 2026 Iemand van de gaststad uitnodigen organisator')
    expect(text).toContain('Programma en gekozen casussen bijeenkomst 1, Zwolle · nu 2 mensen met een plaats')
  })

  test('leads to the page on which a circle in draft is published, and there alone it is', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, phase: 'draft' })
    const page = await get(PATH)
    expect(page.text).toContain(`href="${PATH}/publication">Bekijk en publiceer</a>`)
    expect(page.text).not.toContain(`action="${PATH}/publication"`)
    const answer = await post(`${PATH}/publication`)
    expect([answer.headers.location, await phase()]).toEqual([
      expect.stringMatching(/\?notice=published&undo=[0-9a-f-]{36}$/),
      'registrationOpen',
    ])
    expect(textOf((await get(PATH)).text)).not.toContain('Bekijk en publiceer')
  })

  test('says why a circle without meetings cannot open, and does not open it', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, phase: 'draft', hosts: [] })
    const page = await get(PATH)
    expect(textOf(page.text)).toContain('De kring kan pas open als er een bijeenkomst gepland is.')
    expect(page.text).not.toContain(`href="${PATH}/publication"`)
    await post(`${PATH}/publication`).expect(303)
    expect(await phase()).toEqual('draft')
  })

  test('warns about the plan without blocking', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, hosts: ['Zwolle', 'Breda'] })
    expect(textOf((await get(PATH)).text)).toContain(
      'Er zijn 2 bijeenkomsten. Een leerkring heeft er meestal vier of vijf.',
    )
  })
})

describe('a reader', () => {
  test('sees the page without buttons, and why', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database(), { role: 'reader' })
    await aCircle(database().db, { instituteId, phase: 'draft' })
    const page = await get(PATH)
    expect(page.text.match(/<form[^>]*action="\/organiser\/circles[^>]*>/g)).toEqual(null)
    expect(textOf(page.text)).toContain('Je kunt hier alles lezen. Veranderen kan alleen een organisator.')
  })

  test('may open no form and post nothing', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database(), { role: 'reader' })
    await aCircle(database().db, { instituteId, phase: 'draft' })
    const statuses = [
      await get('/organiser/circles/new'),
      await get(`${PATH}/edit`),
      await get(`${PATH}/meetings`),
      await get(`${PATH}/meetings/1/date`),
      await get(`${PATH}/meetings/1/cancellation`),
      await post('/organiser/circles'),
      await post(PATH),
      await post(`${PATH}/publication`),
      await post(`${PATH}/meetings`),
      await post(`${PATH}/organisations`),
      await post(`${PATH}/meetings/1/date`),
      await post(`${PATH}/meetings/1/cancellation`),
      await post(`${PATH}/meetings/1/host-editors`),
    ].map(({ status }) => status)
    expect(statuses).toEqual(Array(13).fill(403))
    expect(await phase()).toEqual('draft')
  })
})

describe('another institute', () => {
  test('finds none of these pages, and changes nothing', async () => {
    const { instituteId } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, phase: 'draft' })
    const { id } = await aRegistration(db, { instituteId, circleId: circle.id }, { state: 'waiting' })
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    const gets = [
      '',
      '/edit',
      '/meetings',
      '/organisations',
      '/meetings/1',
      '/meetings/1/date',
      '/meetings/1/cancellation',
      `/registrations/${id}/removal`,
    ]
    const posts = [
      '',
      '/publication',
      '/meetings',
      '/organisations',
      `/registrations/${id}/offer`,
      `/registrations/${id}/removal`,
      '/meetings/1/date',
      '/meetings/1/cancellation',
      '/meetings/1/host-editors',
      `/meetings/1/host-editors/${id}/revocation`,
    ]
    const statuses: number[] = []
    for (const path of gets) statuses.push((await other.get(PATH + path)).status)
    for (const path of posts) statuses.push((await other.post(PATH + path)).status)
    expect(statuses).toEqual(Array(gets.length + posts.length).fill(404))
    expect(await phase()).toEqual('draft')
    expect(textOf((await other.get('/organiser')).text)).not.toContain('Slim samenwerken')
  })
})

test('who is not signed in is led to signing in, at every page', async () => {
  const { db } = database()
  const { instituteId } = await aSignedInOrganiser(database())
  await aCircle(db, { instituteId })
  // Somebody who was an organiser, and is no longer.
  const { id } = await anOrganiser(db, instituteId, { email: 'weg@example.org' })
  const { get, post } = await browserOf(database(), id)
  await db.deleteFrom('organiser').where('id', '=', id).execute()
  const answers = [
    await get('/organiser'),
    await get('/organiser/letters'),
    await get(PATH),
    await get(`${PATH}/meetings/1`),
    await post(`${PATH}/publication`),
  ]
  expect(answers.map(({ headers }) => headers.location)).toEqual(Array(5).fill('/organiser/sign-in'))
})
