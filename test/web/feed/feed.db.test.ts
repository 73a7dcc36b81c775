import { Writable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import pino from 'pino'
import request from 'supertest'
import { ensureFeed, feedToken } from '../../../src/invitation/calendar-feed.ts'
import { cancel, fiveMeetings, leave, synchronise } from '../../factories/invitation.ts'
import { eventsIn } from '../../invitation/outbox.ts'
import { testApp, testDeps } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aFeed = async (changes: Parameters<typeof testDeps>[1] = {}) => {
  const { db } = database()
  const circle = await fiveMeetings(db)
  const { circleId, registrationId } = circle
  await synchronise(db, { circleId })
  const { secret } = testDeps(database())
  await db.transaction().execute((trx) => ensureFeed(trx, { registrationId }, secret, NOW))
  const token = (await feedToken(db, { registrationId }, secret)) ?? ''
  return {
    ...circle,
    db,
    secret,
    token,
    path: `/feed/${token}/agenda.ics`,
    app: testApp(database(), changes),
  }
}

const later = (moment: string) => ({ now: () => Temporal.Instant.from(moment) })

describe('a calendar that a program fetches', () => {
  test('holds every meeting under the UID of its invitation, and nobody', async () => {
    const { app, db, path } = await aFeed()
    const answer = await request(app).get(path).expect(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="agenda.ics"',
      'cache-control': 'private',
      'x-robots-tag': 'noindex',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['content-encoding']).toBeUndefined()
    const invited = await db.selectFrom('invitation').select(['uid', 'sequence']).execute()
    expect(
      eventsIn(answer.text)
        .map(({ uid, sequence }) => `${uid} ${sequence}`)
        .sort(),
    ).toEqual(invited.map(({ uid, sequence }) => `${uid} ${sequence}`).sort())
    expect(answer.text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD|Zo|Tess|@/)
    expect(answer.text).toContain('X-WR-CALNAME:Leerkring Slim samenwerken')
  })

  test('changes nothing in the database', async () => {
    const { app, path } = await aFeed()
    const before = await dump(database().pool)
    await request(app).get(path)
    await request(app).head(path)
    await request(app).get('/feed/nothing/agenda.ics')
    expect(await dump(database().pool)).toEqual(before)
  })

  test('is dead as soon as there is a new link, and tells no more than that it is not there', async () => {
    const { app, db, path, registrationId, secret } = await aFeed()
    const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: registrationId }])
    await browser.post(`/participant/${registrationId}/feed`).expect(303)
    const gone = await request(app).get(path).expect(404)
    const never = await request(app)
      .get(`/feed/${'a'.repeat(43)}/agenda.ics`)
      .expect(404)
    const nonsense = await request(app).get('/feed/x/agenda.ics').expect(404)
    expect([never.text, nonsense.text]).toEqual([gone.text, gone.text])
    const token = await feedToken(db, { registrationId }, secret)
    await request(app).get(`/feed/${token}/agenda.ics`).expect(200)
    expect(textOf((await browser.get(`/participant/${registrationId}`)).text)).toContain(
      `http://localhost:3000/feed/${token}/agenda.ics`,
    )
  })

  test('is refused a new link by who has no key to the registration', async () => {
    const { app, path, registrationId } = await aFeed()
    await request(app)
      .post(`/participant/${registrationId}/feed`)
      .expect(303)
      .expect('Location', '/link/renewal')
    await request(app).get(path).expect(200)
  })

  test('keeps its key out of the log, and out of the database', async () => {
    const lines: string[] = []
    const stream = new Writable({
      write: (chunk, _encoding, next) => {
        lines.push(String(chunk))
        next()
      },
    })
    const { app, path, token } = await aFeed({ log: pino(stream) })
    await request(app).get(path).expect(200)
    await request(app).get(`${path}?x=${token}`).expect(200)
    expect(lines.join('')).toContain('/feed/[key]/agenda.ics')
    expect(lines.join('')).not.toContain(token)
    expect(JSON.stringify(await dump(database().pool))).not.toContain(token)
  })

  test('shows a cancelled meeting as such until its day has passed', async () => {
    const { app, db, path, second } = await aFeed()
    await cancel(db, second)
    const event = eventsIn((await request(app).get(path)).text).find(({ start }) =>
      start?.startsWith('2027-03-30'),
    )
    expect(event).toMatchObject({
      summary: 'VERVALLEN: Slim samenwerken, bijeenkomst 2 van 5: Thema 2',
      status: 'CANCELLED',
      transp: 'TRANSPARENT',
      sequence: 1,
    })
    const after = testApp(database(), later('2027-03-30T14:31:00Z'))
    expect(eventsIn((await request(after).get(path)).text)).toHaveLength(4)
  })

  test('keeps what was over for who withdrew, and answers on', async () => {
    const { db, path, registrationId } = await aFeed()
    await leave(db, registrationId, Temporal.Instant.from('2027-03-20T09:00:00Z'))
    const app = testApp(database(), later('2027-08-01T09:00:00Z'))
    expect(eventsIn((await request(app).get(path).expect(200)).text).map(({ start }) => start)).toEqual([
      '2026-12-10T09:30:00',
      '2027-03-18T09:30:00',
    ])
  })

  test('is empty for who waits', async () => {
    const { app, db, path } = await aFeed()
    await db.updateTable('registration').set({ state: 'waiting', confirmed_at: null }).execute()
    expect(eventsIn((await request(app).get(path).expect(200)).text)).toEqual([])
  })

  test('slows down who keeps asking for what is not there, and nobody else', async () => {
    const { app, path } = await aFeed()
    const statuses = []
    for (let at = 0; at < 61; at++) statuses.push((await request(app).get('/feed/x/agenda.ics')).status)
    expect([statuses[0], statuses[59], statuses[60]]).toEqual([404, 404, 429])
    await request(app).get(path).expect(200)
  })
})

describe('the calendar of a circle', () => {
  test('is there for everybody once the circle is public, without anybody in it', async () => {
    const { db } = database()
    const { circle } = await fiveMeetings(db)
    const app = testApp(database())
    const path = `/kringen/${circle.slug}/agenda.ics`
    const answer = await request(app).get(path).expect(200)
    expect(eventsIn(answer.text)).toHaveLength(5)
    expect(answer.text).not.toMatch(/ATTENDEE|ORGANIZER|METHOD|Tess|@/)
    const etag = answer.headers.etag ?? ''
    const marks = [etag, `W/${etag}`, `"other", ${etag}`, '"other"']
    const asked = marks.map((mark) => request(app).get(path).set('If-None-Match', mark))
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([304, 304, 304, 200])
    const head = await request(app).head(path).expect(200)
    expect([head.headers.etag, head.headers['content-length']]).toEqual([
      etag,
      answer.headers['content-length'],
    ])
    for (const { id } of circle.meetings) expect(answer.text).not.toContain(id)
    await db.updateTable('circle').set({ phase: 'draft' }).execute()
    await request(app).get(path).expect(404)
    await request(app).get('/kringen/geen-kring/agenda.ics').expect(404)
  })
})
