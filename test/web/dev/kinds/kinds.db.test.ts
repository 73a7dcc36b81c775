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
