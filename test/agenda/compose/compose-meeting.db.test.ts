import { expect, test } from '@jest/globals'
import { compose } from '../../../src/agenda/compose/compose.ts'
import { composeMeeting } from '../../../src/agenda/compose/compose-meeting.ts'
import { stepsOf } from '../../../src/agenda/compose/composition.ts'
import { loadMeetingToCompose } from '../../../src/agenda/compose/load-meeting.ts'
import { loadAgenda } from '../../../src/agenda/load-agenda.ts'
import { circleFile } from '../../../src/exchange/circle-file.ts'
import { importFile } from '../../../src/exchange/import-file.ts'
import { demoFile } from '../../exchange/demo-file.ts'
import { anInstitute } from '../../factories/circle.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

test('gives what was offered for the third meeting of the demo circle its place, once', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const file = circleFile.parse(demoFile())
  await db.transaction().execute((trx) => importFile(trx, { instituteId: institute.id, file }, NOW))
  const { id: meetingId } = await db
    .selectFrom('meeting')
    .where('number', '=', 3)
    .select('id')
    .executeTakeFirstOrThrow()
  const look = async () => compose(await loadMeetingToCompose(db, meetingId, NOW))
  const { mark, ...before } = await look()
  expect(
    stepsOf({ mark, ...before }).map((step) => ('title' in step ? `${step.kind} ${step.title}` : step.kind)),
  ).toEqual([
    'placeNews Waarom besluiten blijven liggen (fictief onderzoek)',
    'placeNews Nieuwe regeling voor gezamenlijke projecten (fictief)',
    'placeCase Over de grens is alles anders',
  ])
  const press = () => db.transaction().execute((trx) => composeMeeting(trx, { meetingId, mark }, NOW))
  const first = await press()
  expect(first).toMatchObject({ done: true, value: { newsIds: [{}, {}].map(() => expect.any(String)) } })
  expect(await press()).toMatchObject({ done: true, value: { newsIds: [], caseIds: [] } })
  expect(stepsOf(await look())).toEqual([])
  const agenda = await loadAgenda(db, { meetingId })
  expect(agenda?.lines.flatMap(({ newsTitles }) => newsTitles)).toEqual([
    'Waarom besluiten blijven liggen (fictief onderzoek)',
    'Nieuwe regeling voor gezamenlijke projecten (fictief)',
  ])
  const groups = await db
    .selectFrom('intervision_group')
    .innerJoin('case_offer', 'case_offer.id', 'intervision_group.case_id')
    .innerJoin('intervision_member', (join) =>
      join
        .onRef('intervision_member.group_id', '=', 'intervision_group.id')
        .onRef('intervision_member.registration_id', '=', 'case_offer.registration_id'),
    )
    .where('intervision_group.meeting_id', '=', meetingId)
    .where('case_offer.title', '=', 'Over de grens is alles anders')
    .select(['number', 'case_offer.state'])
    .execute()
  expect(groups).toEqual([{ number: 3, state: 'placed' }])
})
