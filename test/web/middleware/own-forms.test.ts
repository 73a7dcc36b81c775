import { describe, test } from '@jest/globals'
import express from 'express'
import request from 'supertest'
import { readConfig } from '../../../src/config.ts'
import { onlyOwnForms } from '../../../src/web/middleware/own-forms.ts'

const app = express()
app.use(onlyOwnForms(readConfig({ BASE_URL: 'https://leerkring.example.org' })))
app.use((_req, res) => void res.send('in'))
app.use(((_error, _req, res, _next) => void res.status(403).send('out')) as express.ErrorRequestHandler)

describe('a change asked for', () => {
  test.each([
    ['by our own page', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://leerkring.example.org' }, 200],
    ['by hand in the address bar', { 'Sec-Fetch-Site': 'none' }, 200],
    ['by an older browser on our page', { Origin: 'https://leerkring.example.org' }, 200],
    ['by a program without a browser', {}, 200],
    ['by another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }, 403],
    ['by a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['by another site in an older browser', { Origin: 'https://evil.example' }, 403],
    ['by a page without an origin', { Origin: 'null' }, 403],
  ] as [string, Record<string, string>, number][])('%s', async (_who, headers, status) => {
    await request(app).post('/').set(headers).expect(status)
  })

  test('reading is open to every site', async () => {
    await request(app).get('/').set({ 'Sec-Fetch-Site': 'cross-site' }).expect(200)
  })
})
