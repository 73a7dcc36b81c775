import { expect, test } from '@jest/globals'
import { aCircle } from '../../../factories/circle.ts'
import { textOf } from '../../../support/browser.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

test('an organiser copies a circle: what comes along is said, and what is wrong at its field', async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const { slug } = await aCircle(db, { instituteId: tess.instituteId, hosts: ['Zwolle', 'Breda'] })
  const path = `/organiser/circles/${slug}/copy`
  const page = (await tess.get(path).expect(200)).text
  expect(textOf(page)).toContain('Deelnemers, genodigden, gasten en gastexperts')
  expect(page).toContain('value="Slim samenwerken (kopie)"')
  expect(page).toContain('value="2027-12-09"')
  const typed = {
    title: '',
    firstDay: '2027-02-30',
    contactName: 'Noor',
    contactEmail: 'noor',
    contactPhone: '',
  }
  const refused = (await tess.post(path, typed).expect(422)).text
  expect(textOf(refused)).toContain('Deze dag bestaat niet.')
  expect(textOf(refused)).toContain('Dit is geen e-mailadres')
  expect(refused).toContain('value="Noor"')
  const right = { ...typed, title: 'Tweede ronde', firstDay: '2027-10-07', contactEmail: 'noor@example.org' }
  await tess.post(path, right).expect(303).expect('Location', '/organiser/circles/tweede-ronde?notice=added')
  const days = await db
    .selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .where('circle.slug', '=', 'tweede-ronde')
    .orderBy('number')
    .select('held_on')
    .execute()
  expect(days).toEqual([{ held_on: '2027-10-07' }, { held_on: '2027-11-25' }])
  await tess.get('/organiser/circles/tweede-ronde').expect(200)
  await tess.get('/organiser/circles/van-een-ander/copy').expect(404)
})
