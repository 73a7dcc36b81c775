import { expect, test } from '@jest/globals'
import request from 'supertest'
import { anInstitute } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

test('the statement says its status, what is not right yet, and whom to write to, in both languages', async () => {
  await anInstitute(database().db)
  const app = testApp(database())
  const read = async (language: string) => {
    const { text } = await request(app)
      .get('/toegankelijkheid')
      .set('Cookie', `language=${language}`)
      .expect(200)
    return textOf(text)
  }
  const dutch = await read('nl')
  for (const part of [
    'Eerste maatregelen genomen',
    'WCAG 2.2, niveau A en AA',
    'zondag 22 november 2026',
    'Een onafhankelijk onderzoek is er nog niet.',
    'binnen vijf werkdagen',
    'tess.regelaar@example.org',
  ])
    expect(dutch).toContain(part)
  const english = await read('en')
  for (const part of ['First measures taken', 'Sunday 22 November 2026', 'tess.regelaar@example.org'])
    expect(english).toContain(part)
})
