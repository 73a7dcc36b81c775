import { beforeEach, describe, expect, test } from '@jest/globals'
import type { OrganiserRole } from '../../../../../src/db/schema.ts'
import { aMeeting, anOrganiser } from '../../../../factories/circle.ts'
import { aGuest, anInformationMeeting, INFORMATION } from '../../../../factories/information.ts'
import { fiveMeetings, move, synchronise } from '../../../../factories/invitation.ts'
import { brief, outbox, sendAll } from '../../../../invitation/outbox.ts'
import { browserOf } from '../../../../support/organiser.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'

const database = useDatabase()
const DESK = '/organiser/circles/slim-samenwerken'
const PAGE = `${DESK}/updates`

let house: Awaited<ReturnType<typeof fiveMeetings>>
let tess: Awaited<ReturnType<typeof organiser>>

const organiser = async (role: OrganiserRole = 'organiser') => {
  const { id } = await anOrganiser(database().db, house.instituteId, {
    role,
    email: `${role}${crypto.randomUUID()}@example.org`,
  })
  const browser = await browserOf(database(), id)
  return {
    ...browser,
    read: async (path = PAGE) => (await browser.get(path).expect(200)).text,
  }
}

beforeEach(async () => {
  const { db } = database()
  house = await fiveMeetings(db, { people: ['Zoë', 'Piet', 'Noor', 'Ali'] })
  await synchronise(db, { circleId: house.circleId })
  await sendAll(db)
  tess = await organiser()
})

const upToOf = (page: string) => /name="upTo" value="(\d+)"/.exec(page)?.[1] ?? ''

const changeRoute = async (route: string) => {
  const path = `${DESK}/meetings/2/section`
  const basis = /name="basis" value="([^"]*)"/.exec(await tess.read(path))?.[1] ?? ''
  expect((await tess.post(path, { basis, route })).status).toBe(303)
}

const waiting = async () =>
  (await outbox(database().db))
    .filter(({ state }) => state !== 'sent')
    .map(({ to, state, facts }) => [to, state, facts.changes])

const everybody = (state: string, changes: string[]) =>
  ['zoe', 'piet', 'noor', 'ali'].map((name) => [`${name}@example.org`, state, changes])

