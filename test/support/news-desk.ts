import { aCircle, aRegistration } from '../factories/circle.ts'
import { someNews } from '../factories/news.ts'
import { aSignedInOrganiser } from './organiser.ts'
import { textOf } from './page-text.ts'
import type { TestDatabase } from './postgres.ts'

/** The organiser's page of the news of the first meeting. */
export const NEWS_PATH = '/organiser/circles/slim-samenwerken/meetings/1/news'

/** Zoë offers a workbook (10 minutes) and a visit (30), Noor a law (20); the item takes 30 minutes. */
export const aNewsDesk = async (database: TestDatabase) => {
  const { db } = database
  const desk = await aSignedInOrganiser(database)
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const [meetingId = '', secondId = ''] = circle.meetings.map(({ id }) => id)
  await db.updateTable('programme_item').set({ minutes: 30 }).where('kind', '=', 'news').execute()
  const book = await someNews(db, { registrationId: zoe.id, meetingId, title: 'Werkboek' })
  const law = await someNews(db, { registrationId: noor.id, meetingId, title: 'Wet', minutes: 20 })
  const visit = await someNews(db, { registrationId: zoe.id, meetingId, title: 'Bezoek', minutes: 30 })
  const press = (newsId: string, to: string, fields: Record<string, string> = {}, path = NEWS_PATH) =>
    desk.post(`${path}/${newsId}`, { to, version: '1', ...fields })
  const read = async (path = NEWS_PATH) => textOf((await desk.get(path).expect(200)).text)
  const states = async () => {
    const rows = await db
      .selectFrom('news_offer')
      .innerJoin('meeting', 'meeting.id', 'news_offer.meeting_id')
      .orderBy('news_offer.position')
      .orderBy('news_offer.offered_at')
      .orderBy('news_offer.title')
      .select(['news_offer.title', 'news_offer.state', 'meeting.number'])
      .execute()
    return rows.map(({ title, state, number }) => `${title} ${state} ${number}`)
  }
  const letters = async () => {
    const rows = await db
      .selectFrom('letter')
      .where('state', '<>', 'superseded')
      .orderBy('written')
      .select(['kind', 'recipient_address as to', 'facts'])
      .execute()
    return rows.map(({ kind, to, facts }) => `${kind} ${to} ${facts.title} ${facts.when}`)
  }
  const pillar = async (id = meetingId) => {
    const item = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', id)
      .where('kind', '=', 'news')
      .select(['state', 'changed_since_agreed as isChanged'])
      .executeTakeFirstOrThrow()
    return `${item.state}${item.isChanged ? ', changed' : ''}`
  }
  return {
    ...desk,
    db,
    of,
    zoe,
    noor,
    meetingId,
    secondId,
    book,
    law,
    visit,
    press,
    read,
    states,
    letters,
    pillar,
  }
}
