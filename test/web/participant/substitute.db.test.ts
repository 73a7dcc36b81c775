import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { participantFeed } from '../../../src/invitation/participant-feed.ts'
import { eraseEverywhere } from '../../../src/web/participant/erasure/erase-everywhere.ts'
import { fiveMeetings, leave, move, synchronise } from '../../factories/invitation.ts'
import { lettersWithLinks } from '../../factories/link.ts'
import { eventsIn, outbox, sendAll } from '../../invitation/outbox.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aParticipant = async () => {
  const { db } = database()
  const house = await fiveMeetings(db, { people: ['Zoë', 'Noor'] })
  await synchronise(db, { circleId: house.circleId })
  await sendAll(db)
  const app = testApp(database())
  const { registrationId } = house
  const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: registrationId }])
  const answer = `/participant/${registrationId}/meetings/3/answer`
  const name = (typed: object) => browser.post(`${answer}/substitute`).type('form').send(typed)
  return { ...house, db, app, browser, answer, name }
}

const PIET = { name: 'Piet Invaller', email: 'Piet@Example.org ' }

describe('a substitute for one meeting', () => {
  test('is invited with a UID of their own, who named them is cancelled, neither file names the other', async () => {
    const { db, answer, name, registrationId } = await aParticipant()
    const { status, headers } = await name(PIET)
    expect([status, headers.location]).toEqual([303, `${answer}?notice=saved`])
    const all = await outbox(db)
    const letters = all.slice(10).sort((one, other) => one.to.localeCompare(other.to))
    expect(
      letters.map(({ kind, to, fileMethod, status, start, attendees, sequence }) => [
        kind,
        to,
        fileMethod,
        status,
        start,
        attendees,
        sequence,
      ]),
    ).toEqual([
      [
        'substituteInvitation',
        'piet@example.org',
        'REQUEST',
        'CONFIRMED',
        '2027-03-18T09:30:00',
        ['mailto:piet@example.org'],
        0,
      ],
      [
        'attendanceCancelled',
        'zoe@example.org',
        'CANCEL',
        null,
        '2027-03-18T09:30:00',
        ['mailto:zoe@example.org'],
        1,
      ],
    ])
    const [piet, zoe] = letters
    expect(zoe?.text.replaceAll('\r\n ', '')).not.toMatch(/piet|invaller/i)
    expect(piet?.text.replaceAll('\r\n ', '')).not.toMatch(/zoë|zoe@|fictief/i)
    expect(all.slice(0, 10).map(({ uid }) => uid)).not.toContain(piet?.uid)
    const feed = eventsIn(await participantFeed(db, { registrationId }, NOW))
    expect(feed.map(({ start }) => start)).not.toContain('2027-03-18T09:30:00')
    expect(feed.map(({ uid }) => uid)).not.toContain(piet?.uid)
  })

  test('is taken back when who named them comes after all, withdraws, or the day moves', async () => {
    const { db, browser, answer, circle, registrationId, name } = await aParticipant()
    await name(PIET)
    await sendAll(db)
    await browser.post(answer).type('form').send({ answer: 'comes' }).expect(303)
    const after = (await outbox(db)).slice(12)
    expect(
      after.map(({ kind, to, fileMethod, sequence }) => [kind, to, fileMethod, sequence]).sort(),
    ).toEqual([
      ['meetingInvitation', 'zoe@example.org', 'REQUEST', 0],
      ['substituteCancelled', 'piet@example.org', 'CANCEL', 1],
    ])
    await sendAll(db)
    await name(PIET)
    await sendAll(db)
    await move(db, circle.meetings[2]?.id ?? '', { heldOn: '2027-03-25' })
    const moved = (await outbox(db)).slice(16)
    expect(moved.map(({ kind, to }) => [kind, to]).sort()).toEqual([
      ['meetingChanged', 'noor@example.org'],
      ['meetingInvitation', 'zoe@example.org'],
      ['substituteCancelled', 'piet@example.org'],
    ])
    await sendAll(db)
    await name(PIET)
    await sendAll(db)
    await leave(db, registrationId)
    const left = (await outbox(db)).slice(21)
    expect(left.filter(({ to }) => to === 'piet@example.org').map(({ kind }) => kind)).toEqual([
      'substituteCancelled',
    ])
  })

  test('hears of changes to that meeting only, and opens that meeting and nothing else by their link', async () => {
    const { db, app, circle, second, name, registrationId } = await aParticipant()
    await name(PIET)
    await sendAll(db)
    await move(db, circle.meetings[2]?.id ?? '', { startsAt: '10:00' })
    await move(db, second, { startsAt: '10:00' })
    const letters = (await outbox(db)).slice(12).filter(({ to }) => to === 'piet@example.org')
    expect(letters.map(({ kind, start, sequence }) => [kind, start, sequence])).toEqual([
      ['meetingChanged', '2027-03-18T10:00:00', 1],
    ])
    const links = (await lettersWithLinks(db)).filter(({ to }) => to === 'piet@example.org')
    expect(links.map(({ purpose }) => purpose)).toEqual(['substitute', 'substitute'])
    const piet = request.agent(app)
    const before = await dump(database().pool)
    for (const _ of [1, 2, 3]) await piet.get(links[0]?.path ?? '').expect(200)
    expect(await dump(database().pool)).toEqual(before)
    const opened = await piet.post(links[0]?.path ?? '').expect(303)
    const page = await piet.get(opened.headers.location ?? '').expect(200)
    expect(textOf(page.text)).toContain('Je komt in plaats van Zoë van Fictief.')
    expect(page.text).not.toContain('zoe@example.org')
    expect([page.headers['cache-control'], page.headers['x-robots-tag']]).toEqual(['no-store', 'noindex'])
    await piet.get(`/participant/${registrationId}`).expect(303)
    await leave(db, registrationId)
    await piet.get(opened.headers.location ?? '').expect(404)
    await piet.get(links[1]?.path ?? '').expect(410)
  })

  test('stands with who cannot, on their page', async () => {
    const { browser, answer, name } = await aParticipant()
    await name(PIET)
    const read = textOf((await browser.get(answer).expect(200)).text)
    expect(read).toContain('Piet Invaller (piet@example.org) komt in jouw plaats')
  })

  test('is asked for again in words when something is not right, with everything typed kept', async () => {
    const { db, name } = await aParticipant()
    const before = await dump(database().pool)
    for (const [typed, words] of [
      [{ name: 'Piet', email: 'piet@example.org\r\nBcc: x@example.org' }, 'Dit is geen e-mailadres.'],
      [{ name: 'Piet', email: 'a@example.org, b@example.org' }, 'Dit is geen e-mailadres.'],
      [{ name: '', email: 'piet@example.org' }, 'Vul dit in.'],
      [{ name: 'Piet', email: `${'x'.repeat(300)}@example.org` }, 'Dit is te lang.'],
      [{ name: 'Zoë', email: 'ZOE@example.org' }, 'Dit is je eigen adres.'],
      [{ name: 'Noor', email: 'noor@example.org' }, 'Deze persoon doet al mee'],
      [{}, 'Vul dit in.'],
    ] as const) {
      const { status, text } = await name(typed)
      expect([status, textOf(text).includes(words)]).toEqual([422, true])
      if ('name' in typed && typed.name) expect(text).toContain(`value="${typed.name}"`)
    }
    await name(PIET).set('Sec-Fetch-Site', 'cross-site').expect(403)
    expect(await dump(database().pool)).toEqual(before)
    await name({ name: 'Jansen, "Zoë"\r\nATTENDEE:mailto:evil@x.example', email: 'piet@example.org' }).expect(
      303,
    )
    const letter = (await outbox(db)).find(({ to }) => to === 'piet@example.org')
    expect(letter?.attendees).toEqual(['mailto:piet@example.org'])
  })

  test('hears that it ended when who named them is erased, and no letter names that person any more', async () => {
    const { db, name, registrationId } = await aParticipant()
    await name(PIET)
    await sendAll(db)
    await db.transaction().execute((trx) => eraseEverywhere(trx, { registrationId }, NOW))
    const letters = (await outbox(db)).filter(({ to }) => to === 'piet@example.org')
    expect(letters.map(({ kind, method }) => [kind, method])).toEqual([['substituteCancelled', 'CANCEL']])
    expect(JSON.stringify(letters)).not.toMatch(/zoë|zoe@/i)
    expect(await db.selectFrom('substitute').select('id').execute()).toEqual([])
  })

  test('gets a new link by asking for one', async () => {
    const { db, app, name } = await aParticipant()
    await name(PIET)
    await request(app).post('/link/renewal').type('form').send({ email: 'piet@example.org' }).expect(303)
    const letters = await db
      .selectFrom('letter')
      .where('kind', '=', 'substituteLink')
      .select('recipient_address')
      .execute()
    expect(letters).toEqual([{ recipient_address: 'piet@example.org' }])
  })
})
