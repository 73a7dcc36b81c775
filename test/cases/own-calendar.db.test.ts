import { expect, test } from '@jest/globals'
import { eventsIn } from '../invitation/outbox.ts'
import { textOf } from '../support/page-text.ts'
import { lands } from '../support/pressing.ts'
import { asked, byStart } from './arrived.ts'
import { STARTS } from './case-circle.ts'
import { useCases } from './case-room.ts'
import { diaryAfter } from './diary.ts'
import { feedOf } from './feed-of.ts'

const room = useCases()

/** Zoë got her invitations, made a link for her calendar, and wants no invitations beside it. */
const followed = async () => {
  const { signUp, arrived, forgetArrived } = room()
  const zoe = await signUp()
  const invited = await arrived()
  await forgetArrived()
  lands(await zoe.own.post(`${zoe.home}/feed`))
  lands(await zoe.own.post(`${zoe.home}/feed/invitations`, { wanted: 'no' }))
  return { ...zoe, invited, takenBack: await arrived() }
}

test('who follows their feed alone gets every invitation taken back, and keeps every meeting', async () => {
  const { own, home, invited, takenBack } = await followed()
  expect(asked(byStart(takenBack))).toEqual(STARTS.map((start) => ['CANCEL', 1, start]))
  expect(takenBack.map(({ status }) => status)).toEqual(takenBack.map(() => null))
  expect(takenBack[0]?.text).toContain('Je doet gewoon mee')
  expect(takenBack.map(({ links }) => links.length)).toEqual(takenBack.map(() => 1))
  expect(diaryAfter([...invited, ...takenBack], 'evolution').size).toBe(0)
  const events = eventsIn(await (await fetch(await feedOf(own, home))).text())
  expect(events.map(({ start, sequence }) => [start, sequence])).toEqual(STARTS.map((start) => [start, 0]))
  const dead = new Set(invited.map(({ uid }) => uid))
  expect(events.filter(({ uid }) => dead.has(uid))).toEqual([])
})

test('who follows their feed alone reads in words what changes, without a file, and nothing twice', async () => {
  const { forgetArrived, move, cancel, quietPasses, arrived, tess, desk } = room()
  const { own, home, registrationId } = await followed()
  await forgetArrived()
  lands(await own.post(`${home}/feed/invitations`, { wanted: 'no' }))
  await move(2, { heldOn: '2027-04-06' })
  expect(textOf((await tess.get(`${desk}/updates`)).text)).toContain('Zoë van Fictief')
  await quietPasses()
  await cancel(3)
  lands(await own.post(`${home}/meetings/4/answer`, { answer: 'cannot' }))
  const letters = await arrived()
  expect(letters.map(({ subject, method }) => [subject.split(':')[0], method])).toEqual([
    ['Gewijzigd', null],
    ['Gaat niet door', null],
  ])
  expect(letters[0]?.text).toContain('Datum: dinsdag 30 maart 2027 → dinsdag 6 april 2027')
  expect(letters[0]?.text).toContain('Je agenda haalt deze wijziging zelf op')
  const events = eventsIn(await (await fetch(await feedOf(own, home))).text())
  expect(events.map(({ start, status }) => [start, status])).toEqual([
    [STARTS[0], 'CONFIRMED'],
    ['2027-04-06T09:30:00', 'CONFIRMED'],
    [STARTS[2], 'CANCELLED'],
    [STARTS[4], 'CONFIRMED'],
  ])
  expect(registrationId).not.toBe('')
})

test('who asks for invitations again gets one for each meeting to come, as in the feed', async () => {
  const { forgetArrived, arrived, at } = room()
  const { own, home } = await followed()
  await forgetArrived()
  const page = textOf((await own.get(home)).text)
  expect(page).toContain('Je krijgt geen uitnodigingen')
  expect(page).not.toContain('krijg je een uitnodiging voor je agenda')
  expect(page).toContain('Stuur mij weer uitnodigingen')
  at('2027-03-31T09:00:00Z')
  lands(await own.post(`${home}/feed/invitations`, { wanted: 'yes' }))
  const letters = byStart(await arrived())
  expect(asked(letters)).toEqual(STARTS.slice(2).map((start) => ['REQUEST', 0, start]))
  const events = eventsIn(await (await fetch(await feedOf(own, home))).text())
  expect(events.slice(2).map(({ uid }) => uid)).toEqual(letters.map(({ uid }) => uid))
  expect(textOf((await own.get(home)).text)).toContain('Stuur geen uitnodigingen meer')
})

test('a feed that was chosen before the invitations left keeps them from leaving', async () => {
  const { pause, resume, signUp, arrived, move, quietPasses } = room()
  await pause()
  const { own, home } = await signUp()
  lands(await own.post(`${home}/feed/invitations`, { wanted: 'no' }))
  await resume()
  expect((await arrived()).map(({ subject }) => subject)).toEqual(['Je doet mee met Slim samenwerken'])
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  expect((await arrived()).map(({ method }) => method)).toEqual([null, null])
})
