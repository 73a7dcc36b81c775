import { expect, test } from '@jest/globals'
import request from 'supertest'
import { loadFormat } from '../../../../src/agenda/load-format.ts'
import { connect } from '../../../../src/db/connect.ts'
import { aCircle, anInstitute, anOrganiser } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { NOW } from '../../../support/moment.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()
const TODAY = NOW.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()

const aSeries = async (hosts: string[]) => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts })
  const organiser = await anOrganiser(db, institute.id, {})
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const read = () =>
    request(testApp(database())).get(`/organiser/circles/${circle.slug}/check`).set('Cookie', cookie)
  return { db, institute, circle, read }
}

test('says of an empty circle what is missing, who is to solve it and where', async () => {
  const { db, circle, read } = await aSeries(['Zwolle', 'Breda'])
  await db
    .updateTable('host_section')
    .set({ visit_title: 'De werf', step_free_route: false })
    .where('meeting_id', '=', circle.meetings[0]?.id ?? '')
    .execute()
  const { status, text } = await read()
  expect(status).toBe(200)
  const words = textOf(text)
  for (const sentence of [
    'Actualiteiten is nog niet ingevuld.',
    'Het projectbezoek heeft geen drempelvrije route en geen gelijkwaardig alternatief.',
    'Aan zet: de deelnemers.',
    'Inspiratie (verdieping)',
  ])
    expect(words).toContain(sentence)
  expect(text).toContain(`/organiser/circles/${circle.slug}/meetings/1/section`)
})

test('finds who leads something here and somewhere else at one moment', async () => {
  const { db, institute, circle } = await aSeries(['Zwolle'])
  const other = await aCircle(db, {
    instituteId: institute.id,
    slug: 'andere-kring',
    title: 'Andere kring',
    hosts: ['Ede'],
  })
  const person = await db
    .insertInto('person')
    .values({
      institute_id: institute.id,
      email: 'olaf@example.org',
      first_name: 'Olaf',
      last_name: 'Werkvorm',
      organisation_id: null,
      created_at: NOW,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { meetings } of [circle, other])
    await db
      .insertInto('item_lead')
      .columns(['item_id', 'position', 'person_id'])
      .expression((eb) =>
        eb
          .selectFrom('programme_item')
          .where('meeting_id', '=', meetings[0]?.id ?? '')
          .where('kind', '=', 'deepDive')
          .select((item) => ['id', item.val(1).as('position'), item.val(person.id).as('person_id')]),
      )
      .execute()
  const { meetings } = await loadFormat(db, circle.id, TODAY)
  expect(meetings[0]?.elsewhere.map(({ speaker, where }) => [speaker.name, where])).toEqual([
    ['Olaf Werkvorm', 'Andere kring, Ede'],
  ])
})

test('takes two statements, for one meeting or four', async () => {
  const { db, institute, circle } = await aSeries(['Zwolle'])
  const four = await aCircle(db, {
    instituteId: institute.id,
    slug: 'vier',
    hosts: ['Ede', 'Breda', 'Venlo', 'Goes'],
  })
  const statements: string[] = []
  const counted = connect(database().url, { onQuery: (text) => statements.push(text) })
  await loadFormat(counted.db, circle.id, TODAY)
  await loadFormat(counted.db, four.id, TODAY)
  await counted.close()
  expect(statements).toHaveLength(4)
})
