import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { folded } from '../../../../src/web/organiser/search/terms.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { aHousehold } from '../../../factories/household.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()

// What a page of the search says below its field.
const foundIn = (html: string) => {
  const [, found = ''] = html.split('data-found>')
  return textOf((found.split('</main>')[0] ?? '').replace(/<\/?mark>/g, '')).trim()
}

const headings = (html: string) => [...html.matchAll(/<h2 id="found-\w+">([^<]+)/g)].map(([, title]) => title)

test('the database folds texts as questions are folded', async () => {
  const texts = ['Zoë', 'ŁUKASZ Groß', 'Søren Æbelø', 'Anna D’Hont', 'Işık İpek', 'Café\u0301 100%_\\', '']
  const { rows } = await sql<{ folded: string }>`
    select search_folded(said) as folded from unnest(${texts}::text[]) with ordinality as one(said, place)
    order by place`.execute(database().db)
  expect(rows.map((row) => row.folded)).toEqual(texts.map(folded))
})

describe('searching', () => {
  test('finds one of everything that an institute has, and nothing of another', async () => {
    const { db } = database()
    const household = await aHousehold(db, 'Alfa')
    await aHousehold(db, 'Beta')
    const organiser = await db
      .selectFrom('organiser')
      .where('email', '=', 'organisator@alfa.example.org')
      .select('id')
      .executeTakeFirstOrThrow()
    const { get } = await browserOf(database(), organiser.id)
    const { text } = await get('/organiser/search?q=Alfa')
    expect(
      headings(text)
        .map((title) => title?.replace(/ \(\d+\)/, ''))
        .toSorted(),
    ).toEqual(
      [
        ...[
          'Bestanden',
          'Bijeenkomsten',
          'Casussen',
          'E-mails',
          'Gastexperts',
          'Kringen',
          'Mensen',
          'Nieuws',
        ],
        ...['Organisaties', 'Resultaten'],
      ].toSorted(),
    )
    expect(text).toContain(`/organiser/circles/${household.circleSlug}/registrations/`)
    expect(foundIn((await get('/organiser/search?q=Beta')).text)).toContain('Niets gevonden voor “Beta”')
  })

  test('leads to pages that are there', async () => {
    const { db } = database()
    await aHousehold(db, 'Alfa')
    const organiser = await db
      .selectFrom('organiser')
      .where('email', '=', 'organisator@alfa.example.org')
      .select('id')
      .executeTakeFirstOrThrow()
    const { get } = await browserOf(database(), organiser.id)
    const { text } = await get('/organiser/search?q=Alfa')
    const [, found = ''] = text.split('data-found>')
    const links = new Set([...found.matchAll(/href="(\/organiser[^"#]+)/g)].map(([, href = '']) => href))
    const answers = []
    for (const href of links) answers.push([href, (await get(href.replaceAll('&amp;', '&'))).status])
    expect(answers.length).toBeGreaterThan(12)
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
  })

  test('finds people by name without prefix or accents, by address, and by organisation', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId })
    await aRegistration(db, { instituteId, circleId: circle.id }, { firstName: 'Zoë' })
    const answers = []
    for (const question of ['zoe fictief', 'Zoë', 'fictief zoe', 'zoe@example.org', 'fict'])
      answers.push(foundIn((await get(`/organiser/search?q=${encodeURIComponent(question)}`)).text))
    for (const answer of answers) expect(answer).toMatch(/^Mensen \(1\) Zoë van Fictief/)
  })

  test('finds a meeting by its day in any notation, and by city with the name of its circle', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const answers = []
    for (const question of [
      ...['10 december', '10 dec 2026', '10-12-2026', '2026-12-10', 'december 10', 'donderdag 10 december'],
      ...['Thursday 10 December', 'slim zwolle', 'bijeenkomst 1'],
    ])
      answers.push(foundIn((await get(`/organiser/search?q=${encodeURIComponent(question)}`)).text))
    for (const answer of answers) expect(answer).toContain('Bijeenkomst 1, Zwolle do 10 december 2026')
  })

  test('forgives a mistake only when nothing else was found, and says so', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const { text } = await get('/organiser/search?q=zwlole')
    expect(foundIn(text)).toMatch(/^“zwlole” staat nergens precies zo\. Dit lijkt erop:/)
    expect(text).toContain('Bijeenkomst 1, <mark>Zwolle</mark>')
  })

  test('shows what was typed as it was typed, and never as a part of the page', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId, title: '<script>alert(1)</script> kring' })
    const { text } = await get(`/organiser/search?q=${encodeURIComponent('<script>alert(1)')}`)
    expect(text).toContain('value="&lt;script&gt;alert(1)"')
    expect(text).not.toContain('<script>alert')
    expect((await get('/organiser/search?q=%27%22%3E%3Cimg')).text).not.toContain('<img')
  })

  test('asks for a few letters when there are none, and says what to do when nothing is found', async () => {
    const { get } = await aSignedInOrganiser(database())
    expect(foundIn((await get('/organiser/search')).text)).toMatch(/^Typ een paar letters/)
    expect(foundIn((await get('/organiser/search?q[]=a&q=***')).text)).toMatch(/^Typ een paar letters/)
    expect(foundIn((await get('/organiser/search?q=nergens')).text)).toMatch(
      /^Niets gevonden voor “nergens” Probeer minder woorden.*Bekijk alle kringen$/,
    )
  })

  test('leads from a heading with many to all of them, and says when those are too many', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, capacity: 100 })
    for (let at = 0; at < 62; at++)
      await aRegistration(
        db,
        { instituteId, circleId: circle.id },
        { firstName: `Veel${at}`, state: 'waiting' },
      )
    const first = await get('/organiser/search?q=veel')
    expect(foundIn(first.text)).toMatch(/^Mensen \(62\).*Toon alle 62 mensen$/)
    const all = await get('/organiser/search?q=veel&in=people')
    expect(all.text.match(/registrations\//g)).toHaveLength(60)
    expect(foundIn(all.text)).toMatch(/Dit zijn de eerste 60\./)
  })

  test('costs as many statements whatever there is', async () => {
    const { db } = database()
    const institute = await anInstitute(db)
    const organiser = await anOrganiser(db, institute.id)
    const cookie = await sessionCookie(db, { organiserId: organiser.id })
    const count = () => countStatements(database().url, '/organiser/search?q=slim', cookie)
    await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
    const one = await count()
    for (const city of ['Breda', 'Ede', 'Venlo'])
      await aCircle(db, { instituteId: institute.id, slug: city.toLowerCase(), hosts: [city] })
    expect([one, await count()]).toEqual(['200 3', '200 3'])
  })
})
