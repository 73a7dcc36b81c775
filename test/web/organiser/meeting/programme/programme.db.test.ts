import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { findItems } from '../../../../../src/programme/save-items.ts'
import { aCircle, anInstitute, anOrganiser } from '../../../../factories/circle.ts'
import { testApp } from '../../../../support/app.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'
import { sessionCookie } from '../../../../support/session-cookie.ts'
import { countStatements } from '../../../../support/statements.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/meetings/1/programme'

const anOffice = async (role: 'owner' | 'reader' = 'owner') => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const organiser = await anOrganiser(db, institute.id, { role })
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const app = testApp(database())
  const meetingId = circle.meetings[0]?.id ?? ''
  const get = () => request(app).get(PATH).set('Cookie', cookie)
  const post = (body: object) => request(app).post(PATH).set('Cookie', cookie).type('form').send(body)
  return { db, app, cookie, meetingId, get, post, items: await findItems(db, meetingId) }
}

/** The form as a browser would send it back. */
const formIn = (html: string): Record<string, string> => ({
  ...Object.fromEntries(
    [
      ...html.matchAll(
        /<input[^>]* type="text"[^>]*? value="([^"]*)"[^>]*? name="((?:title|minutes)-[^"]*)"/g,
      ),
    ].map(([, value = '', name = '']) => [name, value]),
  ),
  mark: /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '',
  order: /name="order" value="([^"]*)"/.exec(html)?.[1] ?? '',
})

