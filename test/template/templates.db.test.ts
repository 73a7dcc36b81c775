import { expect, test } from '@jest/globals'
import { findTemplates, makeTemplate } from '../../src/template/templates.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('a programme is kept as a template under a name that its institute has once, capitals aside', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle', 'Breda'] })
  const [meetingId = '', empty = ''] = circle.meetings.map(({ id }) => id)
  await db.deleteFrom('programme_item').where('meeting_id', '=', empty).execute()
  const make = (name: string, of = meetingId) =>
    db
      .transaction()
      .execute((trx) => makeTemplate(trx, { instituteId: institute.id, meetingId: of, name }, NOW))
  expect(await make('Lange dag')).toMatchObject({ done: true })
  expect(await make('LANGE DAG')).toEqual({ done: false, reason: 'nameTaken' })
  expect(await make('Lege dag', empty)).toEqual({ done: false, reason: 'empty' })
  expect(await findTemplates(db, institute.id)).toMatchObject([{ name: 'Lange dag', format: 'wholeDay' }])
  const other = await anInstitute(db, { slug: 'elders' })
  expect(await findTemplates(db, other.id)).toEqual([])
})
