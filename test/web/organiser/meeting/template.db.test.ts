import { describe, expect, test } from '@jest/globals'
import { aCircle, anInstitute } from '../../../factories/circle.ts'
import { anExpert } from '../../../factories/expert.ts'
import { aTemplate } from '../../../factories/template.ts'
import { textOf } from '../../../support/browser.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

/** A deep dive of two parts with a link, a note and an expert; the first of two meetings. */
const aProgramme = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: tess.instituteId, hosts: ['Zwolle', 'Breda'] })
  const [one, two] = circle.meetings
  if (!one || !two) throw new Error('the factory makes meetings')
  const { id: itemId } = await db
    .updateTable('programme_item')
    .set({ text: 'Over *samen* werken', internal_note: 'Niet te lang', place: 'Zaal 3', least_minutes: 40 })
    .where('meeting_id', '=', one.id)
    .where('kind', '=', 'deepDive')
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('item_link')
    .values({ item_id: itemId, position: 1, title: 'Artikel', url: 'https://example.org/artikel' })
    .execute()
  await db
    .insertInto('deep_dive')
    .values({ item_id: itemId, import_key: null, form: 'workSession', output: 'Een kaart', group_limit: 12 })
    .execute()
  await db
    .insertInto('deep_dive_part')
    .values([
      { item_id: itemId, position: 1, form: 'presentation', title: 'Kader', minutes: 25, import_kind: null },
      { item_id: itemId, position: 2, form: 'workSession', title: 'Kaart', minutes: 50, import_kind: null },
    ])
    .execute()
  await anExpert(db, { itemId, name: 'Ada Kenner', email: 'ada@example.org' })
  const at = (number: number) => `/organiser/circles/${circle.slug}/meetings/${number}/programme`
  return { db, tess, circle, one, two, itemId, at }
}

const programmeOf = async (meetingId: string) =>
  database()
    .db.selectFrom('programme_item')
    .leftJoin('deep_dive', 'deep_dive.item_id', 'programme_item.id')
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .select([
      'position',
      'kind',
      'programme_item.title',
      'minutes',
      'least_minutes',
      'text',
      'place',
      'state',
    ])
    .select(['internal_note', 'deep_dive.form', 'deep_dive.output', 'deep_dive.group_limit'])
    .execute()

const markIn = (html: string) => /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? ''

