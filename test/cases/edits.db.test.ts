import { expect, test } from '@jest/globals'
import { asRow, planForm, plannedMeetings } from '../factories/plan-form.ts'
import { eventsIn } from '../invitation/outbox.ts'
import { lands } from '../support/pressing.ts'
import { until } from '../support/until.ts'
import { asked } from './arrived.ts'
import { SENDER } from './case-circle.ts'
import { useCases } from './case-room.ts'
import { diaryAfter } from './diary.ts'
import { feedOf } from './feed-of.ts'

const room = useCases()

const states = async () =>
  (
    await room()
      .db.selectFrom('letter')
      .where('kind', 'in', ['meetingChanged', 'programmeChanged'])
      .orderBy('written')
      .select(['state', 'recipient_address as to'])
      .execute()
  ).map(({ state, to }) => [to, state])

/** As if their calendar had said yes. */
const accept = () => room().db.updateTable('invitation').set({ participation_status: 'ACCEPTED' }).execute()

const pass = (minutes: number) => {
  room().clock.now = room().clock.now.add({ minutes })
}

test('case 6: moved twice within the quiet period: one mail each, from where it really was', async () => {
  const { signUp, move, sweep, quietPasses, arrived, forgetArrived } = room()
  await signUp()
  await signUp('Piet', 'piet@example.org')
  await forgetArrived()
  await move(2, { heldOn: '2027-03-31' })
  pass(9)
  await sweep()
  await move(2, { heldOn: '2027-04-06' })
  pass(9)
  await sweep()
  expect(await arrived()).toEqual([])
  pass(1)
  await sweep()
  const letters = await arrived()
  expect(letters.map(({ to }) => to).toSorted()).toEqual(['piet@example.org', 'zoe@example.org'])
  expect(asked(letters)).toEqual(letters.map(() => ['REQUEST', 2, '2027-04-06T09:30:00']))
  for (const { subject, text } of letters) {
    expect(subject).toMatch(/^Gewijzigd: Bijeenkomst 2/)
    expect(text).toContain('Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027')
    expect(text).not.toContain('31 maart')
  }
  expect(await states()).toEqual([
    ['zoe@example.org', 'superseded'],
    ['piet@example.org', 'superseded'],
    ['zoe@example.org', 'sent'],
    ['piet@example.org', 'sent'],
  ])
  await quietPasses()
  expect(await arrived()).toHaveLength(2)
})

test('case 6, undone: moved and put back within the quiet period: nobody hears of it', async () => {
  const { signUp, move, quietPasses, arrived, forgetArrived } = room()
  await signUp()
  await accept()
  await forgetArrived()
  await move(2, { heldOn: '2027-03-31' })
  pass(5)
  await move(2, { heldOn: '2027-03-30' })
  await quietPasses()
  expect(await arrived()).toEqual([])
  expect(await states()).toEqual([['zoe@example.org', 'superseded']])
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  expect(asked(await arrived())).toEqual([['REQUEST', 2, '2027-04-06T09:30:00']])
})

test('case 7: moved twice, both sent: the second leaves after the 250 of the first, and stays', async () => {
  const { signUp, move, quietPasses, arrived, forgetArrived, pause, resume, mail, sweep } = room()
  await signUp()
  const invited = await arrived()
  await forgetArrived()
  await pause()
  await move(2, { heldOn: '2027-03-31' })
  pass(11)
  await sweep()
  // Tried once, and not taken: it may be in a mailbox all the same.
  mail.answer(451, 250, 250)
  await resume()
  await tried()
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  const letters = await arrived()
  expect(asked(letters)).toEqual([
    ['REQUEST', 1, '2027-03-31T09:30:00'],
    ['REQUEST', 2, '2027-04-06T09:30:00'],
  ])
  expect(letters.map(({ text }) => /Datum: .*/.exec(text)?.[0])).toEqual([
    'Datum: dinsdag 30 maart 2027 → woensdag 31 maart 2027',
    'Datum: woensdag 31 maart 2027 → dinsdag 6 april 2027',
  ])
  for (const late of [letters, letters.toReversed()])
    expect([...diaryAfter([...invited, ...late], 'thunderbird').values()]).toContain('2027-04-06T09:30:00')
})

const tried = () =>
  until(async () => {
    const letter = await room()
      .db.selectFrom('letter')
      .where('kind', '=', 'meetingChanged')
      .select('attempts')
      .executeTakeFirst()
    return letter !== undefined && letter.attempts > 0
  }, 20)

