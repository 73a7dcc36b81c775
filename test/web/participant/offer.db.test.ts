import { describe, expect, test } from '@jest/globals'
import type { RegistrationState } from '../../../src/db/registration-tables.ts'
import { offerEnd } from '../../../src/registration/line.ts'
import { aCircle, anInstitute, anOrganisation, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { dump } from '../../support/dump.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aParticipant = async (state: RegistrationState = 'offered') => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, capacity: 1, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const own = await aRegistration(db, of, { state })
  const next = await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  const browser = await aBrowserWith(testApp(database()), db, [{ purpose: 'participant', subjectId: own.id }])
  const home = `/participant/${own.id}`
  const read = async (path = '') => textOf((await browser.get(home + path).expect(200)).text)
  return { db, own, next, browser, home, read }
}

const found = async () => {
  const { db } = database()
  const rows = await db.selectFrom('registration').orderBy('arrival').select('state').execute()
  const letters = await db
    .selectFrom('letter')
    .orderBy('written')
    .select(['kind', 'recipient_address'])
    .execute()
  return {
    states: rows.map(({ state }) => state),
    letters: letters.map((letter) => `${letter.kind} ${letter.recipient_address}`),
  }
}

describe('somebody with an offer', () => {
  test('reads until when it holds and what each answer means; reading changes nothing', async () => {
    const { read } = await aParticipant()
    const before = await dump(database().pool)
    expect(await read()).toContain(
      'Zoë, er is een plaats voor je vrij. We houden de plaats voor je vast tot dinsdag 24 november 2026, 10.00 uur.',
    )
    const page = await read('/offer')
    for (const words of [
      'Ja, ik doe mee',
      'Nee, geef de plaats aan de volgende',
      'niet meer op de wachtlijst',
    ])
      expect(page).toContain(words)
    expect(await dump(database().pool)).toEqual(before)
  })

  test('says yes: a seat, a letter and an invitation, once, also when it is pressed 25 times at once', async () => {
    const { browser, home } = await aParticipant()
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => browser.post(`${home}/offer/acceptance`).expect(303)),
    )
    const places = answers.map(({ headers }) => headers.location ?? '').sort()
    expect(places).toEqual([...Array(24).fill(`${home}/offer`), `${home}?notice=confirmed`])
    expect(await found()).toEqual({
      states: ['confirmed', 'waiting'],
      letters: ['seatGiven zoe@example.org', 'meetingInvitation zoe@example.org'],
    })
    expect(textOf((await browser.get(`${home}/offer`)).text)).toContain('Je hebt al een plaats.')
  })

  test('says no: it is over for them, and the next is offered the seat', async () => {
    const { browser, home, read } = await aParticipant()
    await browser.post(`${home}/offer/refusal`).expect(303).expect('Location', home)
    expect(await found()).toEqual({
      states: ['declined', 'offered'],
      letters: ['offerDeclined zoe@example.org', 'seatOffered noor@example.org'],
    })
    expect(await read()).toContain('Zoë, je hebt de plaats niet aangenomen.')
    expect(await read()).toContain('Opnieuw aanmelden')
  })

  test('is told that it is too late from the deadline on, by page and by button', async () => {
    const { db, browser, home, read } = await aParticipant()
    await db.updateTable('registration').set({ offer_ends_at: NOW }).where('state', '=', 'offered').execute()
    expect(await read()).toContain('Zoë, je plaats is naar iemand anders gegaan.')
    for (const answer of ['acceptance', 'refusal'])
      await browser.post(`${home}/offer/${answer}`).expect(303).expect('Location', `${home}/offer`)
    expect(await read('/offer')).toContain('Je bent te laat voor deze plaats')
    expect(await found()).toEqual({ states: ['offered', 'waiting'], letters: [] })
  })

  test('who wants to withdraw is led to the two answers', async () => {
    const { browser, home } = await aParticipant()
    await browser.get(`${home}/withdrawal`).expect(303).expect('Location', `${home}/offer`)
  })
})

describe('the own page', () => {
  test.each([
    ['waiting', 'Je staat nog op de wachtlijst.'],
    ['declined', 'Je aanmelding is beëindigd.'],
    ['expired', 'De plaats was voor jou tot'],
    ['removed', 'Je aanmelding is beëindigd.'],
  ] as const)('tells who is %s why there is nothing to answer', async (state, why) => {
    const { db, own, read } = await aParticipant(state)
    await db
      .updateTable('registration')
      .set({ offer_ends_at: offerEnd(NOW, 3), removal_reason: 'Alleen voor gemeenten.' })
      .where('id', '=', own.id)
      .execute()
    expect(await read('/offer')).toContain(why)
    if (state === 'removed') expect(await read()).toContain('Dit schreven zij erbij: Alleen voor gemeenten.')
    expect(await read('/withdrawal')).toContain(
      state === 'waiting' ? 'van de wachtlijst af' : 'was al beëindigd',
    )
  })

  test('tells who waits because of colleagues that this is why, and only them', async () => {
    const { db, own, next, read } = await aParticipant('waiting')
    const zwolle = await anOrganisation(db, (await anInstitute(db, { slug: 'x' })).id, 'Zwolle')
    await db.updateTable('circle').set({ max_per_organisation: 1 }).execute()
    await db.updateTable('registration').set({ state: 'confirmed' }).where('id', '=', next.id).execute()
    expect(await read()).not.toContain('uit één organisatie')
    await db
      .updateTable('person')
      .set({ organisation_id: zwolle.id })
      .where('id', 'in', [own.personId, next.personId])
      .execute()
    expect(await read()).toContain('Het maximum voor één organisatie (1) is bereikt.')
  })

  test('counts who was put in front as before them', async () => {
    const { db, next, read } = await aParticipant('waiting')
    expect(await read()).toContain('Je bent nummer 1 op de lijst')
    await db
      .updateTable('registration')
      .set({ offered_out_of_turn: true })
      .where('id', '=', next.id)
      .execute()
    expect(await read()).toContain('Je bent nummer 2 op de lijst')
  })
})
