import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { loadAgenda } from '../../../../../src/agenda/load-agenda.ts'
import { findItem } from '../../../../../src/programme/save-item.ts'
import { findItems } from '../../../../../src/programme/save-items.ts'
import { aCircle, anInstitute, anOrganiser } from '../../../../factories/circle.ts'
import { testApp } from '../../../../support/app.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'
import { sessionCookie } from '../../../../support/session-cookie.ts'

const database = useDatabase()
const PROGRAMME = '/organiser/circles/slim-samenwerken/meetings/1/programme'

const anItem = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const organiser = await anOrganiser(db, institute.id, {})
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const app = testApp(database())
  const item = (await findItems(db, meetingId)).find(({ kind }) => kind === 'deepDive')
  const itemId = item?.id ?? ''
  const path = `${PROGRAMME}/items/${itemId}`
  const get = (address = path) => request(app).get(address).set('Cookie', cookie)
  const post = (body: object, address = path) =>
    request(app).post(address).set('Cookie', cookie).type('form').send(body)
  const mark = async () => /name="mark" value="([^"]*)"/.exec((await get()).text)?.[1] ?? ''
  return { db, app, meetingId, itemId, get, post, mark, find: () => findItem(db, { meetingId, itemId }) }
}

const FULL = {
  title: 'Werksessie belangenkaart',
  text: 'Wij tekenen **alle** belangen.\n\n- van wie?\n- hoe groot?',
  minutes: '75',
  leastMinutes: '60',
  fixedStart: '14:00',
  place: 'Zaal B',
  needs: 'Vier flipovers',
  internalNote: 'Olaf komt om kwart voor',
  'link-title-1': 'Het werkblad',
  'link-url-1': 'https://www.example.org/werkblad',
}

describe('the page of one item', () => {
  test('keeps everything that is said of it, and shows it in the agenda, but the note and needs', async () => {
    const { db, app, post, mark, find, itemId, meetingId } = await anItem()
    const saved = await post({ ...FULL, mark: await mark() })
    expect([saved.status, saved.headers.location]).toEqual([303, `${PROGRAMME}?notice=saved#line-${itemId}`])
    expect(await find()).toEqual({
      id: itemId,
      kind: 'deepDive',
      title: FULL.title,
      text: FULL.text,
      minutes: 75,
      leastMinutes: 60,
      fixedStart: '14:00',
      place: 'Zaal B',
      needs: 'Vier flipovers',
      internalNote: 'Olaf komt om kwart voor',
      leadIds: [],
      links: [{ title: 'Het werkblad', url: 'https://www.example.org/werkblad' }],
    })
    await db.updateTable('circle').set({ phase: 'registrationOpen' }).execute()
    const agenda = await request(app).get('/kringen/slim-samenwerken/meetings/1')
    expect(agenda.text).toContain('<strong>alle</strong>')
    expect(textOf(agenda.text)).toMatch(/Zaal B.*Het werkblad/)
    const loaded = await loadAgenda(db, { meetingId })
    for (const secret of ['flipovers', 'kwart voor'])
      for (const text of [agenda.text, JSON.stringify(loaded)]) expect(text).not.toContain(secret)
  })

  test.each([
    ['minutes', '0', 'Vul minuten in van 1 tot en met 1440.'],
    ['minutes', '-5', 'Vul minuten in van 1 tot en met 1440.'],
    ['minutes', '9999', 'Vul minuten in van 1 tot en met 1440.'],
    ['minutes', 'een uur', 'Vul hele minuten in, zoals 45.'],
    ['leastMinutes', '90', 'Dit is meer dan de gewenste minuten.'],
    ['fixedStart', 'half drie', 'Dit is geen tijd. Schrijf hem als 12:30.'],
    ['fixedStart', '24:00', 'Dit is geen tijd. Schrijf hem als 12:30.'],
    ['title', '', 'Vul dit in.'],
    ['link-url-1', 'javascript:alert(1)', 'Dit is geen webadres. Het begint met https://.'],
    ['link-url-1', 'www.example.org', 'Dit is geen webadres. Het begint met https://.'],
    ['lead-1', '11111111-1111-4111-8111-111111111111', 'Kies een van de mogelijkheden.'],
  ])('says at the field %s that %j will not do, and keeps what was typed', async (name, value, words) => {
    const { post, mark, find } = await anItem()
    const before = await find()
    const refused = await post({ ...FULL, mark: await mark(), [name]: value })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain(words)
    expect(refused.text).toContain('Olaf komt om kwart voor')
    expect(await find()).toEqual(before)
  })

  test('keeps a title of 300 characters and refuses one more', async () => {
    const { post, mark } = await anItem()
    expect((await post({ ...FULL, mark: await mark(), title: 'x'.repeat(301) })).status).toBe(422)
    expect((await post({ ...FULL, mark: await mark(), title: 'x'.repeat(300) })).status).toBe(303)
  })

  test('puts both texts side by side when a colleague was first, and loses neither', async () => {
    const { post, mark, find } = await anItem()
    const seen = await mark()
    await post({ ...FULL, mark: seen })
    const second = await post({ ...FULL, title: 'Mijn titel', text: 'Mijn tekst', mark: seen })
    expect(second.status).toBe(409)
    const words = textOf(second.text)
    for (const text of ['Mijn titel', 'Mijn tekst', FULL.title, 'van wie?']) expect(words).toContain(text)
    expect((await find())?.title).toBe(FULL.title)
    const fresh = /name="mark" value="([^"]*)"/.exec(second.text)?.[1] ?? ''
    expect((await post({ ...FULL, title: 'Mijn titel', mark: fresh })).status).toBe(303)
    expect((await find())?.title).toBe('Mijn titel')
  })
})

