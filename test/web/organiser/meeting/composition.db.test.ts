import { describe, expect, test } from '@jest/globals'
import { anOrganiser } from '../../../factories/circle.ts'
import { someNews } from '../../../factories/news.ts'
import { aCompositionDesk, COMPOSITION as PATH } from '../../../support/composition-desk.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'
import { tableContents } from '../../../support/table-contents.ts'

const database = useDatabase()
const aDesk = () => aCompositionDesk(database())

const COMPOSED = [
  'Werkboek placed 1',
  'Wet moved 2',
  'Te veel tafels offered 2 -',
  'Woondeal placed 1 1',
  'Verdieping 75 filled',
  'De remise 90 filled',
]
const LETTERS = ['caseMoved ada', 'casePlaced zoe', 'newsMoved noor', 'newsPlaced zoe']

describe('composing a meeting from what is there', () => {
  test('is said first, in sentences with who, what and why, and changes nothing yet', async () => {
    const { read } = await aDesk()
    const before = await tableContents(database().pool)
    const text = await read()
    for (const sentence of [
      '“Werkboek” van Zoë van Fictief komt in het programma. Het duurt 10 minuten; in het onderdeel is nog 25 minuten vrij. Zoë van Fictief krijgt daar een e-mail over.',
      '“Wet” van Noor van Fictief schuift door naar bijeenkomst 2 (Breda). Het duurt 20 minuten; in het onderdeel is nog 15 minuten vrij.',
      'Er komt 1 groep. Er komen 4 mensen; in een groep zitten er ongeveer zeven.',
      'De casus “Woondeal” van Zoë van Fictief komt in groep 1. Zoë van Fictief bracht nog geen casus in.',
      'De casus “Te veel tafels” van Ada van Fictief schuift door naar bijeenkomst 2 (Breda). Elke groep heeft al een casus.',
      'De verdieping telt als ingevuld. Wim Weter komt als gastexpert.',
      'Het projectbezoek heet “De remise” en duurt 90 minuten. Zo heeft de gaststad het opgeschreven.',
      '3 deelnemers krijgen een e-mail: Zoë van Fictief, Noor van Fictief en Ada van Fictief.',
      'Geef alles een plek en mail 3 deelnemers',
    ])
      expect(text).toContain(sentence)
    expect(await tableContents(database().pool)).toEqual(before)
  })

  test('is done by one press: everything has its place, and each who offered is told once, with the note', async () => {
    const { db, press, mark, standing, letters, read } = await aDesk()
    await press(await mark(), { note: 'Fijn dat je meedenkt.\nTot 10 december!' })
      .expect(303)
      .expect('Location', `${PATH}?notice=composed`)
    expect(await standing()).toEqual(COMPOSED)
    expect(await letters()).toEqual(LETTERS)
    const { facts } = await db
      .selectFrom('letter')
      .where('kind', '=', 'caseMoved')
      .select('facts')
      .executeTakeFirstOrThrow()
    expect(facts).toMatchObject({
      title: 'Te veel tafels',
      meeting: 'Bijeenkomst 2 van 2 – Thema 2',
      message: ['De organisatie schrijft erbij: “Fijn dat je meedenkt.”', 'Tot 10 december!'],
    })
    const after = await read()
    expect(after).toContain('Alles wat er is, heeft een plek.')
    expect(after).not.toContain('Geef alles een plek')
  })

  test('twice changes nothing more, also pressed twenty-five times at once', async () => {
    const { press, mark, standing, letters } = await aDesk()
    const seen = await mark()
    await Promise.all(Array.from({ length: 25 }, () => press(seen).expect(303)))
    const once = await tableContents(database().pool)
    await press(seen).expect(303)
    expect(await tableContents(database().pool)).toEqual(once)
    expect(await standing()).toEqual(COMPOSED)
    expect(await letters()).toEqual(LETTERS)
  })

  test('is refused when a colleague was first and more came in: both are shown, the note is kept, nothing is double', async () => {
    const { of, db, press, mark, standing, zoe, meetingId } = await aDesk()
    const seen = await mark()
    const colleague = await anOrganiser(db, of.instituteId, { email: 'cas@example.org', name: 'Cas' })
    const cas = await browserOf(database(), colleague.id)
    await cas.post(PATH, { mark: seen, note: '' }).expect(303)
    await someNews(db, { registrationId: zoe.id, meetingId, title: 'Bericht', minutes: 5 })
    const late = await press(seen, { note: 'Mijn tekst' })
    expect(late.status).toBe(409)
    expect(textOf(late.text)).toContain('Er is intussen iets veranderd')
    expect(textOf(late.text)).toContain('“Bericht” van Zoë van Fictief komt in het programma.')
    expect(late.text).toContain('Mijn tekst</textarea>')
    expect(await standing()).toEqual(['Bericht offered 1', ...COMPOSED])
  })

  test('keeps a note that is too long in the form, with words at the field', async () => {
    const { press, mark, standing } = await aDesk()
    const before = await standing()
    const note = 'x'.repeat(1001)
    const answer = await press(await mark(), { note })
    expect(answer.status).toBe(422)
    expect(textOf(answer.text)).toContain('Deze tekst is te lang.')
    expect(answer.text).toContain(note)
    expect(await standing()).toEqual(before)
  })

  test('does nothing any more at a meeting that has begun', async () => {
    const { db, press, mark, read, meetingId, standing } = await aDesk()
    const seen = await mark()
    const before = await standing()
    await db.updateTable('meeting').set({ held_on: '2026-11-20' }).where('id', '=', meetingId).execute()
    expect((await press(seen)).status).toBe(409)
    expect(await read()).toContain('Deze bijeenkomst is begonnen, voorbij of vervallen.')
    expect(await standing()).toEqual(before)
  })

  test('is for this institute only; a reader sees what would happen and has no button', async () => {
    const { of, db, mark, standing } = await aDesk()
    const seen = await mark()
    const other = await aSignedInOrganiser(database(), { slug: 'ander' })
    expect((await other.get(PATH)).status).toBe(404)
    expect((await other.post(PATH, { mark: seen, note: '' })).status).toBe(404)
    const { id } = await anOrganiser(db, of.instituteId, { email: 'l@example.org', role: 'reader' })
    const reader = await browserOf(database(), id)
    const { text } = await reader.get(PATH).expect(200)
    expect(text).toContain('Woondeal')
    expect(text).not.toContain('name="mark"')
    expect((await reader.post(PATH, { mark: seen, note: '' })).status).toBe(403)
    expect(await standing()).not.toEqual(COMPOSED)
  })

  test('takes as many statements for forty offers as for two', async () => {
    const { db, zoe, noor, meetingId } = await aDesk()
    const organiser = await db.selectFrom('organiser').select('id').executeTakeFirstOrThrow()
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const few = await countStatements(database().url, PATH, cookie)
    for (let count = 0; count < 18; count++)
      for (const { id } of [zoe, noor]) await someNews(db, { registrationId: id, meetingId })
    expect(await countStatements(database().url, PATH, cookie)).toBe(few)
  })
})
