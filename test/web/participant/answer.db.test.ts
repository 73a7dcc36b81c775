import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { participantFeed } from '../../../src/invitation/participant-feed.ts'
import { anOrganiser } from '../../factories/circle.ts'
import { fiveMeetings, move, synchronise } from '../../factories/invitation.ts'
import { aHostEditor } from '../../factories/world.ts'
import { eventsIn, outbox, sendAll } from '../../invitation/outbox.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'

const database = useDatabase()

const aParticipant = async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor'] })
  await synchronise(db, { circleId: house.circleId })
  await sendAll(db)
  const app = testApp(database())
  const { registrationId } = house
  const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: registrationId }])
  const home = `/participant/${registrationId}`
  return { ...house, db, app, browser, home, path: `${home}/meetings/2/answer` }
}

const say = (browser: Awaited<ReturnType<typeof aBrowserWith>>, path: string, answer: string) =>
  browser.post(path).type('form').send({ answer })

describe('"I cannot come"', () => {
  test('stands on the page with its deadline, and takes that meeting out of the calendar and the feed', async () => {
    const { db, browser, home, path, registrationId } = await aParticipant()
    const before = textOf((await browser.get(home).expect(200)).text)
    expect(before).toContain(
      "'s-Hertogenbosch : Kom je? Je komt Ik kan niet : 's-Hertogenbosch Je kunt dit wijzigen tot vrijdag 26 maart 2027, 12.00 uur.",
    )
    const { status, headers } = await say(browser, path, 'cannot')
    expect([status, headers.location]).toEqual([303, `${path}?notice=saved`])
    const after = textOf((await browser.get(path).expect(200)).text)
    expect(after).toContain(
      "Kom je naar 's-Hertogenbosch? dinsdag 30 maart 2027, 09.30–16.30 uur Je komt niet",
    )
    const letters = (await outbox(db)).slice(10)
    expect(letters.map(({ method, to, status, start }) => [method, to, status, start])).toEqual([
      ['CANCEL', 'zoe@example.org', null, '2027-03-30T09:30:00'],
    ])
    const feed = eventsIn(await participantFeed(db, { registrationId }, NOW))
    expect(feed.map(({ start }) => start)).not.toContain('2027-03-30T09:30:00')
    expect(feed.length).toBe(4)
  })

  test('and coming after all gives a new invitation with a new UID from sequence 0', async () => {
    const { db, browser, path, registrationId } = await aParticipant()
    await say(browser, path, 'cannot')
    await sendAll(db)
    await say(browser, path, 'comes')
    const letters = await outbox(db)
    const again = letters[11]
    expect([letters.length, again?.method, again?.sequence, again?.to]).toEqual([
      12,
      'REQUEST',
      0,
      'zoe@example.org',
    ])
    expect(letters.slice(0, 11).map(({ uid }) => uid)).not.toContain(again?.uid)
    const feed = eventsIn(await participantFeed(db, { registrationId }, NOW))
    expect(feed.map(({ uid }) => uid)).toContain(again?.uid)
  })

  test('twice writes one letter, and a meeting that moves to another day invites again', async () => {
    const { db, browser, path, second } = await aParticipant()
    for (const _ of [1, 2]) await say(browser, path, 'cannot').expect(303)
    expect((await outbox(db)).length).toBe(11)
    await sendAll(db)
    await move(db, second, { heldOn: '2027-04-06' })
    const letters = (await outbox(db)).slice(11)
    expect(letters.map(({ to, sequence, start }) => [to, sequence, start]).sort()).toEqual([
      ['noor@example.org', 1, '2027-04-06T09:30:00'],
      ['zoe@example.org', 0, '2027-04-06T09:30:00'],
    ])
  })

  test('is too late from noon of the working day before, in words, and changes nothing', async () => {
    const { db, path, registrationId } = await aParticipant()
    const late = testApp(database(), { now: () => Temporal.Instant.from('2027-03-26T11:00:00Z') })
    const cookie = await sessionCookie(db, { registrationIds: [registrationId] })
    const said = await request(late).post(path).set('Cookie', cookie).type('form').send({ answer: 'cannot' })
    expect([said.status, said.headers.location]).toEqual([303, path])
    const { text } = await request(late).get(path).set('Cookie', cookie).expect(200)
    expect(textOf(text)).toContain('Je kon dit wijzigen tot vrijdag 26 maart 2027, 12.00 uur')
    expect(text).not.toContain('name="answer"')
    expect(await db.selectFrom('meeting_answer').select('answer').execute()).toEqual([])
  })

  test('is nothing that a look, another site, somebody else or a mistaken form does', async () => {
    const { app, browser, home, path, registrations } = await aParticipant()
    const before = await dump(database().pool)
    for (const _ of [1, 2, 3]) await browser.get(path).expect(200)
    await browser.head(path).expect(200)
    await say(browser, path, 'cannot').set('Sec-Fetch-Site', 'cross-site').expect(403)
    await say(browser, path, 'perhaps').expect(303)
    await say(browser, `/participant/${registrations[1]?.id}/meetings/2/answer`, 'cannot').expect(404)
    for (const number of ['0', '6', 'x', '02', '%00'])
      await say(browser, `${home}/meetings/${number}/answer`, 'cannot').expect(404)
    await request(app).post(path).type('form').send({ answer: 'cannot' }).expect(303)
    expect(await dump(database().pool)).toEqual(before)
  })

  test('is seen at once by the host in numbers and by the organiser with the name', async () => {
    const { db, app, browser, path, second, institute, circle } = await aParticipant()
    await say(browser, path, 'cannot')
    const editor = await aHostEditor(db, second)
    const organiser = await anOrganiser(db, institute.id)
    const host = await request(app)
      .get(`/host/meetings/${second}/section`)
      .set('Cookie', await sessionCookie(db, { hostEditorIds: [editor.id] }))
      .expect(200)
    expect(textOf(host.text)).toContain('Komen 1 Kunnen niet 1')
    expect(host.text).not.toContain('zoe@example.org')
    const desk = await request(app)
      .get(`/organiser/circles/${circle.slug}/meetings/2`)
      .set('Cookie', await sessionCookie(db, { organiserId: organiser.id }))
      .expect(200)
    expect(textOf(desk.text)).toContain(
      'Komen 1 Kunnen niet 1 Vervangers 0 Deze deelnemers kunnen niet Zoë van Fictief',
    )
  })
})
