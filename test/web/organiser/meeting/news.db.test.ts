import { describe, expect, test } from '@jest/globals'
import { findOwnNews } from '../../../../src/contribution/queries.ts'
import { anOrganiser } from '../../../factories/circle.ts'
import { someNews } from '../../../factories/news.ts'
import { NOW } from '../../../support/moment.ts'
import { aNewsDesk, NEWS_PATH as PATH } from '../../../support/news-desk.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()
const SECOND = PATH.replace('/1/', '/2/')

const aDesk = () => aNewsDesk(database())

describe('an organiser', () => {
  test('places what fits, leaves one to read and moves one on; who offered it hears what became of it', async () => {
    const { book, law, visit, press, read, states, letters, pillar, secondId } = await aDesk()
    expect(await read()).toContain(
      'Geplaatst: 0 minuten. Het onderdeel duurt 30 minuten: er is nog 30 minuten over.',
    )
    expect(await pillar()).toBe('offered')
    await press(book, 'placed').expect(303).expect('Location', `${PATH}?notice=saved#news-${book}`)
    expect(await pillar()).toBe('filled')
    await press(law, 'reading').expect(303)
    expect(await pillar(secondId)).toBe('empty')
    await press(visit, 'moved').expect(303)
    expect(await pillar(secondId)).toBe('offered')
    expect(await states()).toEqual(['Werkboek placed 1', 'Bezoek moved 2', 'Wet reading 1'])
    const first = 'donderdag 10 december 2026, 09.30–16.30 uur'
    expect(await letters()).toEqual([
      `newsPlaced zoe@example.org Werkboek ${first}`,
      `newsReading noor@example.org Wet ${first}`,
      'newsMoved zoe@example.org Bezoek donderdag 28 januari 2027, 09.30–16.30 uur',
    ])
    expect(await read(SECOND)).toContain('Bezoek Doorgeschoven naar hier')
  })

  test('reads how many minutes are too many, and what fits exactly', async () => {
    const { book, law, visit, press, read } = await aDesk()
    for (const id of [book, law]) await press(id, 'placed').expect(303)
    expect(await read()).toContain('Geplaatst: 30 minuten. Het onderdeel duurt 30 minuten: dat past precies.')
    await press(visit, 'placed').expect(303)
    expect(await read()).toContain(
      'Geplaatst: 60 minuten. Het onderdeel duurt 30 minuten: dat is 30 minuten te veel.',
    )
  })

  test('puts what is placed in order with buttons; an order that changed meanwhile is not overwritten', async () => {
    const { book, law, visit, press, states } = await aDesk()
    for (const id of [book, law, visit]) await press(id, 'placed').expect(303)
    const order = [book, law, visit].join(',')
    await press(visit, 'up', { order }).expect(303)
    expect(await states()).toEqual(['Werkboek placed 1', 'Bezoek placed 1', 'Wet placed 1'])
    const late = await press(book, 'down', { order })
    expect([late.status, textOf(late.text).includes('Dit is intussen veranderd')]).toEqual([409, true])
    expect(await states()).toEqual(['Werkboek placed 1', 'Bezoek placed 1', 'Wet placed 1'])
    // A gap that somebody left is no fault.
    await press(visit, 'reading', { version: '2' }).expect(303)
    await press(law, 'up', { order: [book, law].join(',') }).expect(303)
    expect((await states()).slice(0, 2)).toEqual(['Wet placed 1', 'Werkboek placed 1'])
  })

  test('presses a button 25 times: one place, one letter', async () => {
    const { book, visit, press, states, letters } = await aDesk()
    await Promise.all(Array.from({ length: 25 }, () => press(book, 'placed').expect(303)))
    await Promise.all(Array.from({ length: 25 }, () => press(visit, 'moved').expect(303)))
    expect((await states())[0]).toBe('Werkboek placed 1')
    expect((await letters()).map((letter) => letter.split(' ')[0])).toEqual(['newsPlaced', 'newsMoved'])
  })

  test('who changes their mind before the e-mail has left writes one; afterwards the other says so', async () => {
    const { db, book, press, letters } = await aDesk()
    await press(book, 'placed').expect(303)
    await press(book, 'reading', { version: '2' }).expect(303)
    expect((await letters()).map((letter) => letter.split(' ')[0])).toEqual(['newsReading'])
    await db
      .updateTable('letter')
      .set({ state: 'sent', attempts: 1 })
      .where('kind', '=', 'newsReading')
      .execute()
    await press(book, 'placed', { version: '3' }).expect(303)
    expect((await letters()).map((letter) => letter.split(' ')[0])).toEqual(['newsReading', 'newsPlaced'])
  })

  test('two organisers at once: one decides, the other reads that it changed', async () => {
    const { db, of, book, press, states, letters } = await aDesk()
    const colleague = await anOrganiser(db, of.instituteId, { email: 'cas@example.org', name: 'Cas' })
    const cas = await browserOf(database(), colleague.id)
    const answers = await Promise.all([
      press(book, 'placed'),
      cas.post(`${PATH}/${book}`, { to: 'reading', version: '1' }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await letters()).toHaveLength(1)
    const refused = answers.find(({ status }) => status === 409)
    expect(textOf(refused?.text ?? '')).toContain('Je keuze is niet opgeslagen')
    expect((await states()).filter((one) => one.startsWith('Werkboek'))).toHaveLength(1)
  })

  test('decides nothing about a text that was changed or withdrawn since it was shown', async () => {
    const { db, book, law, press, states, letters } = await aDesk()
    await db.updateTable('news_offer').set({ version: 2 }).where('id', '=', book).execute()
    await db.updateTable('news_offer').set({ state: 'withdrawn' }).where('id', '=', law).execute()
    expect((await press(book, 'placed')).status).toBe(409)
    expect((await press(law, 'placed')).status).toBe(409)
    expect((await press(law, 'nonsense')).status).toBe(409)
    expect(await states()).toEqual(['Bezoek offered 1', 'Werkboek offered 1', 'Wet withdrawn 1'])
    expect(await letters()).toEqual([])
  })

  test('reads why something is not possible: no item, no next meeting, a meeting that is over', async () => {
    const { db, book, press, read, meetingId, secondId, zoe } = await aDesk()
    await db
      .updateTable('programme_item')
      .set({ meeting_id: null, aside_of: meetingId, aside_at: NOW })
      .where('meeting_id', '=', meetingId)
      .where('kind', '=', 'news')
      .execute()
    expect(await read()).toContain('Dit programma heeft geen onderdeel Actualiteiten.')
    expect(await read()).not.toContain('Zet in het programma')
    const none = await press(book, 'placed')
    expect([none.status, textOf(none.text).includes('Voeg er eerst een toe.')]).toEqual([409, true])
    const last = await someNews(db, { registrationId: zoe.id, meetingId: secondId })
    expect(await read(SECOND)).toContain('Daarom kan er niets doorschuiven.')
    expect(textOf((await press(last, 'moved', {}, SECOND)).text)).toContain(
      'Er komt geen bijeenkomst meer na deze.',
    )
    await db.updateTable('meeting').set({ held_on: '2026-11-20' }).where('id', '=', secondId).execute()
    expect(textOf((await press(last, 'placed', {}, SECOND)).text)).toContain(
      'is begonnen, voorbij of vervallen',
    )
    await press(last, 'reading', {}, SECOND).expect(303)
  })

  test('finds what was placed in an item without a place when that item is put aside, and back with it', async () => {
    const { db, book, press, read, meetingId } = await aDesk()
    await press(book, 'placed').expect(303)
    const item = db.updateTable('programme_item').where('kind', '=', 'news')
    const { id } = await item
      .where('meeting_id', '=', meetingId)
      .set({ meeting_id: null, aside_of: meetingId, aside_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(await read()).toMatch(/Nog zonder plek .*Werkboek.*In het programma Er staat nog niets/)
    await item.where('id', '=', id).set({ meeting_id: meetingId, aside_of: null, aside_at: null }).execute()
    expect(await read()).toMatch(/In het programma Werkboek/)
  })

  test('marks what was agreed as changed when something in it changes, and writes nobody who left', async () => {
    const { db, book, noor, law, press, pillar, letters, read } = await aDesk()
    await press(book, 'placed').expect(303)
    await db.updateTable('programme_item').set({ state: 'agreed' }).where('kind', '=', 'news').execute()
    await press(book, 'reading', { version: '2' }).expect(303)
    expect(await pillar()).toBe('agreed, changed')
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', noor.id).execute()
    expect(await read()).toContain(
      'Aangeboden door Noor van Fictief, die niet meedoet met de kring en geen e-mail krijgt.',
    )
    await press(law, 'placed').expect(303)
    expect((await letters()).filter((letter) => letter.includes('noor@'))).toEqual([])
  })

  test('writes who left and came back, who finds what they offered', async () => {
    const { db, of, zoe, book, press, letters, read } = await aDesk()
    await db.updateTable('registration').set({ state: 'withdrawn' }).where('id', '=', zoe.id).execute()
    const { id } = await db
      .insertInto('registration')
      .values({
        circle_id: of.circleId,
        person_id: zoe.personId,
        state: 'confirmed',
        registered_on: '2026-11-20',
        registered_at: NOW,
        confirmed_at: NOW,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(await read()).toContain('Aangeboden door Zoë van Fictief, die een e-mail krijgt')
    await press(book, 'placed').expect(303)
    expect((await letters()).map((letter) => letter.split(' ').slice(0, 2).join(' '))).toEqual([
      'newsPlaced zoe@example.org',
    ])
    expect((await findOwnNews(db, id)).map(({ title }) => title).sort()).toEqual(['Bezoek', 'Werkboek'])
  })

  test('sees no news of another institute, and a reader has no buttons', async () => {
    const { book, get } = await aDesk()
    const other = await aSignedInOrganiser(database(), { slug: 'ander' })
    expect((await other.get(PATH)).status).toBe(404)
    expect((await other.post(`${PATH}/${book}`, { to: 'placed', version: '1' })).status).toBe(404)
    expect((await get(PATH)).text).toContain('name="to"')
    const reader = await anOrganiser(database().db, other.instituteId, {
      email: 'l@example.org',
      role: 'reader',
    })
    expect((await (await browserOf(database(), reader.id)).get(PATH)).status).toBe(404)
  })

  test('takes as many statements for forty pieces as for three', async () => {
    const { db, meetingId, zoe, noor } = await aDesk()
    const { url } = database()
    const organiser = await db.selectFrom('organiser').select('id').executeTakeFirstOrThrow()
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const few = await countStatements(url, PATH, cookie)
    for (let count = 0; count < 18; count++)
      for (const { id } of [zoe, noor]) await someNews(db, { registrationId: id, meetingId })
    expect(await countStatements(url, PATH, cookie)).toBe(few)
  })
})
