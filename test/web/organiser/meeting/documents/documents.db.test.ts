import { expect, test } from '@jest/globals'
import { loadAgenda } from '../../../../../src/agenda/load-agenda.ts'
import { releaseAgenda } from '../../../../../src/agenda/release/release-agenda.ts'
import { releaseMark } from '../../../../../src/agenda/release/release-mark.ts'
import { snapshotOf } from '../../../../../src/agenda/release/snapshot.ts'
import { aCircle } from '../../../../factories/circle.ts'
import { NOW } from '../../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../../support/organiser.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'

const database = useDatabase()

/** A meeting of a draft circle, released once and made too long since. */
const aReleasedMeeting = async () => {
  const { db } = database()
  const { instituteId, get } = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId, phase: 'draft', hosts: ['Zwolle'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const agenda = await loadAgenda(db, { meetingId })
  if (!agenda) throw new Error('the factory makes meetings')
  const input = { meetingId, basedOn: releaseMark(snapshotOf(agenda)), note: '', by: 'Tess Regelaar' }
  const outcome = await db.transaction().execute((trx) => releaseAgenda(trx, input, NOW))
  expect(outcome.done).toBe(true)
  await db
    .updateTable('programme_item')
    .set({ title: 'Langer verdiepen', minutes: 300 })
    .where('kind', '=', 'deepDive')
    .execute()
  await db.updateTable('host_section').set({ contact_name: 'Hanna Gastvrij' }).execute()
  return { get, path: `/organiser/circles/${circle.slug}/meetings/1` }
}

test('an organiser takes along what people read, or the working version with what is the matter', async () => {
  const { get, path } = await aReleasedMeeting()
  const shown = (await get(`${path}/agenda.txt`).expect(200)).text
  expect(shown).toContain('Versie 1, ')
  expect(shown).not.toMatch(/Langer verdiepen|te veel/)
  const working = (await get(`${path}/agenda.txt?version=working`).expect(200)).text
  expect(working).toMatch(/Voorlopige agenda.*Langer verdiepen.*minuten te veel, door Verdieping/s)
  for (const text of [shown, working]) expect(text).toContain('Te bellen op de dag: Hanna Gastvrij')
  const json = (await get(`${path}/agenda.json`).expect(200)).body
  expect(json.release).toEqual({ number: 1, releasedAt: NOW.toString(), note: '' })
})

test('the page leads to print and to every file of both versions', async () => {
  const { get, path } = await aReleasedMeeting()
  const { text } = await get(`${path}/documents`).expect(200)
  expect(textOf(text)).toMatch(/Zoals deelnemers hem lezen Versie 1, .* De werkversie/s)
  const hrefs = [...text.matchAll(/href="([^"]*\/meetings\/1\/(?:print|agenda\.)[^"]*)"/g)].map(([, href]) =>
    href?.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&'),
  )
  expect(hrefs).toHaveLength(12)
  for (const href of hrefs) expect([href, (await get(href ?? '')).status]).toEqual([href, 200])
  const sheet = await get(`${path}/print?version=working&letters=groot`)
  expect(sheet.headers['cache-control']).toBe('no-store')
  expect(sheet.text).toContain('Langer verdiepen')
  expect((await get(path)).text).toContain(`href="${path}/documents"`)
})

test('there is nothing of a meeting that is not there, or of another institute', async () => {
  const { get, path } = await aReleasedMeeting()
  const other = await aSignedInOrganiser(database(), { slug: 'ander' })
  for (const page of ['documents', 'print', 'agenda.docx', 'agenda.txt', 'agenda.ics', 'agenda.json']) {
    await get(`${path.replace(/1$/, '9')}/${page}`).expect(404)
    await other.get(`${path}/${page}`).expect(404)
  }
})
