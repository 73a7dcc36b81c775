import { expect, test } from '@jest/globals'
import request from 'supertest'
import { eraseWaysIn, forgetWaysIn } from '../../../src/registration/forget-ways-in.ts'
import { register } from '../../../src/registration/register.ts'
import { anApplication } from '../../factories/application.ts'
import { aCircle } from '../../factories/circle.ts'
import { anInvitee } from '../../factories/invitee.ts'
import { aPartnerLink } from '../../factories/partner-link.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { aSignedInOrganiser } from '../../support/organiser.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const PARTNERS = '/organiser/circles/slim-samenwerken/ways-in/partners'

const aRecruitingCircle = async () => {
  const desk = await aSignedInOrganiser(database())
  const { db } = database()
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle'], capacity: 1 })
  const partner = await aPartnerLink(db, { circleId: circle.id })
  const ask = (email: string, key = partner.publicKey) =>
    request(testApp(database())).post(`/kringen/slim-samenwerken/via/${key}`).type('form').send({ email })
  const signUp = (email: string, organisation: string) =>
    db
      .transaction()
      .execute((trx) =>
        register(trx, { ...anApplication({ organisation }), circleId: circle.id, email }, NOW),
      )
  const overview = async (token = partner.overviewToken) =>
    textOf((await request(testApp(database())).get(`/partner/${token}`)).text)
  return { ...desk, circleId: circle.id, partner, ask, signUp, overview }
}

const recruited = () =>
  database()
    .db.selectFrom('recruitment')
    .select((eb) => ['email', eb('registration_id', 'is not', null).as('isRegistered')])
    .orderBy('asked_at')
    .execute()

test('a partner sees how many came by its link and of which organisations, and nobody’s name', async () => {
  const { ask, signUp, overview } = await aRecruitingCircle()
  for (const name of ['zoe', 'noor', 'sem']) await ask(`${name}@example.org`).expect(303)
  await signUp('zoe@example.org', 'Gemeente Ede')
  await signUp('noor@example.org', 'Gemeente Ede')
  await signUp('by-the-general-link@example.org', 'Gemeente Breda')
  const text = await overview()
  expect(text).toContain(
    'Heeft een plaats 1 Op de wachtlijst 1 Vroeg een link aan, nog niet aangemeld 1 Doet niet meer mee 0 Organisaties Gemeente Ede: 2 mensen',
  )
  expect(text).not.toMatch(/Breda|Zoë|Fictief|@/)
})

test('the address of who registered is forgotten, the partner remembered; a double ask counts once', async () => {
  const { ask, signUp } = await aRecruitingCircle()
  await ask('zoe@example.org').expect(303)
  await ask(' ZOE@example.org').expect(303)
  await signUp('zoe@example.org', 'Gemeente Ede')
  expect(await recruited()).toEqual([{ email: null, isRegistered: true }])
})

test('the recruiting link is the public page, and still is when its key is none', async () => {
  const { partner, ask } = await aRecruitingCircle()
  const app = testApp(database())
  const page = await request(app).get(`/kringen/slim-samenwerken/via/${partner.publicKey}`).expect(200)
  expect(page.text).toContain(`action="/kringen/slim-samenwerken/via/${partner.publicKey}"`)
  const lost = await request(app).get('/kringen/slim-samenwerken/via/mistyped22').expect(303)
  expect(lost.headers.location).toBe('/kringen/slim-samenwerken')
  await ask('zoe@example.org', 'mistyped22').expect(303)
  expect(await database().db.selectFrom('letter').select('kind').execute()).toEqual([
    { kind: 'registrationLink' },
  ])
  const refused = await ask('no address').expect(422)
  expect(refused.text).toContain(`action="/kringen/slim-samenwerken/via/${partner.publicKey}"`)
  expect(await recruited()).toEqual([])
})

test('a new overview link ends the old one; the recruiting link stays', async () => {
  const { partner, post, get } = await aRecruitingCircle()
  const linkOn = async () => /\/partner\/[\w-]{43}/.exec((await get(PARTNERS)).text)?.[0] ?? ''
  const before = await linkOn()
  expect(before).toBe(`/partner/${partner.overviewToken}`)
  await post(`${PARTNERS}/${partner.id}/overview`).expect(303)
  const app = testApp(database())
  await request(app).get(before).expect(404)
  await request(app)
    .get(await linkOn())
    .expect(200)
  expect((await get(PARTNERS)).text).toContain(`/kringen/slim-samenwerken/via/${partner.publicKey}`)
})

test('a partner gets one link per circle, whatever its capitals', async () => {
  const { post } = await aRecruitingCircle()
  await post(PARTNERS, { name: 'Waterschap Voorbeeld' }).expect(303)
  const again = await post(PARTNERS, { name: 'WATERSCHAP VOORBEELD' }).expect(409)
  expect(textOf(again.text)).toContain('Deze partner heeft al een link.')
  await post(PARTNERS, { name: ' ' }).expect(422)
})

test('addresses of invitations and recruiting are erased on request, and after 90 days by themselves', async () => {
  const { instituteId, circleId, ask } = await aRecruitingCircle()
  const { db } = database()
  const counted = async () => [
    (await db.selectFrom('invitee').select('id').execute()).length,
    (await recruited()).length,
  ]
  const fill = async (email: string) => {
    await anInvitee(db, { circleId, email })
    await ask(email).expect(303)
  }
  await fill('zoe@example.org')
  await db.transaction().execute((trx) => eraseWaysIn(trx, { instituteId, email: 'zoe@example.org' }))
  expect(await counted()).toEqual([0, 0])
  await fill('noor@example.org')
  const after = (days: number) =>
    db.transaction().execute((trx) => forgetWaysIn(trx, NOW.add({ hours: days * 24 })))
  await after(80)
  expect(await counted()).toEqual([1, 1])
  await after(91)
  expect(await counted()).toEqual([0, 0])
})
