import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { inviteHostEditor, revokeHostEditor } from '../../../../../src/programme/host-editors.ts'
import { findSection } from '../../../../../src/programme/queries.ts'
import { MOST_DRAFTS } from '../../../../../src/programme/section-draft.ts'
import { anOrganiser } from '../../../../factories/circle.ts'
import { testApp } from '../../../../support/app.ts'
import { textOf } from '../../../../support/browser.ts'
import { NOW } from '../../../../support/moment.ts'
import { useDatabase } from '../../../../support/postgres.ts'
import { aHostOf, aSecondHost, filledIn, type Host, hiddenIn } from '../../../../support/section-hosts.ts'
import { sessionCookie } from '../../../../support/session-cookie.ts'

const database = useDatabase()

/** A browser at the section: `open` is a tab, whose form is sent as it was opened with some fields changed. */
const aDesk = ({ app }: Pick<Host, 'app'>, path: string, cookie: string) => {
  const read = async (address = path) => (await request(app).get(address).set('Cookie', cookie)).text
  const send = (address: string, body: object, accept = 'text/html') =>
    request(app).post(address).set('Cookie', cookie).set('Accept', accept).type('form').send(body)
  return {
    read,
    send,
    open: async (address = path) => {
      const html = await read(address)
      const form = (changes: Record<string, string>) =>
        filledIn(html, { draft: hiddenIn(html, 'draft'), continued: hiddenIn(html, 'continued'), ...changes })
      return {
        html,
        keep: (changes: Record<string, string>) => send(`${path}/draft`, form(changes), 'application/json'),
        save: (changes: Record<string, string>) => send(path, form(changes)),
      }
    },
  }
}

const aHost = async () => {
  const host = await aHostOf(database())
  return { ...host, desk: aDesk(host, host.path, host.cookie) }
}

const anOrganiserAt = async ({ db, app, institute, circle }: Host) => {
  const { id } = await anOrganiser(db, institute.id)
  const path = `/organiser/circles/${circle.slug}/meetings/1/section`
  return { path, desk: aDesk({ app }, path, await sessionCookie(db, { organiserId: id })) }
}

const drafts = () => database().db.selectFrom('host_section_draft').select(['by_name', 'typed']).execute()
const goOn = (html: string) => /href="([^"]*draft&#x3D;[^"]*)"/.exec(html)?.[1]?.replace('&#x3D;', '=') ?? ''

describe('what is typed and not saved', () => {
  test('is kept beside the section, and offered on return with the form as it was', async () => {
    const { db, desk, meeting } = await aHost()
    const tab = await desk.open()
    expect((await tab.keep({ route: 'Linksaf' })).status).toBe(204)
    expect((await tab.keep({ route: 'Linksaf bij de kerk', visitMinutes: 'een uur' })).status).toBe(204)
    expect((await findSection(db, meeting.id))?.version).toBe(1)
    const back = await desk.read()
    expect(textOf(back)).toContain('Je typte iets wat nog niet is opgeslagen')
    expect(textOf(back)).toContain('Het gaat om: Route, Het bezoek zelf.')
    expect(back).not.toContain('Linksaf bij de kerk')
    const again = await desk.open(goOn(back))
    expect(again.html).toContain('>\nLinksaf bij de kerk</textarea>')
    expect(again.html).toContain('value="een uur"')
    expect((await again.save({ route: 'Linksaf bij de kerk' })).status).toBe(303)
    expect((await findSection(db, meeting.id))?.section.route).toBe('Linksaf bij de kerk')
    expect(await drafts()).toEqual([])
  })

  test('is kept by a button where there are no scripts', async () => {
    const { desk, path } = await aHost()
    const answer = await desk.send(`${path}/draft`, filledIn(await desk.read(), { route: 'Linksaf' }))
    expect([answer.status, answer.headers.location]).toEqual([303, `${path}?notice=sectionDraftKept`])
    expect(await drafts()).toHaveLength(1)
  })

  test('in two tabs of one person is two texts', async () => {
    const { desk } = await aHost()
    const [one, two] = [await desk.open(), await desk.open()]
    await one.keep({ route: 'Een' })
    await two.keep({ route: 'Twee' })
    expect((await drafts()).map(({ typed }) => typed.route).sort()).toEqual(['Een', 'Twee'])
    const third = await desk.open(goOn(await desk.read()))
    await one.keep({ route: 'Een, en verder' })
    await two.keep({ route: 'Twee, en verder' })
    await third.save({ route: 'Drie' })
    expect((await drafts()).map(({ typed }) => typed.route).sort()).toEqual([
      'Een, en verder',
      'Twee, en verder',
    ])
  })

  test('is there too when saving was refused', async () => {
    const { desk, db, app, path, meeting } = await aHost()
    const umit = await aSecondHost({ db, meeting })
    const [mine, theirs] = [await desk.open(), await aDesk({ app }, path, umit.cookie).open()]
    await theirs.save({ route: 'Linksaf' })
    expect((await mine.save({ route: 'Rechtsaf' })).status).toBe(409)
    expect((await mine.save({ route: 'Rechtsaf', visitMinutes: 'lang' })).status).toBe(422)
    expect(textOf(await desk.read())).toContain('Het gaat om: Route, Het bezoek zelf.')
  })

  test('is nobody else’s: not to read, not to overwrite, not to put away', async () => {
    const { desk, db, app, path, meeting } = await aHost()
    const umit = aDesk({ app }, path, (await aSecondHost({ db, meeting })).cookie)
    const tab = await desk.open()
    await tab.keep({ route: 'Linksaf' })
    const id = hiddenIn(tab.html, 'draft')
    expect(await umit.read()).not.toContain('kept-draft')
    expect(await umit.read(`${path}?draft=${id}`)).not.toContain('Linksaf')
    const stolen = { ...filledIn(tab.html, { route: 'Weg' }), draft: id }
    expect((await umit.send(`${path}/draft`, stolen, 'application/json')).status).toBe(409)
    await umit.send(`${path}/drafts/${id}/removal`, {})
    expect((await drafts()).map(({ typed }) => typed.route)).toEqual(['Linksaf'])
  })

  test('can be put away, and is then found in the history', async () => {
    const { desk, path } = await aHost()
    const tab = await desk.open()
    await tab.keep({ route: 'Linksaf bij de kerk' })
    const answer = await desk.send(`${path}/drafts/${hiddenIn(tab.html, 'draft')}/removal`, {})
    expect(answer.headers.location).toBe(`${path}?notice=draftAside`)
    expect(await drafts()).toEqual([])
    const history = textOf(await desk.read(`${path}/history`))
    expect(history).toContain('Getypt, maar niet gekozen Route Linksaf bij de kerk')
  })

  test('has a most: the next form is not kept, and its script is told so', async () => {
    const { desk } = await aHost()
    for (let tab = 0; tab < MOST_DRAFTS; tab += 1)
      expect((await (await desk.open()).keep({ route: `${tab}` })).status).toBe(204)
    expect((await (await desk.open()).keep({ route: 'te veel' })).status).toBe(409)
    expect(await drafts()).toHaveLength(MOST_DRAFTS)
  })
})

