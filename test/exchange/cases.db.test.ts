import { describe, expect, test } from '@jest/globals'
import { type CircleFile, circleFile } from '../../src/exchange/circle-file.ts'
import { exportFile } from '../../src/exchange/export-file.ts'
import { importFile } from '../../src/exchange/import-file.ts'
import { anInstitute } from '../factories/circle.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { demoFile } from './demo-file.ts'

const database = useDatabase()
const SLUG = 'slim-samenwerken-in-regionale-netwerken'

const imported = async (change: (file: ReturnType<typeof demoFile>) => void = () => {}) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const bring = (file: CircleFile) =>
    db.transaction().execute((trx) => importFile(trx, { instituteId: institute.id, file }, NOW))
  const raw = demoFile()
  change(raw)
  const file = circleFile.parse(raw)
  await bring(file)
  const exported = async () => {
    const { cases = [], intervisionGroups = [] } = (await exportFile(db, SLUG)) ?? {}
    return { cases, groups: intervisionGroups }
  }
  return { db, file, bring, exported }
}

describe('cases and groups of a file', () => {
  test('without groups give each case that is to have one a group with its bringer', async () => {
    const { exported } = await imported((file) => {
      delete file.intervisionGroups
    })
    const { groups } = await exported()
    expect(groups.map((group) => [group.meetingId, group.number, group.caseId, group.memberIds])).toEqual([
      ['m-1', 1, 'c-01', ['p-02']],
      ['m-1', 2, 'c-02', ['p-12']],
      ['m-1', 3, 'c-03', ['p-20']],
      ['m-2', 1, 'c-04', ['p-06']],
      ['m-2', 2, 'c-05', ['p-14']],
      ['m-2', 3, 'c-06', ['p-22']],
      ['m-3', 1, 'c-07', ['p-15']],
      ['m-3', 2, 'c-08', ['p-24']],
    ])
  })

  test('that are taken in again bring back neither what was withdrawn nor lose what was added here', async () => {
    const { db, file, bring, exported } = await imported()
    const before = await exported()
    await db.updateTable('case_offer').set({ state: 'withdrawn' }).where('import_key', '=', 'c-13').execute()
    const own = await db
      .selectFrom('case_offer')
      .where('import_key', '=', 'c-14')
      .select(['circle_id', 'registration_id'])
      .executeTakeFirstOrThrow()
    const text = {
      title: 'Eigen casus',
      question: 'Hoe dan?',
      situation: '',
      tried: '',
      read_by: 'group' as const,
    }
    const later = NOW.add({ hours: 1 })
    await db
      .insertInto('case_offer')
      .values({ ...own, ...text, meeting_id: null, import_key: null, offered_at: later })
      .execute()
    await bring(file)
    const { cases, groups } = await exported()
    expect(cases.map(({ titleNl }) => titleNl)).toEqual([
      ...before.cases.filter(({ id }) => id !== 'c-13').map(({ titleNl }) => titleNl),
      'Eigen casus',
    ])
    expect(groups).toEqual(before.groups)
  })

  test('move people and cases to where the file says they are now', async () => {
    const { file, bring, exported } = await imported()
    const changed = structuredClone(file)
    const [first, second] = changed.intervisionGroups ?? []
    if (!first?.caseId || !second?.caseId) throw new Error('the demo circle has groups with cases')
    ;[first.caseId, second.caseId] = [second.caseId, first.caseId]
    ;[first.memberIds, second.memberIds] = [second.memberIds, first.memberIds]
    await bring(changed)
    expect((await exported()).groups).toEqual(changed.intervisionGroups)
  })
})
