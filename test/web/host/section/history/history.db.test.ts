import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { findSection } from '../../../../../src/programme/queries.ts'
import { aSection } from '../../../../factories/section.ts'
import { NOW } from '../../../../support/moment.ts'
import { useDatabase } from '../../../../support/postgres.ts'
import { aHostOf, filledIn } from '../../../../support/section-hosts.ts'

const database = useDatabase()

const aHost = async () => {
  const host = await aHostOf(database())
  const { app, cookie } = host
  return {
    ...host,
    get: (address: string) => request(app).get(address).set('Cookie', cookie),
    post: (address: string, body: object) =>
      request(app).post(address).set('Cookie', cookie).type('form').send(body),
  }
}

describe('the history on the page', () => {
  test('says who changed what in words, and undoes a change', async () => {
    const { db, path, get, post, meeting } = await aHost()
    expect((await get(`${path}/history`)).text).toContain('Er is nog niets veranderd.')
    await post(path, filledIn((await get(path)).text, { route: 'Ga linksaf', stepFree: 'no' }))
    await post(path, filledIn((await get(path)).text, { route: 'Ga rechtsaf', stepFree: 'no' }))
    const { text } = await get(`${path}/history`)
    expect(text).toContain('Wijziging 3, zaterdag 21 november 2026, 10.00 uur</h2>')
    expect(text).toContain('Noor Voorbeeld, gaststad')
    expect(text).toContain('Ga <del><span class="heard">Weggehaald: </span>linksaf</del>')
    expect(text).toContain('<ins><span class="heard">Nieuw: </span>rechtsaf</ins>')
    expect(text).toContain('<ins><span class="heard">Nieuw: </span>Nee</ins>')
    const undone = await post(`${path}/history/3/undo`, {})
    expect([undone.status, undone.headers.location]).toEqual([303, `${path}?notice=saved`])
    expect((await findSection(db, meeting.id))?.section).toEqual(
      aSection({ route: 'Ga linksaf', stepFree: false }),
    )
    expect((await get(`${path}/history`)).text).toContain('maakt wijziging 3 ongedaan')
  })

  test('undoing what was changed since asks first, with both texts', async () => {
    const { db, path, get, post, meeting } = await aHost()
    await post(path, filledIn((await get(path)).text, { route: 'Ga linksaf' }))
    await post(path, filledIn((await get(path)).text, { route: 'Ga rechtsaf' }))
    const { status, text } = await post(`${path}/history/2/undo`, {})
    expect(status).toBe(409)
    expect(text).toContain('Sindsdien is er iets veranderd.')
    expect(text).toContain('<p class="typed">Ga rechtsaf</p>')
    expect((await findSection(db, meeting.id))?.section.route).toBe('Ga rechtsaf')
    expect((await post(`${path}/history/77/undo`, {})).status).toBe(404)
  })

  test('a long one goes on at another page', async () => {
    const { db, path, get, meeting } = await aHost()
    for (let number = 1; number <= 32; number += 1)
      await db
        .insertInto('host_section_save')
        .values({
          ...{ meeting_id: meeting.id, version: number + 1, by_kind: 'host', by_id: null, undoes: null },
          ...{ by_name: `Editor${number}.`, saved_at: NOW, aside: '[]' },
          changes: JSON.stringify({ route: { from: '', to: 'x' } }),
        })
        .execute()
    const first = (await get(`${path}/history`)).text
    const older = /href="([^"]*\?before&#x3D;\d+)"/.exec(first)?.[1]?.replace('&#x3D;', '=') ?? ''
    const second = (await get(older)).text
    const editorsIn = (text: string) => [...text.matchAll(/Editor(\d+)\./g)].map((found) => Number(found[1]))
    expect([...editorsIn(first), ...editorsIn(second)]).toEqual([...Array(32).keys()].map((at) => 32 - at))
    expect(second).not.toContain('Oudere wijzigingen')
  })
})
