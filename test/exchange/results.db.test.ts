import { describe, expect, test } from '@jest/globals'
import { type CircleFile, circleFile } from '../../src/exchange/circle-file.ts'
import { exportFile } from '../../src/exchange/export-file.ts'
import { importFile } from '../../src/exchange/import-file.ts'
import { readCircleFile } from '../../src/exchange/read-circle-file.ts'
import { removeResult } from '../../src/harvest/remove-result.ts'
import { findResults } from '../../src/harvest/results.ts'
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
  const outcome = await bring(file)
  if (!outcome.done) throw new Error('the demo circle was refused')
  return { db, file, bring, circleId: outcome.value.circleId }
}

describe('results and outcomes of a file', () => {
  test('stand here as the file has them: reached first, then what is expected', async () => {
    const { db, circleId } = await imported()
    const results = await findResults(db, circleId)
    expect(
      results.map(({ sentence, term, reachedOn, meetingNumber, by }) => [
        sentence,
        term,
        reachedOn,
        meetingNumber,
        by,
      ]),
    ).toEqual([
      ['Drie woonafspraken hebben een duo van twee gemeenten.', 'short', '2026-11-20', 1, null],
      ['Bestuurlijk overleg werkt een kwartaal met één inhoudelijke vraag.', 'short', '2026-11-18', 1, null],
      ['Regionaal gesprek over begrotingsbelang in plaats van over kavels.', 'medium', null, 1, null],
      ['De regio heeft minder overleggen en meer uitvoering.', 'long', null, 1, null],
    ])
  })

  test('that are taken in again bring back nothing that was taken away, and replace what the file changed', async () => {
    const { db, file, bring, circleId } = await imported()
    const [first] = await findResults(db, circleId)
    await db
      .transaction()
      .execute((trx) => removeResult(trx, { resultId: first?.id ?? '', circleId, registrationId: null }, NOW))
    const changed = structuredClone(file)
    const [, second] = changed.results ?? []
    const [firstCase] = changed.cases ?? []
    if (!second || !firstCase) throw new Error('the demo circle has results and cases')
    second.textNl = 'Het overleg werkt anders.'
    delete firstCase.outcome
    await bring(changed)
    const exported = await exportFile(db, SLUG)
    expect(exported?.results).toEqual(changed.results?.slice(1))
    // A case of which the file says nothing keeps what was told.
    expect(exported?.cases).toEqual(file.cases)
  })

  test('that name what is not there are faults with their path', () => {
    const file = demoFile()
    file.results[0].caseId = 'c-99'
    file.results[1].id = 'r-01'
    file.results[2].toldById = 'p-99'
    expect(readCircleFile(file)).toEqual({
      faults: [
        'results[0].caseId: nothing in this file has the id "c-99"',
        'results[1].id: "r-01" stands in results[0] already',
        'results[2].toldById: nothing in this file has the id "p-99"',
      ],
    })
    file.results[0].term = 'ooit'
    file.cases[0].outcome.firstStepDue = '2026-02-30'
    expect(readCircleFile(file)).toEqual({
      faults: [
        'cases[0].outcome.firstStepDue: "2026-02-30" is no day',
        'results[0].term: "ooit" is none of kort, middellang, lang',
      ],
    })
  })
})
