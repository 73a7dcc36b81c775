import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { loadAgenda } from '../../../../../src/agenda/load-agenda.ts'
import { findExperts } from '../../../../../src/expert/experts.ts'
import { findDeepDive } from '../../../../../src/expert/save-deep-dive.ts'
import { findItems } from '../../../../../src/programme/save-items.ts'
import { aCircle, anInstitute, anOrganiser } from '../../../../factories/circle.ts'
import { anExpert, deepDiveOf } from '../../../../factories/expert.ts'
import { testApp } from '../../../../support/app.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'
import { sessionCookie } from '../../../../support/session-cookie.ts'

const database = useDatabase()

const aDeepDive = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const organiser = await anOrganiser(db, institute.id, {})
  const cookie = await sessionCookie(db, { organiserId: organiser.id })
  const app = testApp(database())
  const itemId = await deepDiveOf(db, meetingId)
  const path = `/organiser/circles/${circle.slug}/meetings/1/programme/items/${itemId}/deep-dive`
  const get = (address = path) => request(app).get(address).set('Cookie', cookie)
  const post = (body: object, address = path) =>
    request(app).post(address).set('Cookie', cookie).type('form').send(body)
  const mark = async () => /name="mark" value="([^"]*)"/.exec((await get()).text)?.[1] ?? ''
  return {
    ...{ db, app, meetingId, itemId, path, get, post, mark },
    find: () => findDeepDive(db, { meetingId, itemId }),
    letters: () => db.selectFrom('letter').select(['kind', 'recipient_address as to']).execute(),
  }
}

const FULL = {
  form: 'workSession',
  title: 'Wie wil wat?',
  output: 'Vijf belangenkaarten',
  materials: 'Stiften',
  groupLimit: '5',
  'part-form-1': 'presentation',
  'part-title-1': 'Uitleg',
  'part-minutes-1': '15',
  'part-form-3': '',
  'part-title-3': 'In viertallen',
  'part-minutes-3': '30',
}

describe('the page of a deep dive', () => {
  test('keeps what is said of it and shows forms and output in the agenda, but not the materials', async () => {
    const { app, db, meetingId, itemId, path, get, post, mark, find } = await aDeepDive()
    const saved = await post({ ...FULL, mark: await mark() })
    expect([saved.status, saved.headers.location]).toEqual([303, `${path}?notice=saved`])
    expect((await find())?.deepDive).toEqual({
      form: 'workSession',
      title: 'Wie wil wat?',
      output: 'Vijf belangenkaarten',
      materials: 'Stiften',
      groupLimit: 5,
      parts: [
        { form: 'presentation', title: 'Uitleg', minutes: 15 },
        { form: 'workSession', title: 'In viertallen', minutes: 30 },
      ],
    })
    const agenda = await request(app).get('/kringen/slim-samenwerken/meetings/1')
    expect(textOf(agenda.text)).toContain('Presentatie en werksessie')
    expect(textOf(agenda.text)).toContain('Opbrengst: Vijf belangenkaarten')
    for (const text of [agenda.text, JSON.stringify(await loadAgenda(db, { meetingId }))])
      expect(text).not.toContain('Stiften')
    const items = await findItems(db, meetingId)
    expect(items.find(({ id }) => id === itemId)?.state).toBe('offered')
    expect(textOf((await get()).text)).toContain('30 minuten korter dan dit onderdeel: dat heeft 75 minuten')
  })

  test.each([
    ['form', '', 'Kies een van de mogelijkheden.'],
    ['form', 'lecture', 'Kies een van de mogelijkheden.'],
    ['part-minutes-1', '0', 'Vul minuten in van 1 tot en met 1440.'],
    ['part-minutes-1', '-5', 'Vul minuten in van 1 tot en met 1440.'],
    ['part-minutes-1', '9999', 'Vul minuten in van 1 tot en met 1440.'],
    ['part-minutes-3', '', 'Vul dit in.'],
    ['part-title-3', ' ', 'Vul dit in.'],
    ['part-form-1', 'lecture', 'Kies een van de mogelijkheden.'],
    ['groupLimit', '0', 'Vul een aantal mensen in'],
    ['groupLimit', '501', 'Vul een aantal mensen in'],
    ['output', 'x'.repeat(2001), 'Deze tekst is te lang.'],
  ])('says at the field %s that %j will not do, and keeps what was typed', async (name, value, words) => {
    const { post, mark, find } = await aDeepDive()
    const refused = await post({ ...FULL, mark: await mark(), [name]: value })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain(words)
    expect(refused.text).toContain('Stiften')
    expect(refused.text).toContain('value="In viertallen"'.slice(0, name === 'part-title-3' ? 7 : undefined))
    expect((await find())?.deepDive).toBeNull()
  })

  test('puts both texts side by side when a colleague was first, and loses neither', async () => {
    const { post, mark, find } = await aDeepDive()
    const seen = await mark()
    await post({ ...FULL, mark: seen })
    const second = await post({ ...FULL, output: 'Eén kaart', mark: seen })
    expect(second.status).toBe(409)
    for (const text of ['Eén kaart', 'Vijf belangenkaarten']) expect(textOf(second.text)).toContain(text)
    expect((await find())?.deepDive?.output).toBe('Vijf belangenkaarten')
    const fresh = /name="mark" value="([^"]*)"/.exec(second.text)?.[1] ?? ''
    expect((await post({ ...FULL, output: 'Eén kaart', mark: fresh })).status).toBe(303)
    expect((await find())?.deepDive?.output).toBe('Eén kaart')
  })
})

