import { describe, expect, test } from '@jest/globals'
import type { ProgrammeItemState } from '../../../src/db/programme-tables.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { aPublication, someNews } from '../../factories/news.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const aParticipant = async (state: 'confirmed' | 'waiting' = 'confirmed') => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId, circleId: circle.id }
  const own = await aRegistration(db, of, { state })
  const [first = '', second = ''] = circle.meetings.map(({ id }) => id)
  const browser = await aBrowserWith(testApp(database()), db, [{ purpose: 'participant', subjectId: own.id }])
  const path = `/participant/${own.id}/news`
  const send = (to: string, fields: Record<string, string> = {}) =>
    browser
      .post(path + to)
      .type('form')
      .send(fields)
  const pillar = async (meetingId: string): Promise<[ProgrammeItemState, boolean]> => {
    const item = await db
      .selectFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'news')
      .select(['state', 'changed_since_agreed as isChanged'])
      .executeTakeFirstOrThrow()
    return [item.state, item.isChanged]
  }
  const kept = () =>
    db
      .selectFrom('news_offer')
      .orderBy('offered_at')
      .select(['title', 'state', 'meeting_id', 'version'])
      .execute()
  const typed = {
    ...aPublication,
    newsId: crypto.randomUUID(),
    minutes: '10',
    meetingId: first,
  }
  return { db, of, own, first, second, browser, path, send, pillar, kept, typed }
}

