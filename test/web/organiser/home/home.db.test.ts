import { describe, expect, test } from '@jest/globals'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { aMeetingWithTasks } from '../../../factories/reminders.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()

const SEVERAL = 14

describe('where an organiser begins', () => {
  test('leads to a first circle when there is none, in four steps', async () => {
    const { get } = await aSignedInOrganiser(database())
    const page = await get('/organiser')
    expect(textOf(page.text)).toContain('Er is nog geen kring Zo begin je.')
    expect(page.text.match(/href="\/organiser\/circles\/new"/g)).toHaveLength(1)
  })

  test('shows what needs the organiser, late first and one action each, and then the circles', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, capacity: 3 })
    await aRegistration(db, { instituteId, circleId: circle.id }, { state: 'waiting' })
    await aCircle(db, { instituteId, slug: 'leeg', title: 'Nog leeg', phase: 'draft', hosts: [] })
    const text = textOf((await get('/organiser')).text)
    const parts = [
      ...['Te laat', 'sinds 15-10-2026 Nodig iemand van Gemeente Zwolle uit', 'Nu en de komende week'],
      ...['nu Plan de bijeenkomsten Nog leeg', 'Bied Zoë van Fictief een plaats aan', 'Later'],
      ...['vóór 03-12-2026 Nodig iemand van Gemeente Breda uit', 'Kringen', 'Slim samenwerken'],
      '4 bijeenkomsten, waarvan geweest: 0. Waar nog iets ontbreekt: 4.',
      'Volgende: do 10 december 2026, Zwolle Van de 3 plaatsen zijn er 3 vrij, eerst voor wie wacht.',
    ]
    let from = 0
    for (const part of parts) {
      expect(text.slice(from)).toContain(part)
      from = text.indexOf(part, from)
    }
  })

  test('gives a seat at one press and comes back', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, capacity: 3 })
    await aRegistration(db, { instituteId, circleId: circle.id }, { state: 'waiting' })
    const [, action = ''] = (await get('/organiser')).text.match(/action="([^"]+\/offer)"/) ?? []
    const answer = await post(action, { back: 'home' })
    expect([answer.status, answer.headers.location]).toEqual([303, '/organiser?notice=sent'])
    expect((await get('/organiser')).text).not.toContain('/offer"')
  })

  test('reminds a host at one press and comes back', async () => {
    const { db } = database()
    const { circle, remind, draft } = await aMeetingWithTasks(db)
    await remind()
    const { instituteId } = await draft()
    const organiser = await anOrganiser(db, instituteId)
    const { get, post } = await browserOf(database(), organiser.id)
    const { text } = await get('/organiser')
    expect(textOf(text)).toContain('2 taken zijn te laat')
    const [, action = ''] = text.match(/action="(\/organiser\/letters\/[^"]+\/sending)"/) ?? []
    const answer = await post(action, { back: 'home' })
    expect(answer.headers.location).toBe('/organiser?notice=sent')
    const after = (await get('/organiser')).text
    expect([
      after.includes('/sending"'),
      after.includes(`/organiser/circles/${circle.slug}/meetings/1/tasks`),
    ]).toEqual([false, true])
  })

  test('shows a dozen, and all of them to who asks', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    for (let at = 0; at < SEVERAL; at++)
      await aCircle(database().db, { instituteId, slug: `leeg-${at}`, phase: 'draft', hosts: [] })
    const lines = (html: string) => html.match(/class="need"/g)?.length
    const first = (await get('/organiser')).text
    expect([lines(first), textOf(first).includes(`Toon alle ${SEVERAL}`)]).toEqual([12, true])
    expect(lines((await get('/organiser?show=all')).text)).toBe(SEVERAL)
  })

  test('asks nothing of who may only read', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database(), { role: 'reader' })
    await aCircle(database().db, { instituteId })
    const { text } = await get('/organiser')
    expect(textOf(text)).toContain('Slim samenwerken')
    expect(text).not.toMatch(/class="need"|circles\/new/)
  })

  test('costs as many statements with one circle as with many', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const organiser = await anOrganiser(db, institute.id)
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const count = () => countStatements(database().url, '/organiser', cookie)
    await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
    const one = await count()
    for (const city of ['Breda', 'Ede', 'Venlo'])
      await aCircle(db, { instituteId: institute.id, slug: city.toLowerCase(), hosts: [city] })
    expect([one, await count()]).toEqual(['200 10', '200 10'])
  })
})