describe('the experts of a deep dive', () => {
  test('are named with a name alone, asked when an address is known, and seen with their answer', async () => {
    const { db, itemId, path, get, post, letters } = await aDeepDive()
    await post({ name: 'Saar Denkraam', kind: 'fromExperience', language: 'nl' }, `${path}/experts`)
    const [saar] = await findExperts(db, itemId)
    expect(saar).toMatchObject({ name: 'Saar Denkraam', email: null, kind: 'fromExperience', state: 'named' })
    expect(await letters()).toEqual([])
    const ask = `${path}/experts/${saar?.id}/invitation`
    await post({ email: 'geen adres' }, ask)
    expect(await letters()).toEqual([])
    const asked = await post({ email: 'Saar@Example.org' }, ask)
    expect(asked.headers.location).toBe(`${path}?notice=expertAsked#experts`)
    expect(await letters()).toEqual([{ kind: 'expertInvitation', to: 'saar@example.org' }])
    expect((await findExperts(db, itemId))[0]).toMatchObject({ state: 'asked', email: 'saar@example.org' })
    await db
      .updateTable('expert')
      .set({ state: 'declined', needs: 'Een beamer', biography: 'Lector' })
      .execute()
    const words = textOf((await get()).text)
    for (const text of ['kan niet', 'Een beamer', 'Lector', 'Uit eigen ervaring'])
      expect(words).toContain(text)
  })

  test.each([
    ['name', '', 'Vul dit in.'],
    ['email', 'saar@', 'Dit is geen e-mailadres.'],
    ['email', 'a@b.nl, c@d.nl', 'Dit is geen e-mailadres.'],
    ['kind', 'famous', 'Kies een van de mogelijkheden.'],
  ])('are refused when %s is %j, with what was typed', async (name, value, words) => {
    const { db, itemId, path, post } = await aDeepDive()
    const typed = { name: 'Saar', email: 'saar@example.org', kind: 'scientific', language: 'nl' }
    const refused = await post({ ...typed, [name]: value }, `${path}/experts`)
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain(words)
    expect(refused.text).toContain(name === 'name' ? 'saar@example.org' : 'value="Saar"')
    expect(await findExperts(db, itemId)).toEqual([])
  })

  test('are not named twice, and no more than six', async () => {
    const { db, itemId, path, post } = await aDeepDive()
    const name = (at: number) =>
      post({ name: `Expert ${at}`, kind: 'scientific', language: 'nl' }, `${path}/experts`)
    for (const at of [1, 1, 2, 3, 4, 5, 6]) await name(at)
    expect((await name(7)).headers.location).toBe(`${path}?notice=expertTooMany#experts`)
    expect((await findExperts(db, itemId)).map((expert) => expert.name)).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => `Expert ${at}`),
    )
  })

  test('hear by mail when the programme moves their time, and of nothing else in it', async () => {
    const { db, itemId, meetingId, path, get, post, letters } = await aDeepDive()
    const id = await anExpert(db, { itemId, state: 'confirmed' })
    const programme = path.slice(0, path.indexOf('/items/'))
    const save = async (typed: Record<string, string>) => {
      const { text } = await get(programme)
      const kept = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
      await post({ mark: kept('mark'), order: kept('order'), ...typed }, programme)
      const kinds = (await letters()).map(({ kind }) => kind)
      await db.updateTable('letter').set({ state: 'sent' }).execute()
      return kinds
    }
    expect(await save({})).toEqual(['expertConfirmed'])
    const [first] = await findItems(db, meetingId)
    expect(await save({ [`title-${first?.id}`]: 'Hartelijk welkom' })).toEqual(['expertConfirmed'])
    expect(await save({ [`minutes-${first?.id}`]: '25' })).toEqual(['expertConfirmed', 'expertSlotChanged'])
    expect(await save({ aside: itemId })).toContain('expertReleased')
    await post({}, `${programme}/items/${itemId}/return`)
    const running = await db.selectFrom('expert_invitation').select(['expert_id', 'state']).execute()
    expect(running.map((one) => one.state).sort()).toEqual(['cancelled', 'current'])
    expect(new Set(running.map((one) => one.expert_id))).toEqual(new Set([id]))
  })

  test('are read in the agenda once they confirmed, and no longer once they are off', async () => {
    const { db, app, itemId, path, post } = await aDeepDive()
    const agenda = async () => textOf((await request(app).get('/kringen/slim-samenwerken/meetings/1')).text)
    const id = await anExpert(db, { itemId, name: 'Olaf Werkvorm', state: 'asked' })
    await db.updateTable('expert').set({ biography: 'Docent belangen' }).execute()
    expect(await agenda()).not.toMatch(/Olaf|Docent/)
    await db.updateTable('expert').set({ state: 'confirmed' }).execute()
    expect(await agenda()).toMatch(/Olaf Werkvorm.*Over Olaf Werkvorm Docent belangen/)
    for (let times = 0; times < 2; times++) {
      const off = await post({}, `${path}/experts/${id}/removal`)
      expect(off.headers.location).toMatch(/\/deep-dive\?notice=expertOff(&undo=[\w-]{36})?$/)
    }
    expect(await agenda()).not.toMatch(/Olaf|Docent/)
    expect(await findExperts(db, itemId)).toEqual([])
  })

  test('stand on the page of their meeting with their answers', async () => {
    const { db, itemId, path, get } = await aDeepDive()
    await anExpert(db, { itemId, state: 'declined' })
    const page = await get(path.slice(0, path.indexOf('/programme/')))
    expect(textOf(page.text)).toContain('Gastexperts Olaf Werkvorm kan niet')
    expect(page.text).toContain(`${path}#experts`)
  })
})
