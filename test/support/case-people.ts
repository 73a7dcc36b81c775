import request from 'supertest'
import { fiveMeetings } from '../factories/invitation.ts'
import { testApp } from './app.ts'
import type { TestDatabase } from './postgres.ts'
import { sessionCookie } from './session-cookie.ts'

/** A case as somebody types it. */
export const CASE = {
  title: 'De raad op afstand',
  question: 'Hoe betrek ik de raad vroeg?',
  situation: 'De raad krijgt stukken als het **besluit** vaststaat.',
  tried: 'Een technische sessie.',
  readBy: 'circle',
  meetingId: '',
}

/** Four people with a seat, each with a browser of their own on the page of cases. */
export const aCircleOfPeople = async (database: TestDatabase) => {
  const { db } = database
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor', 'Mees', 'Teun'] })
  const app = testApp(database)
  const as = async (at: number) => {
    const id = house.registrations[at]?.id ?? ''
    const cookie = await sessionCookie(db, { registrationIds: [id] })
    const path = `/participant/${id}/cases`
    return {
      id,
      path,
      get: (address = path) => request(app).get(address).set('Cookie', cookie),
      post: (body: object, address = path) =>
        request(app).post(address).set('Cookie', cookie).type('form').send(body),
    }
  }
  const [zoe, noor, mees, teun] = [await as(0), await as(1), await as(2), await as(3)]
  const stored = () => db.selectFrom('case_offer').selectAll().execute()
  const pillar = (meetingId: string) =>
    db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'intervision')
      .select(['state', 'changed_since_agreed as isChanged'])
      .executeTakeFirst()
  return { ...house, db, app, zoe, noor, mees, teun, stored, pillar }
}
