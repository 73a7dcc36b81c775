import { once } from 'node:events'
import { expect, test } from '@jest/globals'
import { addressIn, aHousehold, whoOpens } from '../factories/household.ts'
import { testApp } from '../support/app.ts'
import { textOf } from '../support/page-text.ts'
import { useDatabase } from '../support/postgres.ts'
import { routesOf } from '../support/routes.ts'
import { aVisitor } from '../support/visitor.ts'

const database = useDatabase()

// Organisers are always je, and so is who reads a page that belongs to no circle.
const OF_NO_CIRCLE = /^\/(organiser|dev|u\/|link\/renewal|privacy|toegankelijkheid|health|assets|language|$)/
const JE = /(?<![\p{L}-])(je|jij|jou|jouw|jezelf)(?!\p{L})/iu

test('no page says je to who is addressed with u', async () => {
  const { db } = database()
  const house = await aHousehold(db, 'Alfa')
  await db.updateTable('circle').set({ form_of_address: 'u' }).execute()
  await db.updateTable('person').set({ form_of_address: null }).execute()
  const app = testApp(database())
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  try {
    const informal = []
    let read = 0
    for (const { method, path } of routesOf(app)) {
      if (method !== 'GET' || OF_NO_CIRCLE.test(path)) continue
      const answer = await aVisitor(url, { cookie: house.cookies[whoOpens(path)] }).get(
        addressIn(house, path),
      )
      if (answer.status !== 200 || !answer.text.startsWith('<!doctype html>')) continue
      read += 1
      const text = textOf(answer.text).replace('Met je Met u', '')
      const said = text.match(new RegExp(`.{0,60}${JE.source}.{0,40}`, 'iu'))
      if (said) informal.push(`${path}: ${said[0]}`)
    }
    expect(informal).toEqual([])
    expect(read).toBeGreaterThan(20)
  } finally {
    server.closeAllConnections()
    await once(server.close(), 'close')
  }
}, 90_000)