test('case 8: programme text only: the answer is kept, and none is asked for', async () => {
  const { signUp, arrived, forgetArrived, quietPasses, tess, desk } = room()
  await signUp()
  const before = (await arrived()).find(({ start }) => start === '2027-03-30T09:30:00')
  await accept()
  await forgetArrived()
  const page = `${desk}/meetings/2/section`
  const basis = /name="basis" value="([^"]*)"/.exec((await tess.get(page)).text)?.[1] ?? ''
  const venue = { venueName: 'Stadhuis', venueAddress: "Wolvenhoek 1, 's-Hertogenbosch" }
  lands(await tess.post(page, { ...venue, basis, visitTitle: 'De remise wordt van de buurt' }))
  await quietPasses()
  const [update, ...more] = await arrived()
  expect(more).toEqual([])
  expect(update).toMatchObject({
    ...{ uid: before?.uid, sequence: 1, start: before?.start, partstat: 'ACCEPTED', rsvp: 'FALSE' },
    subject: expect.stringMatching(/^Programma gewijzigd/),
    description: expect.stringContaining('De remise wordt van de buurt'),
  })
  expect(update?.text).not.toMatch(/antwoord opnieuw|laat weten of je/i)
})

test('case 9: the host city changes: one update that asks again, and no trace of where it was', async () => {
  const { db, url, signUp, arrived, forgetArrived, quietPasses, tess, desk, browser, second } = room()
  await signUp()
  const before = (await arrived()).find(({ start }) => start === '2027-03-30T09:30:00')
  await accept()
  const hostForm = (firstName: string) => ({
    ...{ name: `${firstName} Gastvrij`, email: `${firstName.toLowerCase()}@example.org`, language: 'nl' },
  })
  lands(await tess.post(`${desk}/meetings/2/host-editors`, hostForm('Hanna')))
  const key = (await arrived('hanna@example.org'))[0]?.links[0]?.slice(url.length) ?? ''
  const hanna = await browser()
  const section = (await hanna.post(key)).location ?? ''
  expect((await hanna.get(section)).status).toBe(200)
  await forgetArrived()

  const utrecht = await db
    .selectFrom('organisation')
    .where('city', '=', 'Utrecht')
    .select('id')
    .executeTakeFirstOrThrow()
  const rows = (await plannedMeetings(db)).map(asRow)
  rows[1] = { ...rows[1], place: '', hostOrganisationId: utrecht.id }
  lands(await tess.post(`${desk}/meetings`, planForm(rows)))
  expect((await hanna.get(key)).status).toBe(410)
  expect((await hanna.get(section)).status).toBe(303)
  lands(await tess.post(`${desk}/meetings/2/host-editors`, hostForm('Ursula')))
  await quietPasses()
  expect((await arrived('ursula@example.org')).map(({ links }) => links.length)).toEqual([1])
  const updates = await arrived('zoe@example.org')
  expect(updates).toHaveLength(1)
  expect(updates[0]).toMatchObject({
    ...{ uid: before?.uid, organiser: before?.organiser, sequence: 1, partstat: 'NEEDS-ACTION' },
    location: 'Utrecht',
  })
  expect(updates[0]?.organiser).toBe(`mailto:${SENDER}`)
  expect(before?.description).toContain('Wolvenhoek')
  expect(updates[0]?.file.replaceAll('\r\n ', '')).not.toMatch(/Hertogenbosch|Stadhuis|Wolvenhoek/)
  const meeting = await db.selectFrom('meeting').where('id', '=', second).select('place').executeTakeFirst()
  expect(meeting?.place).toBe('Utrecht')
})

test('case 10: a meeting is cancelled: at once, for everybody who is confirmed, and marked in the feed', async () => {
  const { db, signUp, cancel, move, arrived, forgetArrived } = room()
  const { own, home } = await signUp()
  await signUp('Piet', 'piet@example.org')
  await db.updateTable('circle').set({ capacity: 2 }).execute()
  await signUp('Noor', 'noor@example.org')
  lands(await own.post(`${home}/feed`))
  const invited = await arrived()
  const uidOf = (to: string) =>
    invited.find((one) => one.to === to && one.start === '2027-03-30T09:30:00')?.uid
  await forgetArrived()
  // What was still held is not told any more: it is off, from where it stands in calendars.
  await move(2, { heldOn: '2027-03-31' })
  await cancel(2)
  const letters = (await arrived()).toSorted((one, other) => other.to.localeCompare(one.to))
  expect(
    letters.map(({ to, uid, method, fileMethod, sequence, status, start }) => ({
      ...{ to, uid, method, fileMethod, sequence, status, start },
    })),
  ).toEqual(
    ['zoe@example.org', 'piet@example.org'].map((to) => ({
      ...{ to, uid: uidOf(to), method: 'CANCEL', fileMethod: 'CANCEL', sequence: 2, status: 'CANCELLED' },
      start: '2027-03-30T09:30:00',
    })),
  )
  expect(letters.filter(({ file }) => file.includes('VALARM'))).toEqual([])
  expect(diaryAfter([...invited, ...letters], 'thunderbird').size).toBe(8)
  const feed = await (await fetch(await feedOf(own, home))).text()
  const off = eventsIn(feed).find(({ uid }) => uid === uidOf('zoe@example.org'))
  expect([off?.status, off?.transp, off?.summary?.startsWith('VERVALLEN: ')]).toEqual([
    'CANCELLED',
    'TRANSPARENT',
    true,
  ])
})
