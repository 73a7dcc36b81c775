import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { revokeHostEditor } from '../../../../src/programme/host-editors.ts'
import { findSection } from '../../../../src/programme/queries.ts'
import { aSection } from '../../../factories/section.ts'
import { NOW } from '../../../support/moment.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { aHostOf, aSecondHost, filledIn, sectionPath } from '../../../support/section-hosts.ts'

const database = useDatabase()
const aHost = () => aHostOf(database())

describe('the door of a host', () => {
  test('shows the section with what is missing, when the meeting is and whom to call', async () => {
    const { app, path, cookie } = await aHost()
    const { status, text } = await request(app).get(path).set('Cookie', cookie)
    expect(status).toBe(200)
    for (const words of [
      'Het deel van Tilburg',
      'donderdag 10 december 2026',
      'Er ontbreken nog 13 dingen',
      'Tess Regelaar',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('error-summary')
  })

  test('saves, says so, and shows what was saved', async () => {
    const { app, db, path, cookie, meeting } = await aHost()
    const { text } = await request(app).get(path).set('Cookie', cookie)
    const saved = await request(app)
      .post(path)
      .set('Cookie', cookie)
      .type('form')
      .send(filledIn(text, { welcome: 'Welkom in\r\nTilburg', stepFree: 'yes', walkOutMinutes: '12' }))
    expect([saved.status, saved.headers.location]).toEqual([303, `${path}?notice=saved`])
    expect(await findSection(db, meeting.id)).toEqual({
      version: 2,
      section: aSection({ welcome: 'Welkom in\nTilburg', stepFree: true, walkOutMinutes: 12 }),
      changedAt: NOW,
      changedBy: 'Noor Voorbeeld',
    })
    const again = await request(app).get(`${path}?notice=saved`).set('Cookie', cookie)
    expect(again.text).toContain('Opgeslagen.')
    expect(again.text).toContain('door Noor Voorbeeld')
    expect(again.text).toContain('Er ontbreken nog 11 dingen')
  })

  test('a refused form keeps everything typed, with words at the field and above it', async () => {
    const { app, db, path, cookie, meeting } = await aHost()
    const { text } = await request(app).get(path).set('Cookie', cookie)
    const refused = await request(app)
      .post(path)
      .set('Cookie', cookie)
      .type('form')
      .send(filledIn(text, { welcome: 'Welkom', walkOutMinutes: 'tien minuten', groupLimit: '0' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Er kloppen nog 2 dingen niet')
    expect(refused.text).toContain('Vul een heel getal in, zoals 15.')
    expect(refused.text).toContain('value="tien minuten"')
    expect(refused.text).toContain('>\nWelkom</textarea>')
    expect((await findSection(db, meeting.id))?.version).toBe(1)
  })

  test('shows what people typed as text, never as markup', async () => {
    const { app, path, cookie } = await aHost()
    const { text } = await request(app).get(path).set('Cookie', cookie)
    const nasty = `"><script>alert(1)</script></textarea><b>{{x}}`
    await request(app)
      .post(path)
      .set('Cookie', cookie)
      .type('form')
      .send(filledIn(text, { welcome: nasty, venueName: nasty }))
    const shown = await request(app).get(path).set('Cookie', cookie)
    expect(shown.text).not.toContain('<script>alert')
    expect(shown.text).not.toContain('</textarea><b>')
    expect(shown.text).toContain('&lt;script&gt;alert(1)')
  })
})

describe('two hosts at once', () => {
  const twoHosts = async () => {
    const host = await aHost()
    const { cookie } = await aSecondHost(host)
    const { text } = await request(host.app).get(host.path).set('Cookie', host.cookie)
    const post = (by: string, body: object) =>
      request(host.app).post(host.path).set('Cookie', by).type('form').send(body)
    return { ...host, form: text, umit: cookie, post }
  }

  test('in different fields: both texts stay', async () => {
    const { db, form, post, cookie, umit, meeting } = await twoHosts()
    await post(umit, filledIn(form, { route: 'Linksaf' }))
    expect((await post(cookie, filledIn(form, { welcome: 'Welkom' }))).status).toBe(303)
    expect((await findSection(db, meeting.id))?.section).toEqual(
      aSection({ welcome: 'Welkom', route: 'Linksaf' }),
    )
  })

  test('in one field: both texts are shown, nothing is saved, and the rest of what was typed stays', async () => {
    const { db, form, post, cookie, umit, meeting } = await twoHosts()
    await post(umit, filledIn(form, { route: 'Linksaf', venueName: 'De Remise' }))
    const conflict = await post(cookie, filledIn(form, { route: 'Rechtsaf', welcome: 'Welkom' }))
    expect(conflict.status).toBe(409)
    expect(conflict.text).toContain('Ümit Testman sloeg intussen ook iets op.')
    expect(conflict.text).toContain('<p class="typed">Rechtsaf</p>')
    expect(conflict.text).toContain('<p class="typed">Linksaf</p>')
    expect(conflict.text).toContain('>\nRechtsaf</textarea>')
    expect(conflict.text).toContain('>\nWelkom</textarea>')
    expect(conflict.text).toContain('value="De Remise"')
    expect((await findSection(db, meeting.id))?.section.welcome).toBe('')

    const typed = { route: 'Rechtsaf', welcome: 'Welkom', venueName: 'De Remise', 'theirs-route': 'Linksaf' }
    const mine = await post(cookie, filledIn(conflict.text, { ...typed, 'choice-route': 'mine' }))
    expect(mine.status).toBe(303)
    expect((await findSection(db, meeting.id))?.section).toEqual(
      aSection({ welcome: 'Welkom', venueName: 'De Remise', route: 'Rechtsaf' }),
    )
  })

  test('choosing the other text keeps it, and saves the rest', async () => {
    const { db, form, post, cookie, umit, meeting } = await twoHosts()
    await post(umit, filledIn(form, { route: 'Linksaf' }))
    const typed = { route: 'Rechtsaf', welcome: 'Welkom' }
    const conflict = await post(cookie, filledIn(form, typed))
    const choice = { ...typed, 'theirs-route': 'Linksaf', 'choice-route': 'theirs' }
    expect((await post(cookie, filledIn(conflict.text, choice))).status).toBe(303)
    expect((await findSection(db, meeting.id))?.section).toEqual(
      aSection({ welcome: 'Welkom', route: 'Linksaf' }),
    )
  })

  test('a choice with a mistake elsewhere comes back with both texts and the choice', async () => {
    const { form, post, cookie, umit } = await twoHosts()
    await post(umit, filledIn(form, { route: 'Linksaf' }))
    const conflict = await post(cookie, filledIn(form, { route: 'Rechtsaf' }))
    const choice = {
      route: 'Rechtsaf',
      'theirs-route': 'Linksaf',
      'choice-route': 'theirs',
      groupLimit: 'veel',
    }
    const refused = await post(cookie, filledIn(conflict.text, choice))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('<p class="typed">Linksaf</p>')
    expect(refused.text).toContain('>\nRechtsaf</textarea>')
    expect(refused.text).toMatch(/value="theirs" checked/)
    expect(refused.text).toContain('value="veel"')
  })

  test('somebody saving a third text in between is not overwritten by a choice made before', async () => {
    const { form, post, cookie, umit } = await twoHosts()
    await post(umit, filledIn(form, { route: 'Linksaf' }))
    const conflict = await post(cookie, filledIn(form, { route: 'Rechtsaf' }))
    await post(umit, filledIn(conflict.text, { route: 'Rechtdoor' }))
    const choice = { route: 'Rechtsaf', 'theirs-route': 'Linksaf', 'choice-route': 'mine' }
    const again = await post(cookie, filledIn(conflict.text, choice))
    expect(again.status).toBe(409)
    expect(again.text).toContain('<p class="typed">Rechtdoor</p>')
  })
})

describe('a key for one meeting', () => {
  test('opens no other meeting and no page of an organiser', async () => {
    const { app, other, cookie } = await aHost()
    for (const path of [sectionPath(other.id), sectionPath('geen-id'), sectionPath(crypto.randomUUID())]) {
      const answer = await request(app).get(path).set('Cookie', cookie)
      expect([path, answer.status, answer.headers.location]).toEqual([path, 303, '/link/renewal'])
    }
    const posted = await request(app)
      .post(sectionPath(other.id))
      .set('Cookie', cookie)
      .type('form')
      .send({ welcome: 'x' })
    expect(posted.status).toBe(303)
    expect(posted.headers.location).toBe('/link/renewal')
    expect((await findSection(database().db, other.id))?.version).toBe(1)
    for (const part of ['programme', 'section']) {
      const path = `/organiser/circles/slim-samenwerken/meetings/1/${part}`
      const answer = await request(app).get(path).set('Cookie', cookie)
      expect([path, answer.headers.location]).toEqual([path, '/organiser/sign-in'])
    }
  })

  test('without a key there is a page to ask for one', async () => {
    const { app, path } = await aHost()
    expect((await request(app).get(path)).headers.location).toBe('/link/renewal')
  })

  test('ends at once when the organiser takes it back, also for a form that is open', async () => {
    const { app, db, path, cookie, hostEditorId, meeting } = await aHost()
    const { text } = await request(app).get(path).set('Cookie', cookie)
    await db.transaction().execute((trx) => revokeHostEditor(trx, { hostEditorId }, NOW))
    const answer = await request(app)
      .post(path)
      .set('Cookie', cookie)
      .type('form')
      .send(filledIn(text, { welcome: 'Hoi' }))
    expect(answer.status).toBe(410)
    expect((await findSection(db, meeting.id))?.version).toBe(1)
    const anew = await request(app).get(path).set('Cookie', cookie)
    expect([anew.status, anew.headers.location]).toEqual([303, '/link/renewal'])
  })
})