describe('after an edit', () => {
  test('circle, meeting and question say how many people hear what, who they are and when', async () => {
    expect(textOf(await tess.read())).toContain('Er wacht niets')
    await move(database().db, house.second, { heldOn: '2027-04-06' })
    const told =
      '4 mensen horen om 10.10 uur over bijeenkomst 2. Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027'
    for (const path of [DESK, `${DESK}/meetings/2`]) {
      const page = await tess.read(path)
      expect(textOf(page)).toContain(told)
      expect(page).toContain(`href="${PAGE}"`)
    }
    expect(await tess.read(`${DESK}/meetings/3`)).not.toContain(PAGE)
    const page = textOf(await tess.read())
    for (const words of [
      'Bijeenkomst 2: dinsdag 6 april 2027, 09.30–16.30 uur',
      '4 mensen horen dit om 10.10 uur, als er niets meer verandert.',
      'Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027',
      'Zoë van Fictief Piet van Fictief Noor van Fictief Ali van Fictief',
      'Nu versturen (4)',
      'Je kunt deze e-mail niet weglaten',
    ])
      expect(page).toContain(words)
    const english = textOf(await tess.read(`${PAGE}?lang=en`))
    expect(english).toContain('Date: Tuesday 30 March 2027 → Tuesday 6 April 2027')
  })

  test('it leaves at once for who presses, once, however often and by how many', async () => {
    await move(database().db, house.second, { heldOn: '2027-04-06' })
    const upTo = upToOf(await tess.read())
    const others = [tess, await organiser(), await organiser('owner')]
    const answers = await Promise.all(
      others.flatMap((one) => [1, 2].map(() => one.post(`${PAGE}/2/sending`, { upTo }))),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303))
    expect(answers.map(({ headers }) => headers.location?.split('=')[1]).toSorted()).toEqual([
      ...Array(5).fill('updatesGone'),
      'updatesSent',
    ])
    const changes = ['Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027']
    expect(await waiting()).toEqual(everybody('written', changes))
    expect(textOf(await tess.read(DESK))).not.toContain('horen om')
  })

  test('what somebody edited since the page was opened is not sent unseen', async () => {
    await move(database().db, house.second, { heldOn: '2027-04-06' })
    const upTo = upToOf(await tess.read())
    await move(database().db, house.second, { heldOn: '2027-04-13' })
    const refused = await tess.post(`${PAGE}/2/sending`, { upTo })
    expect(refused.status).toBe(409)
    expect(textOf(refused.text)).toContain('intussen is er nog iets veranderd')
    expect(textOf(refused.text)).toContain('dinsdag 30 maart 2027 → dinsdag 13 april 2027')
    expect((await waiting()).slice(4)).toEqual(
      everybody('held', ['Datum: dinsdag 30 maart 2027 → dinsdag 13 april 2027']),
    )
  })

  test('that matters to nobody’s journey it may be left out, and the next e-mail tells only what comes after', async () => {
    await changeRoute('Vanaf het station rechtdoor.')
    const page = await tess.read()
    expect(textOf(page)).toContain('Niet versturen (4)')
    expect((await tess.post(`${PAGE}/2/discarding`, { upTo: upToOf(page) })).headers.location).toBe(
      `${PAGE}?notice=updatesLeftOut`,
    )
    expect((await tess.post(`${PAGE}/2/discarding`, { upTo: upToOf(page) })).headers.location).toBe(
      `${PAGE}?notice=updatesGone`,
    )
    expect(await waiting()).toEqual(everybody('discarded', ['De route is gewijzigd.']))
    await move(database().db, house.second, { heldOn: '2027-04-06' })
    expect((await waiting()).slice(4)).toEqual(
      everybody('held', ['Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027']),
    )
  })

  test('that matters it is told, whatever is pressed', async () => {
    await changeRoute('Vanaf het station rechtdoor.')
    await move(database().db, house.second, { heldOn: '2027-04-06' })
    const page = await tess.read()
    expect(page).not.toContain('/2/discarding')
    const refused = await tess.post(`${PAGE}/2/discarding`, { upTo: upToOf(page) })
    expect([refused.status, textOf(refused.text)]).toEqual([
      409,
      expect.stringContaining('Je kunt deze e-mail niet meer weglaten'),
    ])
    expect((await brief(database().db)).filter(([state]) => state === 'held')).toHaveLength(4)
  })

  test('somebody who only reads sees all of it and no button', async () => {
    await move(database().db, house.second, { heldOn: '2027-04-06' })
    const reader = await organiser('reader')
    const page = await reader.read()
    expect(textOf(page)).toContain('4 mensen horen dit om 10.10 uur')
    expect(page).not.toMatch(/sending|discarding/)
    const { status } = await reader.post(`${PAGE}/2/sending`, { upTo: upToOf(await tess.read()) })
    expect([status, (await waiting())[0]?.[1]]).toEqual([403, 'held'])
  })
})

test('invitations to a newly planned meeting and letters to guests wait there too', async () => {
  const { db } = database()
  await anInformationMeeting(db, house.circleId)
  await aGuest(db, house.circleId, { firstName: 'Gijs' })
  await sendAll(db)
  const { overlapIsMeant: _, capacity: __, timeZone: ___, ...form } = INFORMATION
  const moved = { ...form, startsAt: '20:00', version: '1' }
  expect((await tess.post(`${DESK}/information/plan`, moved)).status).toBe(303)
  await aMeeting(db, house.circleId, { number: 6, city: 'Delft' })
  await synchronise(db, { circleId: house.circleId, isEdit: true })
  const page = textOf(await tess.read())
  for (const words of [
    'Informatiebijeenkomst 1 persoon hoort dit om 10.10 uur',
    'Tijd: 19.30–21.00 uur → 20.00–21.00 uur Gijs van Fictief (gast)',
    '4 mensen krijgen een uitnodiging',
  ])
    expect(page).toContain(words)
  const upTo = upToOf(await tess.read())
  expect((await tess.post(`${PAGE}/information/sending`, { upTo })).headers.location).toContain('updatesSent')
  expect((await waiting()).filter(([, state]) => state === 'written').map(([to]) => to)).toEqual([
    'gijs@example.org',
  ])
})

test('in a circle whose letters are drafts first, they wait until an organiser sends them', async () => {
  const { db } = database()
  await db
    .insertInto('letter_mode')
    .values({ circle_id: house.circleId, kind: 'meetingChanged', mode: 'draft' })
    .execute()
  await move(db, house.second, { heldOn: '2027-03-31' })
  await move(db, house.second, { heldOn: '2027-04-06' })
  expect(textOf(await tess.read(DESK))).toContain(
    '4 e-mails over bijeenkomst 2 wachten tot een organisator ze verstuurt.',
  )
  const page = await tess.read()
  expect(textOf(page)).toContain('4 e-mails wachten tot een organisator ze verstuurt.')
  await tess.post(`${PAGE}/2/sending`, { upTo: upToOf(page) })
  const changes = ['Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027']
  expect((await waiting()).slice(4)).toEqual(everybody('written', changes))
})
