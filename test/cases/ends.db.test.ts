import { expect, test } from '@jest/globals'
import { eventsIn } from '../invitation/outbox.ts'
import { lands } from '../support/pressing.ts'
import { asked, byStart } from './arrived.ts'
import { STARTS } from './case-circle.ts'
import { useCases } from './case-room.ts'
import { diaryAfter } from './diary.ts'
import { feedOf } from './feed-of.ts'

const room = useCases()

test('case 11: a participant withdraws after two of five meetings: three cancellations, and one free place', async () => {
  const { db, at, signUp, arrived, forgetArrived } = room()
  await db.updateTable('circle').set({ capacity: 2 }).execute()
  const { own, home } = await signUp()
  await signUp('Piet', 'piet@example.org')
  await signUp('Noor', 'noor@example.org')
  await signUp('Ali', 'ali@example.org')
  await forgetArrived()
  at('2027-03-31T09:00:00Z')
  lands(await own.post(`${home}/withdrawal`))
  lands(await own.post(`${home}/withdrawal`))
  const letters = await arrived()
  expect(asked(byStart(letters))).toEqual(STARTS.slice(2).map((start) => ['CANCEL', 1, start]))
  expect(letters.filter(({ method, status }) => method !== null && status !== null)).toEqual([])
  expect(letters.map(({ to, subject }) => [to, subject.split(/[,:]/)[0]]).toSorted()).toEqual([
    ['noor@example.org', 'Er is een plaats vrij bij Slim samenwerken'],
    ['tess.regelaar@example.org', 'Zoë van Fictief doet niet meer mee'],
    ...STARTS.slice(2).map(() => ['zoe@example.org', 'Afgemeld']),
    ['zoe@example.org', 'Je aanmelding voor Slim samenwerken is ingetrokken'],
  ])
  const states = await db.selectFrom('registration').orderBy('arrival').select('state').execute()
  expect(states.map(({ state }) => state)).toEqual(['withdrawn', 'confirmed', 'offered', 'waiting'])
})

test('case 12: withdraws and registers again: new UIDs from 0, which the old cancellations leave alone', async () => {
  const { at, signUp, arrived, forgetArrived } = room()
  at('2027-03-31T09:00:00Z')
  const first = await signUp()
  const invited = await arrived()
  await forgetArrived()
  lands(await first.own.post(`${first.home}/withdrawal`))
  const cancelled = await arrived()
  await forgetArrived()
  const again = await signUp()
  const letters = await arrived()
  expect(again.registrationId).not.toBe(first.registrationId)
  expect(asked(byStart(letters))).toEqual(STARTS.slice(2).map((start) => ['REQUEST', 0, start]))
  for (const habit of ['thunderbird', 'evolution'] as const)
    expect([...diaryAfter([...invited, ...letters, ...cancelled], habit).values()].toSorted()).toEqual(
      STARTS.slice(2),
    )
})

test('case 13: withdrawn before the invitation left: no calendar mail at all, one mail in words', async () => {
  const { pause, resume, signUp, arrived } = room()
  await pause()
  const { own, home } = await signUp()
  lands(await own.post(`${home}/withdrawal`))
  await resume()
  const toZoe = (await arrived()).filter(({ to }) => to === 'zoe@example.org')
  expect(toZoe.map(({ method, subject }) => [method, subject])).toEqual([
    [null, 'Je aanmelding voor Slim samenwerken is ingetrokken'],
  ])
})

test('an invitation that could not leave before its meeting was over does not leave any more', async () => {
  const { db, at, pause, resume, signUp, arrived } = room()
  await pause()
  at('2027-03-30T14:00:00Z')
  await signUp()
  at('2027-03-30T14:30:00Z')
  await resume()
  expect(asked(byStart(await arrived()))).toEqual(STARTS.slice(2).map((start) => ['REQUEST', 0, start]))
  const left = await db
    .selectFrom('letter')
    .where('state', '<>', 'sent')
    .select(['state', 'last_error'])
    .execute()
  expect(left).toEqual([{ state: 'withdrawn', last_error: 'past' }])
})

test('case 14: the waiting list: nothing while waiting, then what is left; one of two gets the one place', async () => {
  const { db, at, signUp, arrived, forgetArrived, tess, desk } = room()
  await db.updateTable('circle').set({ capacity: 1 }).execute()
  const piet = await signUp('Piet', 'piet@example.org')
  await forgetArrived()
  const people = [await signUp(), await signUp('Noor', 'noor@example.org')]
  expect((await arrived()).map(({ method }) => method)).toEqual([null, null])
  await forgetArrived()

  at('2027-03-31T09:00:00Z')
  lands(await piet.own.post(`${piet.home}/withdrawal`))
  // The seat that came free is offered to one; an organiser puts the other in front at that very moment.
  await Promise.all([
    ...people.map(({ own, home }) => own.post(`${home}/offer/acceptance`)),
    ...people.map(({ registrationId }) => tess.post(`${desk}/registrations/${registrationId}/offer`)),
    ...people.map(({ own, home }) => own.post(`${home}/offer/acceptance`)),
  ])
  const seated = await db.selectFrom('registration').where('state', '=', 'confirmed').select('id').execute()
  expect(seated).toHaveLength(1)
  const invitations = byStart(await arrived()).filter(({ method }) => method === 'REQUEST')
  expect(asked(invitations)).toEqual(STARTS.slice(2).map((start) => ['REQUEST', 0, start]))
  expect(new Set(invitations.map(({ to }) => to)).size).toBe(1)
})

test('case 15: a substitute for one meeting: each hears of that meeting alone, and not of each other', async () => {
  const { signUp, arrived, forgetArrived } = room()
  const { own, home } = await signUp()
  await own.post(`${home}/feed`)
  await forgetArrived()
  const before = await eventsOf(await feedOf(own, home))
  const typed = { name: 'Piet Invaller', email: 'piet@example.org' }
  lands(await own.post(`${home}/meetings/3/answer/substitute`, typed))
  const letters = byStart(await arrived())
  const [zoe, piet] = ['zoe@example.org', 'piet@example.org'].map((to) =>
    letters.filter((one) => one.to === to),
  )
  expect([asked(zoe ?? []), asked(piet ?? [])]).toEqual([
    [['CANCEL', 1, STARTS[2]]],
    [['REQUEST', 0, STARTS[2]]],
  ])
  expect([zoe?.[0]?.status, piet?.[0]?.attendees]).toEqual([null, ['mailto:piet@example.org']])
  expect(zoe?.[0]?.uid).not.toBe(piet?.[0]?.uid)
  expect(zoe?.[0]?.file).not.toMatch(/piet|invaller/i)
  expect(piet?.[0]?.file).not.toMatch(/zoë|zoe@|fictief/i)
  const after = await eventsOf(await feedOf(own, home))
  expect(after).toEqual(before.filter(({ start }) => start !== STARTS[2]))
  expect(after).toHaveLength(4)
})

const eventsOf = async (address: string) => eventsIn(await (await fetch(address)).text())
