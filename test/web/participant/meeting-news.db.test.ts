import { describe, expect, test } from '@jest/globals'
import { aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { aNewsDesk } from '../../support/news-desk.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

describe('the page of a meeting', () => {
  test('shows participants what is told and what is to read; everybody else the titles that are told', async () => {
    const { db, of, zoe, noor, book, law, press, read } = await aNewsDesk(database())
    await press(book, 'placed').expect(303)
    await press(law, 'reading').expect(303)
    const app = testApp(database())
    const page = async (registrationId: string) => {
      const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: registrationId }])
      return textOf((await browser.get(`/participant/${registrationId}/meetings/1`).expect(200)).text)
    }
    const own = await page(zoe.id)
    expect(own).toMatch(/Hier gaat het over Werkboek Publicatie, 10 minuten, .* Om te lezen Wet Publicatie/)
    expect(own).not.toContain('Bezoek Publicatie')
    const waiting = await aRegistration(db, of, { firstName: 'Bo', state: 'waiting' })
    const visitor = await aBrowserWith(app, db, [])
    const open = textOf((await visitor.get('/kringen/slim-samenwerken/meetings/1').expect(200)).text)
    for (const text of [await page(waiting.id), open]) {
      expect(text).toContain('Werkboek')
      for (const hidden of ['Drie oefeningen', 'Wet', 'Publicatie', 'Zoë']) expect(text).not.toContain(hidden)
    }
    expect(await read('/organiser/circles/slim-samenwerken/meetings/1')).toContain(
      'Actualiteiten 1 zonder plek',
    )
    // Who left is no longer seen by the others, what they brought is.
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', noor.id).execute()
    await db.updateTable('news_offer').set({ by_name: 'Noor van Fictief' }).where('id', '=', law).execute()
    const later = await page(zoe.id)
    expect(later).toContain('Om te lezen Wet Publicatie, 20 minuten Drie oefeningen')
    expect(later).not.toContain('Noor')
  })
})
