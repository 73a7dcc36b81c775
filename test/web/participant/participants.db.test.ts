import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import type { ShownField } from '../../../src/db/form-tables.ts'
import { aCircle, anInstitute, anOrganisation, aRegistration } from '../../factories/circle.ts'
import { aHostEditor } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'
import { countStatements } from '../../support/statements.ts'

const database = useDatabase()

const aGroup = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const { id: organisationId } = await anOrganisation(db, instituteId, 'Breda')
  const zoe = await aRegistration(db, of, { organisationId })
  const noor = await aRegistration(db, of, { firstName: 'Noor', organisationId })
  await db.updateTable('person').set({ job_title: 'adviseur' }).execute()
  await db.updateTable('registration').set({ learning_question: 'Hoe dan?', brings: 'Ervaring' }).execute()
  const page = `/participant/${zoe.id}/participants`
  const shows = async (registrationId: string, fields: ShownField[]) => {
    const kept = { practice: 'Het station', expectation: 'EXPECTED', case_offer: 'CASE' }
    await db
      .insertInto('registration_answers')
      .values({ registration_id: registrationId, ...kept, shown_fields: JSON.stringify(fields) })
      .execute()
  }
  const read = async (cookie: Record<string, unknown>, path = page) =>
    request(testApp(database()))
      .get(path)
      .set('Cookie', await sessionCookie(db, cookie))
  return { db, of, circle, zoe, noor, page, shows, read }
}

const peopleIn = (html: string) =>
  [...html.matchAll(/<li class="person">([\s\S]*?)<\/li>/g)].map(([, one]) => textOf(one ?? '').trim())

describe('the participants of a circle', () => {
  test('see of each other the name, and of the rest what each chose to show', async () => {
    const { zoe, noor, shows, read } = await aGroup()
    const nameOnly = await read({ registrationIds: [zoe.id] })
    expect(peopleIn(nameOnly.text)).toEqual(['Noor van Fictief', 'Zoë van Fictief dit ben jij'])
    await shows(noor.id, ['organisation', 'practice'])
    await shows(zoe.id, ['jobTitle', 'email', 'learningQuestion', 'brings'])
    expect(peopleIn((await read({ registrationIds: [zoe.id] })).text)).toEqual([
      'Noor van Fictief Gemeente Breda Werkt nu aan Het station',
      'Zoë van Fictief dit ben jij Functie of rol adviseur E-mailadres zoe@example.org Wil leren Hoe dan? Brengt mee Ervaring',
    ])
  })

  test('stand in the order of a Dutch list', async () => {
    const { db, of, zoe, read } = await aGroup()
    const named = { Aad: ['van', 'Zanden'], Bo: ["van 't", 'Ende'], Cas: ['', 'Éclair'] }
    for (const [firstName, [namePrefix = '', lastName = '']] of Object.entries(named)) {
      const { personId } = await aRegistration(db, of, { firstName })
      const name = { name_prefix: namePrefix, last_name: lastName }
      await db.updateTable('person').set(name).where('id', '=', personId).execute()
    }
    expect(peopleIn((await read({ registrationIds: [zoe.id] })).text)).toEqual([
      'Cas Éclair',
      "Bo van 't Ende",
      'Noor van Fictief',
      'Zoë van Fictief dit ben jij',
      'Aad van Zanden',
    ])
  })

  test('tell nothing of attendance, answers, needs, states or who waits: the page stays the same', async () => {
    const { db, of, circle, zoe, noor, read } = await aGroup()
    const main = async () =>
      /<main[\s\S]*<\/main>/.exec((await read({ registrationIds: [zoe.id] })).text)?.[0] ?? ''
    const before = await main()
    const about = { registration_id: noor.id, meeting_id: circle.meetings[0]?.id ?? '' }
    await db
      .insertInto('attendance')
      .values({ ...about, state: 'absent', marked_at: NOW })
      .execute()
    await db
      .insertInto('meeting_answer')
      .values({ ...about, held_on: '2026-12-10', answer: 'cannot', changed_at: NOW })
      .execute()
    await db
      .insertInto('registration_needs')
      .values({ registration_id: noor.id, diets: '["vegan"]', consented_at: NOW })
      .execute()
    for (const state of ['waiting', 'offered', 'withdrawn', 'removed', 'declined', 'expired'] as const)
      await aRegistration(db, of, { firstName: state, state })
    expect(await main()).toEqual(before)
    expect(before).toContain('Noor van Fictief')
  })

  test('are shown to who has a seat alone; who has none reads why', async () => {
    const { db, of, read } = await aGroup()
    for (const state of ['waiting', 'offered', 'withdrawn', 'removed'] as const) {
      const { id } = await aRegistration(db, of, { firstName: state, state })
      const { status, text } = await read({ registrationIds: [id] }, `/participant/${id}/participants`)
      expect([status, textOf(text).includes('zodra je een plaats hebt'), text.includes('Noor')]).toEqual([
        ...[200, true, false],
      ])
    }
  })

  test('cannot be opened by the key of a host, an expert in place of somebody, an organiser or another circle', async () => {
    const { db, of, circle, noor, read } = await aGroup()
    const { id: hostEditorId } = await aHostEditor(db, circle.meetings[0]?.id ?? '')
    const other = await aCircle(db, { ...of, slug: 'elders', hosts: ['Venlo'] })
    const stranger = await aRegistration(db, { ...of, circleId: other.id }, { firstName: 'Elders' })
    const answers = []
    for (const session of [
      { hostEditorIds: [hostEditorId] },
      { substituteIds: [noor.id] },
      { organiserId: noor.id },
      { registrationIds: [stranger.id] },
      {},
    ]) {
      const { status, text } = await read(session)
      answers.push([status, text.includes('Noor')])
    }
    expect(answers).toEqual([
      ...Array(3).fill([303, false]),
      ...[
        [404, false],
        [303, false],
      ],
    ])
  })

  test('cost the same three statements with 1, 3 or 40 of them', async () => {
    const { db, of, page, zoe, noor } = await aGroup()
    const cookie = await sessionCookie(db, { registrationIds: [zoe.id] })
    const counted = []
    for (const [state, more] of [
      ['withdrawn', 0],
      ['confirmed', 1],
      ['confirmed', 37],
    ] as const) {
      await db.updateTable('registration').set({ state }).where('id', '=', noor.id).execute()
      for (let at = 0; at < more; at++) await aRegistration(db, of, { firstName: `P${more}x${at}` })
      counted.push(await countStatements(database().url, page, cookie))
    }
    expect(counted).toEqual(Array(3).fill('200 3'))
  })
})