describe('taking an item out and bringing it back', () => {
  const formOf = async (get: (address?: string) => request.Test) => {
    const { text } = await get(PROGRAMME)
    return {
      mark: /name="mark" value="([^"]*)"/.exec(text)?.[1] ?? '',
      order: /name="order" value="([^"]*)"/.exec(text)?.[1] ?? '',
    }
  }

  test('saves what was typed, takes it out for everybody, and puts it back where it was', async () => {
    const { db, get, post, itemId, meetingId } = await anItem()
    const before = await findItems(db, meetingId)
    const taken = await post(
      { ...(await formOf(get)), [`title-${itemId}`]: 'Anders', aside: itemId },
      PROGRAMME,
    )
    expect(taken.headers.location).toMatch(/\/programme\?notice=itemAside&undo=[\w-]{36}$/)
    expect((await findItems(db, meetingId)).map(({ id }) => id)).toEqual(
      before.map(({ id }) => id).filter((id) => id !== itemId),
    )
    expect(textOf((await get(PROGRAMME)).text)).toContain('Verdieping: Anders')
    for (let times = 0; times < 2; times++) await post({}, `${PROGRAMME}/items/${itemId}/return`)
    expect((await findItems(db, meetingId)).map(({ id, title }) => [id, title])).toEqual(
      before.map(({ id, title }) => [id, id === itemId ? 'Anders' : title]),
    )
  })

  test('adds an item before what closes the day and opens its page', async () => {
    const { db, get, post, meetingId } = await anItem()
    const added = await post({ ...(await formOf(get)), kind: 'break', add: 'yes' }, PROGRAMME)
    const items = await findItems(db, meetingId)
    expect(items.map(({ kind }) => kind).slice(-2)).toEqual(['break', 'closing'])
    expect(added.headers.location).toBe(`${PROGRAMME}/items/${items.at(-2)?.id}`)
  })

  test('agrees on a pillar with one button, also again after it changed', async () => {
    const { db, get, post, itemId, meetingId } = await anItem()
    await db
      .updateTable('programme_item')
      .set({ state: 'agreed', changed_since_agreed: true })
      .where('id', '=', itemId)
      .execute()
    expect(textOf((await get(PROGRAMME)).text)).toContain('veranderd na de afspraak')
    await post({ ...(await formOf(get)), agree: itemId }, PROGRAMME)
    expect((await findItems(db, meetingId)).find(({ id }) => id === itemId)).toMatchObject({
      state: 'agreed',
      isChangedSinceAgreed: false,
    })
  })
})