describe('arranging a programme', () => {
  test('shows every item with its times, and room that is left', async () => {
    const { get } = await anOffice()
    const { status, text } = await get()
    expect(status).toBe(200)
    expect(text).toContain('Het programma in Zwolle')
    expect(text).toContain('09.30–09.45')
    expect(text).toContain('Er blijven aan het eind nog 90 minuten over.')
  })

  test('saves titles, minutes and states, and says in words what no longer fits', async () => {
    const { db, meetingId, get, post, items } = await anOffice()
    const { text } = await get()
    const deepDive = items.find((item) => item.kind === 'deepDive')?.id ?? ''
    const changes = {
      [`minutes-${deepDive}`]: '190',
      [`title-${deepDive}`]: 'Werksessie',
      [`state-${deepDive}`]: 'agreed',
    }
    const saved = await post({ ...formIn(text), ...changes })
    expect([saved.status, saved.headers.location]).toEqual([303, `${PATH}?notice=saved`])
    expect((await findItems(db, meetingId)).find((item) => item.id === deepDive)).toEqual({
      id: deepDive,
      kind: 'deepDive',
      fixedStart: null,
      title: 'Werksessie',
      minutes: 190,
      leastMinutes: null,
      state: 'agreed',
      isChangedSinceAgreed: false,
    })
    const after = await get()
    expect(after.text).toContain('25 minuten te veel, door Verdieping.')
    expect(after.text).toContain('Er is ruimte in Verdieping (145 minuten)')
  })

  test('shows what stands fixed, what was made shorter for it and where it waits', async () => {
    const { db, get, items } = await anOffice()
    const set = (kind: string, values: { fixed_start?: string; least_minutes?: number }) =>
      db
        .updateTable('programme_item')
        .set(values)
        .where('id', '=', items.find((item) => item.kind === kind)?.id ?? '')
        .execute()
    await set('lunch', { fixed_start: '11:15' })
    await set('intervision', { least_minutes: 60 })
    await set('projectVisit', { fixed_start: '13:45' })
    const words = textOf((await get()).text)
    expect(words).toContain('10.10–11.15 · 65 in plaats van 75 minuten')
    expect(words).toContain('11.15–12.05 Staat vast om 11.15 uur')
    expect(words).toContain('13.45–15.00 · 25 minuten vrij hiervoor Het bezoek zelf staat vast om 13.45 uur')
    expect(words).toContain('Zo past het programma: Intervisie 10 minuten korter: 65 in plaats van 75.')
    expect(words).toContain('Voor Projectbezoek is er 25 minuten niets.')
  })

  test('composes what is typed and not saved, for the page that asks while somebody types', async () => {
    const { app, cookie, get, items } = await anOffice()
    const [first, second] = items
    const typed = { ...formIn((await get()).text), [`minutes-${first?.id}`]: '130', move: `${second?.id}:up` }
    const asked = await request(app).post(`${PATH}/times`).set('Cookie', cookie).type('form').send(typed)
    expect([asked.status, asked.body.times.slice(0, 2)]).toEqual([200, ['09.30–09.55', '09.55–12.05']])
    expect(asked.body.sentences[0]).toMatch(
      /^25 minuten te veel, door Actualiteiten|^25 minuten te veel, door/,
    )
    const nonsense = { ...typed, [`minutes-${first?.id}`]: 'veel' }
    const refused = await request(app).post(`${PATH}/times`).set('Cookie', cookie).type('form').send(nonsense)
    expect(refused.body).toEqual({ times: [], sentences: [] })
  })

  test('moves a line without JavaScript, and keeps what was typed elsewhere', async () => {
    const { db, meetingId, get, post, items } = await anOffice()
    const [first, second] = items
    const form = {
      ...formIn((await get()).text),
      [`title-${first?.id}`]: 'Welkom allemaal',
      move: `${second?.id}:up`,
    }
    const saved = await post(form)
    expect(saved.headers.location).toBe(`${PATH}?notice=saved#line-${second?.id}`)
    expect((await findItems(db, meetingId)).map((item) => item.title).slice(0, 3)).toEqual([
      'Actualiteiten',
      'Welkom allemaal',
      'Intervisie',
    ])
    expect(
      (await db.selectFrom('programme_item').select('position').orderBy('position').execute()).map(
        (row) => row.position,
      ),
    ).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('a refused form keeps all that was typed and the order asked for', async () => {
    const { db, meetingId, get, post, items } = await anOffice()
    const [first, second] = items
    const typed = { [`minutes-${first?.id}`]: 'veel', [`title-${second?.id}`]: '', move: `${second?.id}:up` }
    const refused = await post({ ...formIn((await get()).text), ...typed })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Vul hele minuten in, zoals 45.')
    expect(refused.text).toContain('value="veel"')
    expect(refused.text).toContain(`name="order" value="${second?.id},${first?.id}`)
    expect(await findItems(db, meetingId)).toEqual(items)
  })

  test.each(['0', '1441', '-5', '1.5', ''])('%s minutes is refused', async (minutes) => {
    const { get, post, items } = await anOffice()
    const refused = await post({ ...formIn((await get()).text), [`minutes-${items[0]?.id}`]: minutes })
    expect(refused.status).toBe(422)
  })

  test('a colleague who saved meanwhile is not overwritten: both stand on the page until saved again', async () => {
    const { db, meetingId, get, post, items } = await anOffice()
    const form = formIn((await get()).text)
    const id = items[0]?.id
    await post({ ...form, [`title-${id}`]: 'Van een collega' })
    const conflict = await post({ ...form, [`title-${id}`]: 'Van mij' })
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('Intussen opgeslagen: Van een collega, 15 minuten')
    expect(conflict.text).toContain('value="Van mij"')
    expect((await findItems(db, meetingId))[0]?.title).toBe('Van een collega')
    expect((await post({ ...formIn(conflict.text), [`title-${id}`]: 'Van mij' })).status).toBe(303)
    expect((await findItems(db, meetingId))[0]?.title).toBe('Van mij')
  })

  test('shows a nasty title as text', async () => {
    const { get, post, items } = await anOffice()
    await post({ ...formIn((await get()).text), [`title-${items[0]?.id}`]: '"><script>alert(1)</script>' })
    const { text } = await get()
    expect(text).not.toContain('<script>alert')
    expect(text).toContain('&lt;script&gt;')
  })
})

describe('who may arrange it', () => {
  test('not a reader, nor somebody who is not signed in', async () => {
    const { app, get, post } = await anOffice('reader')
    expect([(await get()).status, (await post({})).status]).toEqual([403, 403])
    expect((await request(app).get(PATH)).headers.location).toBe('/organiser/sign-in')
  })

  test('nobody of another institute: there is nothing there', async () => {
    const { db, app } = await anOffice()
    const other = await anInstitute(db, { slug: 'elders', name: 'Elders' })
    const stranger = await anOrganiser(db, other.id, { email: 'wie@example.org' })
    const cookie = await sessionCookie(db, { organiserId: stranger.id })
    for (const path of [PATH, PATH.replace('programme', 'section')]) {
      expect((await request(app).get(path).set('Cookie', cookie)).status).toBe(404)
      expect((await request(app).post(path).set('Cookie', cookie).type('form').send({})).status).toBe(404)
    }
  })
})

test('an organiser opens and saves the section of the host by the same rules', async () => {
  const { db, app, cookie, meetingId } = await anOffice()
  const path = PATH.replace('programme', 'section')
  const shown = await request(app).get(path).set('Cookie', cookie)
  expect(shown.text).toContain('Het deel van Zwolle')
  const basis = /name="basis" value="([^"]*)"/.exec(shown.text)?.[1] ?? ''
  const names = [...shown.text.matchAll(/ name="(\w+)"/g)].map(([, name = '']) => name)
  const form = { ...Object.fromEntries(names.map((name) => [name, ''])), basis, venueName: 'De Sluis' }
  const saved = await request(app).post(path).set('Cookie', cookie).type('form').send(form)
  expect([saved.status, saved.headers.location]).toEqual([303, `${path}?notice=saved`])
  expect(
    await db
      .selectFrom('host_section')
      .where('meeting_id', '=', meetingId)
      .select(['venue_name', 'changed_by'])
      .execute(),
  ).toEqual([{ venue_name: 'De Sluis', changed_by: 'Tess Regelaar' }])
})

test('a programme of forty items costs as many statements as one of seven', async () => {
  const { db, cookie, meetingId } = await anOffice()
  const few = await countStatements(database().url, PATH, cookie)
  await db
    .insertInto('programme_item')
    .values(
      Array.from({ length: 33 }, (_, at) => ({
        meeting_id: meetingId,
        position: 8 + at,
        kind: 'break' as const,
        title: `Pauze ${at}`,
        minutes: 5,
      })),
    )
    .execute()
  expect(await countStatements(database().url, PATH, cookie)).toBe(few)
  expect(few).toMatch(/^200 /)
})