describe('a template', () => {
  test('is made from a meeting and begins another: what comes and what goes is said before', async () => {
    const { tess, one, two, at } = await aProgramme()
    await tess.post(`${at(1)}/templates`, { name: 'Met werksessie' }).expect(303)
    const { id } = await database().db.selectFrom('programme_template').select('id').executeTakeFirstOrThrow()
    const preview = (await tess.get(`${at(2)}/template?from=template:${id}`).expect(200)).text
    expect(textOf(preview)).toContain('Zo wordt het programma')
    expect(textOf(preview)).toContain('Verdieping, 75 minuten')
    const before = await programmeOf(one.id)
    await tess
      .post(`${at(2)}/template`, { from: `template:${id}`, mark: markIn(preview) })
      .expect(303)
      .expect('Location', `${at(2)}/template?notice=saved#undo`)
    expect(await programmeOf(two.id)).toEqual(before.map((item) => ({ ...item, place: '', state: 'empty' })))
    const parts = await database()
      .db.selectFrom('deep_dive_part')
      .innerJoin('programme_item as item', 'item.id', 'deep_dive_part.item_id')
      .where('item.meeting_id', '=', two.id)
      .orderBy('deep_dive_part.position')
      .select(['deep_dive_part.title', 'deep_dive_part.minutes', 'deep_dive_part.form'])
      .execute()
    expect(parts).toEqual([
      { title: 'Kader', minutes: 25, form: 'presentation' },
      { title: 'Kaart', minutes: 50, form: 'workSession' },
    ])
    expect(await database().db.selectFrom('item_link').select(['title', 'url']).execute()).toEqual([
      { title: 'Artikel', url: 'https://example.org/artikel' },
      { title: 'Artikel', url: 'https://example.org/artikel' },
    ])
    // Nobody came along: the one expert is where she was.
    expect(await database().db.selectFrom('expert').select('name').execute()).toEqual([
      { name: 'Ada Kenner' },
    ])
  })

  test('names who hangs on what goes, and one button brings all of that back', async () => {
    const { db, tess, one, itemId, at } = await aProgramme()
    const preview = (await tess.get(`${at(1)}/template?from=format:halfDay`).expect(200)).text
    expect(textOf(preview)).toContain('Verdieping, 75 minuten; met Ada Kenner')
    const before = await programmeOf(one.id)
    await tess.post(`${at(1)}/template`, { from: 'format:halfDay', mark: markIn(preview) }).expect(303)
    expect((await programmeOf(one.id)).some(({ kind }) => kind === 'lunch')).toBe(false)
    const undo = (await tess.get(`${at(1)}/template`).expect(200)).text
    expect(textOf(undo)).toContain('Terug naar het vorige programma')
    await tess.post(`${at(1)}/template/return`, { mark: markIn(undo) }).expect(303)
    expect(await programmeOf(one.id)).toEqual(before)
    const expert = await db.selectFrom('expert').select('item_id').executeTakeFirstOrThrow()
    expect(expert).toEqual({ item_id: itemId })
    // The half day stands aside now, so undoing can be undone.
    await tess.post(`${at(1)}/template/return`, { mark: markIn(undo) }).expect(303)
    expect(await programmeOf(one.id)).toEqual(before)
  })

  test('also takes the programme of another meeting over', async () => {
    const { tess, one, two, at } = await aProgramme()
    const from = `meeting:${one.id}`
    const preview = (await tess.get(`${at(2)}/template?from=${from}`).expect(200)).text
    await tess.post(`${at(2)}/template`, { from, mark: markIn(preview) }).expect(303)
    expect((await programmeOf(two.id)).map(({ title, text }) => [title, text])).toEqual(
      (await programmeOf(one.id)).map(({ title, text }) => [title, text]),
    )
  })

  test('lets one of two who replace at the same moment through, and tells the other how it stands', async () => {
    const { tess, two, at } = await aProgramme()
    const preview = (await tess.get(`${at(2)}/template?from=format:wholeDay`)).text
    const fields = { from: 'format:wholeDay', mark: markIn(preview) }
    const got = await Promise.all([1, 2, 3].map(() => tess.post(`${at(2)}/template`, fields)))
    expect(got.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    expect(textOf(got.find(({ status }) => status === 409)?.text ?? '')).toContain(
      'Iemand anders heeft het programma intussen veranderd.',
    )
    const aside = await database()
      .db.selectFrom('programme_item')
      .where('aside_of', '=', two.id)
      .select('id')
      .execute()
    expect(aside).toHaveLength(7)
  })

  test('needs a name of its own, and can be thrown away', async () => {
    const { db, tess, at } = await aProgramme()
    const keep = (name: string) => tess.post(`${at(1)}/templates`, { name })
    expect(textOf((await keep('').expect(422)).text)).toContain('Dit mag niet leeg zijn.')
    await keep('Dagdeel').expect(303)
    const refused = (await keep('dagdeel').expect(409)).text
    expect(textOf(refused)).toContain('Er is al een sjabloon met deze naam.')
    expect(refused).toContain('value="dagdeel"')
    const { id } = await db.selectFrom('programme_template').select('id').executeTakeFirstOrThrow()
    await tess.post(`${at(2)}/templates/${id}/removal`).expect(303)
    expect(await db.selectFrom('programme_template').select('id').execute()).toEqual([])
  })

  test('of another institute, or its meeting, is not there', async () => {
    const { db, tess, two, at } = await aProgramme()
    const other = await anInstitute(db, { slug: 'academie' })
    const theirs = await aCircle(db, {
      instituteId: other.id,
      slug: 'hun-kring',
      title: 'Hun kring',
      hosts: ['Ede'],
    })
    const meetingId = theirs.meetings[0]?.id ?? ''
    const templateId = await aTemplate(db, { instituteId: other.id, meetingId, name: 'Van hen' })
    const before = await programmeOf(two.id)
    const page = textOf((await tess.get(`${at(2)}/template`)).text)
    expect(page).not.toContain('Van hen')
    expect(page).not.toContain(theirs.title)
    for (const from of [`template:${templateId}`, `meeting:${meetingId}`, 'x', 'format:night'])
      await tess.post(`${at(2)}/template`, { from, mark: '' }).expect(404)
    await tess.post(`${at(2)}/templates/${templateId}/removal`).expect(303)
    expect(await programmeOf(two.id)).toEqual(before)
    expect(await db.selectFrom('programme_template').select('name').execute()).toEqual([{ name: 'Van hen' }])
  })

  test('does not touch a meeting that has begun or is cancelled', async () => {
    const { db, tess, two, at } = await aProgramme()
    const preview = (await tess.get(`${at(2)}/template?from=format:wholeDay`)).text
    await db.updateTable('meeting').set({ held_on: '2026-11-01' }).where('id', '=', two.id).execute()
    await tess.post(`${at(2)}/template`, { from: 'format:wholeDay', mark: markIn(preview) }).expect(409)
    expect(textOf((await tess.get(`${at(2)}/template?from=format:wholeDay`)).text)).not.toContain(
      'Vervang het programma',
    )
  })
})
