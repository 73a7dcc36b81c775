import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { findSection } from '../../../../src/programme/queries.ts'
import { textOf } from '../../../support/browser.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { aHostOf, aSecondHost, filledIn, hiddenIn } from '../../../support/section-hosts.ts'

const database = useDatabase()

/** Noor typed over a form in which Ümit saved something meanwhile: what she sees, and how she answers. */
const aConflict = async (theirs: Record<string, string>, mine: Record<string, string>) => {
  const host = await aHostOf(database())
  const umit = await aSecondHost(host)
  const { app, db, path, cookie, meeting } = host
  const form = (await request(app).get(path).set('Cookie', cookie)).text
  const post = (by: string, body: object) => request(app).post(path).set('Cookie', by).type('form').send(body)
  await post(umit.cookie, filledIn(form, theirs))
  const draft = hiddenIn(form, 'draft')
  const { status, text } = await post(cookie, filledIn(form, { ...mine, draft }))
  expect(status).toBe(409)
  return {
    text,
    choose: (changes: Record<string, string>) => post(cookie, filledIn(text, { ...mine, draft, ...changes })),
    stored: async () => (await findSection(db, meeting.id))?.section,
    history: async () => textOf((await request(app).get(`${path}/history`).set('Cookie', cookie)).text),
  }
}

describe('two texts for one field', () => {
  test('can both be kept, joined and edited', async () => {
    const { text, choose, stored } = await aConflict({ route: 'Linksaf' }, { route: 'Rechtsaf' })
    expect(text).toMatch(/name="both-route"[^>]*>\nLinksaf\n\nRechtsaf<\/textarea>/)
    const both = 'Linksaf of rechtsaf'
    const answer = await choose({ 'theirs-route': 'Linksaf', 'choice-route': 'both', 'both-route': both })
    expect(answer.status).toBe(303)
    expect((await stored())?.route).toBe(both)
  })

  test('of one line are joined on one line, and numbers cannot be', async () => {
    const { text } = await aConflict(
      { venueName: 'De Remise', groupLimit: '12' },
      { venueName: 'Kennisspoor', groupLimit: '14' },
    )
    expect(text).toMatch(/name="both-venueName"[^>]*>\nDe Remise \/ Kennisspoor<\/textarea>/)
    expect(text).not.toContain('name="both-groupLimit"')
    expect(text).toContain('name="choice-groupLimit"')
  })

  test('that are too long together come back with the joined text and its fault', async () => {
    const [theirs, mine] = ['a'.repeat(1990), 'b'.repeat(1990)]
    const { choose, stored } = await aConflict({ route: theirs }, { route: mine })
    const both = `${theirs}\n\n${mine}`
    const answer = await choose({ 'theirs-route': theirs, 'choice-route': 'both', 'both-route': both })
    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/value="both" checked/)
    expect(answer.text).toContain(`>\n${both}</textarea>`)
    expect(answer.text).toContain('id="field-both-route-error"')
    expect((await stored())?.route).toBe(theirs)
  })

  test.each([
    ['theirs', { 'both-route': 'Linksaf\n\nRechtsaf' }, 'Linksaf', ['Rechtsaf']],
    [
      'theirs',
      { 'both-route': 'Linksaf, later rechtsaf' },
      'Linksaf',
      ['Rechtsaf', 'Linksaf, later rechtsaf'],
    ],
    ['both', { 'both-route': 'Rechtdoor' }, 'Rechtdoor', ['Rechtsaf']],
    ['mine', { route: 'Achteruit', 'both-route': 'Linksaf\n\nRechtsaf' }, 'Achteruit', ['Rechtsaf']],
  ])('where %s is chosen (%j), what was not is in the history', async (choice, given, route, aside) => {
    const { choose, stored, history } = await aConflict({ route: 'Linksaf' }, { route: 'Rechtsaf' })
    expect((await choose({ 'theirs-route': 'Linksaf', 'choice-route': choice, ...given })).status).toBe(303)
    expect((await stored())?.route).toBe(route)
    const [newest = ''] = (await history()).split('Wijziging 2,')
    for (const text of aside) expect(newest.split('niet gekozen')[1]).toContain(text)
  })
})
