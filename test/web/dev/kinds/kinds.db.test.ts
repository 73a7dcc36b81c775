import { expect, test } from '@jest/globals'
import request from 'supertest'
import { letterShapes } from '../../../../src/mail/letter-shape.ts'
import { testApp } from '../../../support/app.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const get = (path: string) => request(testApp(database())).get(path)
const KINDS = '/dev/mail/kinds'

test('every kind of letter is listed and can be read, without any letter having been written', async () => {
  const page = (await get(KINDS).expect(200)).text
  const listed = [...page.matchAll(/href="\/dev\/mail\/kinds\/(\w+)"/g)].map((found) => found[1])
  expect(listed).toEqual(Object.keys(letterShapes))
  for (const kind of listed) await get(`${KINDS}/${kind}/html`).expect(200)
})

test('a kind is shown in each voice', async () => {
  const titleOf = async (voice: string) =>
    textOf((await get(`${KINDS}/seatGiven?voice=${voice}`).expect(200)).text)
  expect(await titleOf('nl')).toContain('Je plaats bij Slim samenwerken staat vast')
  expect(await titleOf('nl-u')).toContain('Uw plaats bij Slim samenwerken staat vast')
  expect(await titleOf('en')).toContain('Your seat in Slim samenwerken is confirmed')
})

test('what is no kind is not there', async () => {
  await get(`${KINDS}/toString`).expect(404)
  await get(`${KINDS}/nonsense/html`).expect(404)
})

test('a kind is shown with facts that could be real', async () => {
  const read = async (kind: string) => textOf((await get(`${KINDS}/${kind}?voice=nl`).expect(200)).text)
  expect(await read('hostTaskReminder')).toContain('donderdag 26 november 2026: lunch bestellen')
  expect(await read('hostInvitation')).toContain('leerkring op donderdag 10 december 2026')
  expect(await read('participantWithdrew')).toContain('op dinsdag 24 november 2026, 14.05 uur afgemeld')
  expect(await read('meetingInvitation')).toContain('Het programma')
  expect(await read('meetingCancelled')).not.toContain('Het programma')
})
