import { describe, expect, test } from '@jest/globals'
import { findResponse } from '../../src/evaluation/response.ts'
import { type CircleFile, circleFile } from '../../src/exchange/circle-file.ts'
import { exportFile } from '../../src/exchange/export-file.ts'
import { importFile } from '../../src/exchange/import-file.ts'
import { readCircleFile } from '../../src/exchange/read-circle-file.ts'
import { anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { demoFile } from './demo-file.ts'

const database = useDatabase()
const SLUG = 'slim-samenwerken-in-regionale-netwerken'

const imported = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const bring = (file: CircleFile) =>
    db.transaction().execute((trx) => importFile(trx, { instituteId: institute.id, file }, NOW))
  const file = circleFile.parse(demoFile())
  await bring(file)
  const meetings = await db.selectFrom('meeting').orderBy('number').select('id').execute()
  const [first = '', second = ''] = meetings.map(({ id }) => id)
  return { db, file, bring, first, second }
}

describe('evaluations of a file', () => {
  test('stand here without anybody, and count in the response', async () => {
    const { db, first } = await imported()
    const { answered, asked, said } = await findResponse(db, first)
    expect([answered, asked]).toEqual([17, 24])
    expect(said?.usefulness).toEqual([
      { value: 1, count: 0 },
      { value: 2, count: 0 },
      { value: 3, count: 1 },
      { value: 4, count: 10 },
      { value: 5, count: 6 },
    ])
    expect(said?.takesHome).toContainEqual({ text: 'Eerst vragen naar het belang.', mayQuote: false })
    expect(await db.selectFrom('evaluation').where('registration_id', 'is not', null).execute()).toEqual([])
  })

  test('that are taken in again are brought up to the file; what people said here stays theirs', async () => {
    const { db, file, bring, second } = await imported()
    const people = await db.selectFrom('registration').orderBy('arrival').limit(3).select('id').execute()
    await db
      .insertInto('evaluation')
      .values(
        people.map(({ id }) => ({
          ...{ meeting_id: second, registration_id: id, import_key: null, progress: null, saved_at: NOW },
          ...{ usefulness: 4, takes_home: `Van ${id}` },
        })),
      )
      .execute()
    const exported = await exportFile(db, SLUG)
    if (!exported?.evaluations) throw new Error('the demo circle has evaluations')
    expect(Object.keys(exported.evaluations)).toEqual(['m-1', 'm-2'])
    expect(JSON.stringify(exported.evaluations)).not.toContain('personId')
    for (const one of Object.values(exported.evaluations).flatMap(({ responses }) => responses))
      one.oneThingNl = 'Anders.'
    await bring(exported)
    const kept = await db
      .selectFrom('evaluation')
      .select(['takes_home as takesHome', 'registration_id as whose'])
      .execute()
    expect(kept.length).toBe(20)
    expect(
      kept.filter(({ whose }) => whose).map(({ takesHome, whose }) => takesHome === `Van ${whose}`),
    ).toEqual([true, true, true])
    expect(new Set(kept.filter(({ whose }) => !whose).map(({ takesHome }) => takesHome))).toEqual(
      new Set(['Anders.']),
    )
    // Of two it would be plain whose they are.
    await db
      .deleteFrom('evaluation')
      .where('registration_id', '=', people[0]?.id ?? '')
      .execute()
    expect(Object.keys((await exportFile(db, SLUG))?.evaluations ?? {})).toEqual(
      Object.keys(file.evaluations ?? {}),
    )
  })

  test('that stand under another meeting, or twice, are faults with their path', () => {
    const file = demoFile()
    file.evaluations['m-1'].responses[0].meetingId = 'm-2'
    file.evaluations['m-1'].responses[2].id = 'ev-1-02'
    file.evaluations['m-9'] = { responses: [] }
    expect(readCircleFile(file)).toEqual({
      faults: [
        'evaluations.m-1.responses[0].meetingId: "m-2" stands under "m-1"',
        'evaluations.m-1.responses[2].id: "ev-1-02" stands in responses[1] already',
        'evaluations.m-9: nothing in this file has the id "m-9"',
      ],
    })
  })
})