describe('a key that is taken back while somebody types', () => {
  const revoke = ({ db, hostEditorId }: Host) =>
    db.transaction().execute((trx) => revokeHostEditor(trx, { hostEditorId }, NOW))

  test('saves nothing, keeps the text, and says how to go on', async () => {
    const host = await aHost()
    const tab = await host.desk.open()
    await revoke(host)
    const answer = await tab.save({ route: 'Linksaf bij de kerk' })
    expect(answer.status).toBe(410)
    const read = textOf(answer.text)
    expect(read).toContain('Je link is ingetrokken')
    expect(read).toContain('Wat je typte, is bewaard. Tess Regelaar kan het lezen en overnemen.')
    expect(read).toContain('Route Linksaf bij de kerk')
    expect((await findSection(host.db, host.meeting.id))?.version).toBe(1)
    expect((await tab.keep({ route: 'Linksaf' })).status).toBe(410)
    expect((await drafts()).map(({ typed }) => typed.route)).toEqual(['Linksaf'])
  })

  test('leaves the text to the organiser, who saves it', async () => {
    const host = await aHost()
    const tab = await host.desk.open()
    await tab.keep({ route: 'Linksaf bij de kerk' })
    const { desk, path } = await anOrganiserAt(host)
    expect(await desk.read()).not.toContain('kept-draft')
    await revoke(host)
    expect(textOf(await desk.read(path.replace('/section', '')))).toContain(
      'Noor Voorbeeld typte iets en heeft geen toegang meer',
    )
    const found = await desk.open(goOn(await desk.read()))
    expect(found.html).toContain('>\nLinksaf bij de kerk</textarea>')
    await found.save({ route: 'Rechtsaf' })
    expect(await drafts()).toEqual([])
    expect(textOf(await desk.read(`${path}/history`))).toContain('Linksaf bij de kerk')
  })

  test('and given again brings the text back to who typed it', async () => {
    const host = await aHost()
    const tab = await host.desk.open()
    await tab.keep({ route: 'Linksaf' })
    await revoke(host)
    const noor = { meetingId: host.meeting.id, email: 'noor@example.org', name: 'Noor Voorbeeld' }
    const { hostEditorId } = await host.db
      .transaction()
      .execute((trx) => inviteHostEditor(trx, { ...noor, language: 'nl' }, NOW))
    const desk = aDesk(host, host.path, await sessionCookie(host.db, { hostEditorIds: [hostEditorId] }))
    expect((await desk.open(goOn(await desk.read()))).html).toContain('>\nLinksaf</textarea>')
    expect(await (await anOrganiserAt(host)).desk.read()).not.toContain('kept-draft')
  })

  test('keeps nothing any more a day later', async () => {
    const host = await aHost()
    const tab = await host.desk.open()
    await revoke(host)
    const later = testApp(database(), { now: () => NOW.add({ hours: 24 }) })
    const body = filledIn(tab.html, { route: 'Linksaf' })
    const cookie = await sessionCookie(host.db, { hostEditorIds: [host.hostEditorId] })
    const answer = await request(later).post(host.path).set('Cookie', cookie).type('form').send(body)
    expect([answer.status, answer.headers.location]).toEqual([303, '/link/renewal'])
    expect(await drafts()).toEqual([])
  })
})
