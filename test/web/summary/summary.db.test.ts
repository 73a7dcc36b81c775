import { expect, test } from '@jest/globals'
import request from 'supertest'
import { aCase, aGroup } from '../../factories/case.ts'
import { aCircle, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aSignedInOrganiser } from '../../support/organiser.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

/** A meeting with a case that its circle may read, a result that Zoë told, and the page of each who can read it. */
const aMeeting = async (state: 'confirmed' | 'waiting' = 'confirmed') => {
  const { db } = database()
  const later = { now: () => Temporal.Instant.from('2026-12-11T09:00:00Z') }
  const { instituteId, get } = await aSignedInOrganiser(database(), {}, later)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of, { state })
  const { id: caseId } = await aCase(db, { ...of, registrationId: zoe.id, readBy: 'circle' })
  await aGroup(db, { meetingId, caseId, members: [zoe.id] })
  const { person_id } = await db
    .selectFrom('registration')
    .where('id', '=', zoe.id)
    .select('person_id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('result')
    .values({
      circle_id: circle.id,
      meeting_id: meetingId,
      person_id,
      sentence: 'Drie afspraken hebben een duo.',
      term: 'short',
      reached_on: '2026-12-10',
      told_at: later.now(),
    })
    .execute()
  const cookie = await sessionCookie(db, { registrationIds: [zoe.id] })
  const boxOf = (html: string) => html.match(/readonly>([\s\S]*?)<\/textarea>/)?.[1] ?? ''
  const asZoe = async (app = testApp(database(), later)) =>
    request(app).get(`/participant/${zoe.id}/meetings/1/summary`).set('Cookie', cookie).expect(200)
  return {
    asZoe,
    boxOf,
    before: () => asZoe(testApp(database())),
    asOrganiser: () => get(`/organiser/circles/${circle.slug}/meetings/1/summary`).expect(200),
  }
}

test('participants and organisers read what to send on, the same for both, and nobody’s name or case in it', async () => {
  const { asZoe, asOrganiser, boxOf } = await aMeeting()
  const [own, desk] = [boxOf((await asZoe()).text), boxOf((await asOrganiser()).text)]
  expect(own).toBe(desk)
  expect(own).toContain('Op het programma stond')
  expect(own).toContain('Deelnemers dachten mee over 1 vraag')
  expect(own).toContain('- Drie afspraken hebben een duo.')
  expect(own).not.toMatch(/Zoë|Woondeal/)
})

test('a link lays the same text in a new message, as long as mail programs take it', async () => {
  const { asZoe } = await aMeeting()
  const href =
    (await asZoe()).text
      .match(/href="(mailto:[^"]+)"/)?.[1]
      ?.replaceAll('&amp;', '&')
      .replaceAll('&#x3D;', '=') ?? ''
  expect(href.length).toBeLessThan(1901)
  const mail = new URL(href)
  expect(mail.searchParams.get('subject')).toBe('Slim samenwerken: Thema 1')
  expect(mail.searchParams.get('body')).toContain('\r\n\r\nOp het programma stond\r\n- Actualiteiten')
})

test('before the meeting it is an announcement, and who waits for a seat reads no results', async () => {
  const { asZoe, before, boxOf } = await aMeeting('waiting')
  expect(boxOf((await before()).text)).toContain('Op het programma staat')
  const own = boxOf((await asZoe()).text)
  expect(own).toContain('Op het programma stond')
  expect(own).not.toContain('duo')
})
