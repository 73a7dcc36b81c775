import { expect, test } from '@jest/globals'
import { aCircle } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/organisations'

test('an organisation is added once, whatever its capitals, and can then host', async () => {
  const { instituteId, get, post } = await aSignedInOrganiser(database())
  await aCircle(database().db, { instituteId, hosts: ['Zwolle'] })
  await post(PATH, { name: 'Gemeente Ede', city: 'Ede' }).expect(303)
  await post(PATH, { name: ' gemeente  ede', city: '' }).expect(303)
  const rows = await database()
    .db.selectFrom('circle_organisation')
    .select('position')
    .orderBy('position')
    .execute()
  expect(rows).toEqual([{ position: 1 }, { position: 2 }])
  const text = textOf((await get(PATH)).text)
  expect(text).toContain('Gemeente Ede nog niet aan de beurt 0 Gemeente Zwolle bijeenkomst 1 0')
  expect((await get('/organiser/circles/slim-samenwerken/meetings')).text).toContain('>Gemeente Ede</option>')
})

test('an organisation without a name is asked again, with its city kept', async () => {
  const { instituteId, post } = await aSignedInOrganiser(database())
  await aCircle(database().db, { instituteId, hosts: [] })
  const answer = await post(PATH, { name: ' ', city: 'Ede' })
  expect([answer.status, answer.text.includes('value="Ede"')]).toEqual([422, true])
  expect(await database().db.selectFrom('organisation').select('id').execute()).toEqual([])
})
