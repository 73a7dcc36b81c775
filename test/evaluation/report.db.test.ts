import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { aCircle, anOrganiser, aRegistration } from '../factories/circle.ts'
import { aResult } from '../factories/result.ts'
import { testApp } from '../support/app.ts'
import { textOf } from '../support/browser.ts'
import { aSignedInOrganiser } from '../support/organiser.ts'
import { useDatabase } from '../support/postgres.ts'
import { sessionCookie } from '../support/session-cookie.ts'

const database = useDatabase()
const AFTER = Temporal.Instant.from('2026-12-11T09:00:00Z')
const REPORT = 'Zwolle liet zien wat een duo doet.\n\nDe volgende keer: <b>belangen</b>.'

/** A meeting in Zwolle of yesterday, its report at both doors. */
const aMeeting = async (now = AFTER) => {
  const { db } = database()
  const later = { now: () => now }
  const { instituteId, get, post } = await aSignedInOrganiser(database(), {}, later)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const waiting = await aRegistration(db, of, { firstName: 'Wim', state: 'waiting' })
  const cookie = await sessionCookie(db, { registrationIds: [zoe.id, waiting.id] })
  const app = testApp(database(), later)
  const read = async (who = zoe) => {
    const page = await request(app).get(`/participant/${who.id}/meetings/1/report`).set('Cookie', cookie)
    return page.text
  }
  const path = `/organiser/circles/${circle.slug}/meetings/1/report`
  const send = (fields: Record<string, string>) => post(path, fields)
  const kept = () =>
    db
      .selectFrom('meeting_report')
      .select(['report', 'version', 'changed_by as by', 'shared_at as sharedAt'])
      .execute()
  return { db, instituteId, circle, zoe, waiting, read, path, get, send, kept }
}

describe('the report of a meeting', () => {
  test('is a draft that nobody else reads until it is shared, and can be taken back', async () => {
    const { read, path, get, send, kept } = await aMeeting()
    await send({ report: REPORT, version: '0', to: 'draft' })
      .expect(303)
      .expect('Location', `${path}?notice=saved`)
    expect(textOf((await get(path)).text)).toContain('concept Alleen de organisatoren lezen dit.')
    expect(textOf(await read())).toContain('De organisatoren hebben nog geen verslag gedeeld.')
    expect(await read()).not.toContain('duo')
    await send({ report: REPORT, version: '1', to: 'shared' })
      .expect(303)
      .expect('Location', `${path}?notice=reportShared`)
    expect(await kept()).toEqual([{ report: REPORT, version: 2, by: 'Tess Regelaar', sharedAt: AFTER }])
    const shared = await read()
    expect(shared).toContain('<p class="typed">Zwolle liet zien wat een duo doet.</p>')
    expect(shared).toContain('<p class="typed">De volgende keer: &lt;b&gt;belangen&lt;/b&gt;.</p>')
    expect(textOf((await get(path)).text)).toContain(
      'gedeeld Deelnemers lezen dit sinds vrijdag 11 december 2026.',
    )
    await send({ report: REPORT, version: '2', to: 'draft' }).expect(303)
    expect(await read()).not.toContain('duo')
  })

  test('stands beside the titles and the results of that meeting, for who has a seat', async () => {
    const { db, zoe, waiting, read, send } = await aMeeting()
    await aResult(db, {
      registrationId: zoe.id,
      sentence: 'Drie afspraken hebben een duo.',
      reachedOn: '2026-12-10',
    })
    await send({ report: REPORT, version: '0', to: 'shared' }).expect(303)
    const text = textOf(await read())
    expect(text).toContain('Op het programma stond Actualiteiten Intervisie Verdieping Projectbezoek')
    expect(text).toContain('Resultaten tot nu toe Drie afspraken hebben een duo.')
    const other = textOf(await read(waiting))
    expect(other).toContain('Het verslag is voor wie een plaats in de kring heeft.')
    expect(other).not.toMatch(/Drie afspraken|liet zien/)
  })

  test('that two organisers wrote at once keeps both texts', async () => {
    const { send, kept } = await aMeeting()
    await send({ report: 'Van Tess.', version: '0', to: 'draft' }).expect(303)
    const { text } = await send({ report: 'Van Bo.', version: '0', to: 'shared' }).expect(409)
    expect(textOf(text)).toContain('Van Bo.')
    expect(textOf(text)).toContain('Van Tess.')
    expect(text).toContain('name="version" value="1"')
    expect(await kept()).toMatchObject([{ report: 'Van Tess.', version: 1, sharedAt: null }])
  })

  test('pressed twice is shared once; and the moment since when it is read stays when it is changed', async () => {
    const { db, send, kept } = await aMeeting()
    const pressed = { report: REPORT, version: '0', to: 'shared' }
    const answers = await Promise.all([send(pressed), send(pressed), send(pressed)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await kept()).toMatchObject([{ version: 1 }])
    const earlier = AFTER.subtract({ hours: 5 })
    await db.updateTable('meeting_report').set({ shared_at: earlier }).execute()
    await send({ report: 'Anders.', version: '1', to: 'shared' }).expect(303)
    expect(await kept()).toMatchObject([{ report: 'Anders.', version: 2, sharedAt: earlier }])
  })

  test('is refused in words when it is empty or too long', async () => {
    const { send } = await aMeeting()
    expect(textOf((await send({ report: ' ', version: '0', to: 'shared' }).expect(422)).text)).toContain(
      'Er staat nog niets.',
    )
    const long = await send({ report: 'x'.repeat(8001), version: '0', to: 'draft' }).expect(422)
    expect(textOf(long.text)).toContain('Dit is te lang: maximaal 8000 tekens.')
  })

  test('is refused before the day of the meeting, with everything typed kept', async () => {
    const { send, kept } = await aMeeting(Temporal.Instant.from('2026-12-09T09:00:00Z'))
    const early = await send({ report: REPORT, version: '0', to: 'shared' }).expect(422)
    expect(textOf(early.text)).toContain('De dag van deze bijeenkomst moet nog komen.')
    expect(early.text).toContain('Zwolle liet zien')
    expect(await kept()).toEqual([])
  })

  test('is read by a reader of the institute, who cannot write it', async () => {
    const { db, instituteId, path, send } = await aMeeting()
    await send({ report: REPORT, version: '0', to: 'draft' }).expect(303)
    const reader = await anOrganiser(db, instituteId, { email: 'lezer@example.org', role: 'reader' })
    const cookie = await sessionCookie(db, { organiserId: reader.id })
    const app = testApp(database())
    const page = await request(app).get(path).set('Cookie', cookie).expect(200)
    expect(page.text).toContain('Zwolle liet zien')
    expect(page.text).not.toContain('<textarea')
    await request(app).post(path).type('form').set('Cookie', cookie).send({ report: 'x' }).expect(403)
  })
})
