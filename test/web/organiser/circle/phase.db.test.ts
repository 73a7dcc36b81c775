import { expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken'

const aDesk = async (role?: 'reader') => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database(), role ? { role } : {})
  const circle = await aCircle(db, { instituteId: desk.instituteId, capacity: 1 })
  const phase = async () =>
    (await db.selectFrom('circle').where('id', '=', circle.id).select('phase').executeTakeFirstOrThrow())
      .phase
  const step = (name: string) => desk.post(`${PATH}/phase`, { step: name })
  return { ...desk, db, circle, phase, step, page: async () => textOf((await desk.get(PATH)).text) }
}

test('an organiser ends registration, says so twice without harm, and opens it again', async () => {
  const { phase, step, page } = await aDesk()
  expect(await page()).toMatch(
    /Niemand kan zich dan nog zelf aanmelden.*Sluit de aanmelding|Sluit de aanmelding.*Niemand kan/,
  )
  expect((await step('start')).headers.location).toEqual(`${PATH}?notice=saved`)
  expect((await step('start')).headers.location).toEqual(PATH)
  expect([
    await phase(),
    (await page()).includes('Je kunt de kring afsluiten na de laatste bijeenkomst.'),
  ]).toEqual(['running', true])
  await step('close').expect(303)
  expect(await phase()).toEqual('running')
  await step('reopen').expect(303)
  expect(await phase()).toEqual('registrationOpen')
})

test('a circle that is over is closed, and runs again with its free seats offered', async () => {
  const { db, circle, instituteId, phase, step } = await aDesk()
  await aRegistration(db, { instituteId, circleId: circle.id }, { state: 'waiting' })
  await db.updateTable('meeting').set({ held_on: '2026-11-12' }).execute()
  await db.updateTable('circle').set({ phase: 'running' }).execute()
  await step('close').expect(303)
  expect(await phase()).toEqual('closed')
  await step('resume').expect(303)
  const states = await db.selectFrom('registration').select('state').execute()
  const kinds = await db.selectFrom('letter').select('kind').execute()
  expect([await phase(), states, kinds]).toEqual([
    'running',
    [{ state: 'offered' }],
    [{ kind: 'seatOffered' }],
  ])
})

test('no other word is a step, and who only reads takes none', async () => {
  const { phase, step } = await aDesk()
  await step('toString').expect(303)
  expect(await phase()).toEqual('registrationOpen')
})

test('a reader is refused', async () => {
  const { step, page, phase } = await aDesk('reader')
  expect([
    (await step('start')).status,
    (await page()).includes('Sluit de aanmelding'),
    await phase(),
  ]).toEqual([...[403, false, 'registrationOpen']])
})