describe('a participant', () => {
  test('offers something for a meeting: it is on their page, and the pillar has something', async () => {
    const { browser, path, send, pillar, first, typed } = await aParticipant()
    expect(textOf((await browser.get(path.replace('/news', ''))).text)).toContain('Breng iets in')
    const form = (await browser.get(path).expect(200)).text
    expect(form).toContain('value="Zoë van Fictief"')
    expect(await pillar(first)).toEqual(['empty', false])
    await send('', typed).expect(303).expect('Location', `${path}?notice=newsOffered`)
    const page = await browser.get(`${path}?notice=newsOffered`)
    expect(textOf(page.text)).toContain(
      'Werkboek belangen in kaart Aangeboden Publicatie, 10 minuten, door Zoë van Fictief Drie oefeningen om belangen te tekenen. www.example.org Zwolle, donderdag 10 december 2026. De organisator geeft het nog een plek.',
    )
    expect(page.text).toContain('<strong>belangen</strong>')
    expect(textOf(page.text)).toContain('Aangeboden. De organisator geeft het een plek')
    expect(await pillar(first)).toEqual(['offered', false])
  })

  test('offers once when the form arrives 25 times', async () => {
    const { send, kept, typed } = await aParticipant()
    await Promise.all(Array.from({ length: 25 }, () => send('', typed).expect(303)))
    expect((await kept()).map(({ title }) => title)).toEqual([typed.title])
  })

  test('reads what is wrong at each field, and everything typed is kept', async () => {
    const { send, kept, typed } = await aParticipant()
    const summary = '<script>alert(1)</script>'
    const wrong = { ...typed, title: '', minutes: '-5', url: 'javascript:alert(1)', summary }
    const { status, text } = await send('', wrong)
    expect(status).toBe(422)
    expect(textOf(text)).toContain('Titel: Vul dit in.')
    expect(textOf(text)).toContain('Kies een getal van 1 tot en met 120.')
    expect(textOf(text)).toContain('Dit is geen webadres.')
    for (const value of ['value="-5"', 'value="javascript:alert(1)"', '&lt;script&gt;alert(1)'])
      expect(text).toContain(value)
    expect(text).not.toContain(summary)
    expect(await kept()).toEqual([])
  })

  test('changes the text and the meeting, and nothing that changed meanwhile', async () => {
    const { db, own, first, second, send, browser, path, kept, pillar, typed } = await aParticipant()
    const id = await someNews(db, { registrationId: own.id, meetingId: first })
    const [before, after] = [
      { ...typed, version: '1' },
      { ...typed, title: 'Nieuwe titel', meetingId: second, version: '1' },
    ]
    await send(`/${id}`, after).expect(303).expect('Location', `${path}?notice=saved#news-${id}`)
    expect(await kept()).toEqual([
      { title: 'Nieuwe titel', state: 'offered', meeting_id: second, version: 2 },
    ])
    expect(await pillar(second)).toEqual(['offered', false])
    const { status, text } = await send(`/${id}`, before)
    expect([status, textOf(text).includes('Dit is intussen veranderd')]).toEqual([409, true])
    expect(text).toContain('Nieuwe titel')
    expect(text).toContain(`value="${typed.title}"`)
    await send(`/${id}`, { ...before, version: '2' }).expect(303)
    expect((await kept())[0]).toMatchObject({ title: typed.title, meeting_id: first, version: 3 })
    await browser.get(`${path}/${id}`).expect(200)
  })

  test('takes it back and offers it again; what was agreed with it is looked at again', async () => {
    const { db, own, first, send, kept, pillar, browser, path } = await aParticipant()
    const id = await someNews(db, { registrationId: own.id, meetingId: first })
    const item = await db
      .updateTable('programme_item')
      .set({ state: 'agreed' })
      .where('meeting_id', '=', first)
      .where('kind', '=', 'news')
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('news_offer')
      .set({ state: 'placed', placed_item_id: item.id, position: 1 })
      .execute()
    for (const _ of [1, 2]) await send(`/${id}/withdrawal`).expect(303)
    expect(await kept()).toMatchObject([{ state: 'withdrawn', version: 2 }])
    expect(await pillar(first)).toEqual(['agreed', true])
    expect(textOf((await browser.get(`${path}/${id}`)).text)).toContain('Bied het eerst opnieuw aan.')
    for (const _ of [1, 2]) await send(`/${id}/return`).expect(303)
    expect(await kept()).toMatchObject([{ state: 'offered', version: 3 }])
  })

  test('offers and changes nothing for a meeting that has begun, nor for one of another circle', async () => {
    const { db, of, own, first, second, send, kept, typed } = await aParticipant()
    const id = await someNews(db, { registrationId: own.id, meetingId: first })
    await db.updateTable('meeting').set({ held_on: '2026-11-20' }).where('id', '=', first).execute()
    const late = await send('', typed)
    expect([late.status, textOf(late.text).includes('is begonnen, voorbij of vervallen')]).toEqual([
      422,
      true,
    ])
    expect(late.text).toContain(typed.title)
    expect((await send(`/${id}`, { ...typed, version: '1' })).status).toBe(422)
    await send(`/${id}/withdrawal`).expect(303)
    const other = await aCircle(db, { instituteId: of.instituteId, slug: 'ander', hosts: ['Ede'] })
    const strange = await send('', { ...typed, meetingId: other.meetings[0]?.id ?? '' })
    expect([strange.status, textOf(strange.text).includes('Kies een van de mogelijkheden.')]).toEqual([
      422,
      true,
    ])
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', second).execute()
    expect((await send('', { ...typed, meetingId: second })).status).toBe(422)
    expect(await kept()).toMatchObject([{ state: 'offered', version: 1 }])
  })

  test('reads why nothing can be offered without a seat, and loses nothing that was typed', async () => {
    const { browser, path, send, kept, typed } = await aParticipant('waiting')
    const page = (await browser.get(path)).text
    expect(textOf(page)).toContain('Dat kan zodra je een plaats hebt in deze kring.')
    expect(page).not.toContain('name="title"')
    const { status, text } = await send('', typed)
    expect([status, text.includes(typed.title)]).toEqual([422, true])
    expect(await kept()).toEqual([])
  })

  test('cannot see or touch what somebody else offered', async () => {
    const { db, of, first, browser, path, send, kept, typed } = await aParticipant()
    const noor = await aRegistration(db, of, { firstName: 'Noor' })
    const id = await someNews(db, { registrationId: noor.id, meetingId: first, title: 'Van Noor' })
    expect((await browser.get(path)).text).not.toContain('Van Noor')
    await browser.get(`${path}/${id}`).expect(404)
    for (const to of ['', '/withdrawal', '/return'])
      expect((await send(`/${id}${to}`, { ...typed, version: '1' })).status).toBe(404)
    await send('', { ...typed, newsId: id }).expect(303)
    expect(await kept()).toMatchObject([{ title: 'Van Noor', state: 'offered', version: 1 }])
  })
})
