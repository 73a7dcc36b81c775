import { expect, test } from '@jest/globals'
import { decideNews } from '../../src/contribution/decide-news.ts'
import { findNewsOfMeeting } from '../../src/contribution/queries.ts'
import { circleFile } from '../../src/exchange/circle-file.ts'
import { importFile } from '../../src/exchange/import-file.ts'
import { demoFile } from '../exchange/demo-file.ts'
import { anInstitute } from '../factories/circle.ts'
import { someNews } from '../factories/news.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('a file taken in again keeps what people offered, where it stood, and what they withdrew', async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const bringIn = () =>
    db
      .transaction()
      .execute((trx) => importFile(trx, { instituteId, file: circleFile.parse(demoFile()) }, NOW))
  await bringIn()
  const meeting = await db
    .selectFrom('meeting')
    .where('number', '=', 2)
    .select('id')
    .executeTakeFirstOrThrow()
  const of = { meetingId: meeting.id }
  const { id: registrationId } = await db
    .selectFrom('registration')
    .where('state', '=', 'confirmed')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const newsId = await someNews(db, { ...of, registrationId, title: 'Eigen nieuws' })
  await db.transaction().execute((trx) => decideNews(trx, { ...of, newsId, version: 1, to: 'placed' }, NOW))
  await db.updateTable('news_offer').set({ state: 'withdrawn' }).where('import_key', '=', 'n-05').execute()
  const shown = async () =>
    (await findNewsOfMeeting(db, meeting.id)).map(({ title, state, kind }) => `${state} ${kind} ${title}`)
  const before = await shown()
  expect(before).toEqual([
    'placed publication Eigen nieuws',
    'offered publication Belangen in kaart: werkboek (fictief)',
    "offered experience Duo-aanpak woonafspraken: eerste drie duo's",
  ])
  await bringIn()
  expect(await shown()).toEqual(before)
})

test('who is in the file but takes no part is kept by name, with words that are read for others', async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const file = circleFile.parse(demoFile())
  await db.transaction().execute((trx) => importFile(trx, { instituteId, file }, NOW))
  const meeting = await db
    .selectFrom('meeting')
    .where('number', '=', 3)
    .select('id')
    .executeTakeFirstOrThrow()
  const [research] = await findNewsOfMeeting(db, meeting.id)
  expect(research).toMatchObject({ kind: 'publication', registrationId: null, takesPart: false, minutes: 5 })
  expect(research?.byName).toBe(research?.offeredBy)
  expect(research?.byName).not.toBe('')
})
