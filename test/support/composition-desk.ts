import { aCase } from '../factories/case.ts'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { anExpert } from '../factories/expert.ts'
import { someNews } from '../factories/news.ts'
import { NOW } from './moment.ts'
import { aSignedInOrganiser } from './organiser.ts'
import { textOf } from './page-text.ts'
import type { TestDatabase } from './postgres.ts'

/** The organiser's page that composes the first meeting. */
export const COMPOSITION = '/organiser/circles/slim-samenwerken/meetings/1/composition'

/**
 * For the first meeting Zoë offers a workbook (10 minutes) and a case, Noor a law (20) and Ada a case; the news takes 25
 * minutes, and four people make one group. The host described a visit of an hour and half an hour of walking, and a guest
 * expert comes.
 */
export const aCompositionDesk = async (database: TestDatabase) => {
  const { db } = database
  const desk = await aSignedInOrganiser(database)
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const [meetingId = '', secondId = ''] = circle.meetings.map(({ id }) => id)
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const ada = await aRegistration(db, of, { firstName: 'Ada' })
  const bo = await aRegistration(db, of, { firstName: 'Bo' })
  const book = await someNews(db, { registrationId: zoe.id, meetingId, title: 'Werkboek' })
  const law = await someNews(db, { registrationId: noor.id, meetingId, title: 'Wet', minutes: 20 })
  const later = NOW.add({ minutes: 1 })
  await db.updateTable('news_offer').set({ offered_at: later }).where('id', '=', law).execute()
  const cases = { circleId: circle.id, meetingId }
  const deal = await aCase(db, { ...cases, registrationId: zoe.id, title: 'Woondeal' })
  const table = await aCase(db, { ...cases, registrationId: ada.id, title: 'Te veel tafels' })
  await db.updateTable('case_offer').set({ offered_at: later }).where('id', '=', table.id).execute()
  await db
    .updateTable('host_section')
    .set({ visit_title: 'De remise', walk_out_minutes: 15, visit_minutes: 60, walk_back_minutes: 15 })
    .where('meeting_id', '=', meetingId)
    .execute()
  const { id: deepDiveId } = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'deepDive')
    .select('id')
    .executeTakeFirstOrThrow()
  const expertId = await anExpert(db, { itemId: deepDiveId, name: 'Wim Weter' })
  await db
    .updateTable('expert')
    .set({ state: 'confirmed', answered_at: NOW })
    .where('id', '=', expertId)
    .execute()
  const page = async (browser: Pick<typeof desk, 'get'> = desk) =>
    (await browser.get(COMPOSITION).expect(200)).text
  const markOf = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? ''
  return {
    ...{ ...desk, db, circle, of, meetingId, secondId, deepDiveId },
    ...{ zoe, noor, ada, bo, book, law, deal, table },
    page,
    read: async () => textOf(await page()),
    mark: async () => markOf(await page()),
    press: (mark: string, fields: Record<string, string> = {}) =>
      desk.post(COMPOSITION, { mark, note: '', ...fields }),
    /** everything that composing can change, in short lines */
    standing: async () => {
      const news = await db
        .selectFrom('news_offer')
        .innerJoin('meeting', 'meeting.id', 'news_offer.meeting_id')
        .orderBy('news_offer.title')
        .select(['title', 'news_offer.state', 'number'])
        .execute()
      const offered = await db
        .selectFrom('case_offer')
        .leftJoin('meeting', 'meeting.id', 'case_offer.meeting_id')
        .leftJoin('intervision_group as group', 'group.case_id', 'case_offer.id')
        .orderBy('case_offer.title')
        .select(['case_offer.title', 'case_offer.state', 'meeting.number', 'group.number as inGroup'])
        .execute()
      const items = await db
        .selectFrom('programme_item')
        .where('meeting_id', '=', meetingId)
        .where('kind', 'in', ['deepDive', 'projectVisit'])
        .orderBy('position')
        .select(['title', 'minutes', 'state'])
        .execute()
      return [
        ...news.map((one) => `${one.title} ${one.state} ${one.number}`),
        ...offered.map((one) => `${one.title} ${one.state} ${one.number} ${one.inGroup ?? '-'}`),
        ...items.map((one) => `${one.title} ${one.minutes} ${one.state}`),
      ]
    },
    /** kind and reader of every letter about a contribution that waits to leave, in alphabetical order */
    letters: async () => {
      const rows = await db
        .selectFrom('letter')
        .where('state', 'in', ['written', 'queued', 'draft'])
        .where('kind', '~', '^(news|case|contribution)')
        .select(['kind', 'recipient_address as to'])
        .execute()
      return rows.map(({ kind, to }) => `${kind} ${to.split('@')[0]}`).sort()
    },
  }
}
