import { expect, test } from '@jest/globals'
import request from 'supertest'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

test('the page about privacy says of each piece why it is kept, how long and who sees it', async () => {
  const { text } = await request(testApp(database())).get('/privacy').expect(200)
  const read = textOf(text)
  expect(read).toContain('Leervraag Om het programma te laten passen bij wat je wilt leren.')
  expect(read).toMatch(/Wat je wel of niet eet .*tot 30 dagen na de laatste bijeenkomst/)
})

test('the page about privacy is at the foot of every page', async () => {
  const { text } = await request(testApp(database())).get('/toegankelijkheid').expect(200)
  expect(text).toContain('href="/privacy"')
})
