import { describe, expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import {
  writeRegistrationLetter,
  writeRegistrationLink,
} from '../../../src/invitation/registration-letters.ts'
import { synchroniseInvitations } from '../../../src/invitation/synchronise-invitations.ts'
import { keptTransport, type Transport } from '../../../src/mail/transport.ts'
import { inviteHostEditor } from '../../../src/programme/host-editors.ts'
import { saveNeeds } from '../../../src/registration/save-answers.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { someNews } from '../../factories/news.ts'
import { testApp, testDeps } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { deliverNext } from '../../support/deliver-next.ts'
import { dump } from '../../support/dump.ts'
import { NOW } from '../../support/moment.ts'
import { type TestDatabase, useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

/** Somebody whose traces are everywhere that a trace can be, and a neighbour who has the same. */
const someoneEverywhere = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Zwolle'], capacity: 1 })
  const of = { instituteId: institute.id, circleId: circle.id }
  const own = await aRegistration(db, of, { firstName: 'Quirine' })
  const noor = await aRegistration(db, of, { firstName: 'Noor', state: 'waiting' })
  const meetingId = circle.meetings[0]?.id ?? ''
  await someNews(db, { registrationId: own.id, meetingId, title: 'Quirine las' })
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('registration')
      .set({
        learning_question: 'Quirine wil leren',
        brings: 'Quirine brengt',
        removal_reason: 'Quirine was weg',
      })
      .where('id', '=', own.id)
      .execute()
    const needs = { diets: ['halal' as const], dietOther: 'Quirine eet', accessNeeds: '', consent: true }
    await saveNeeds(trx, { registrationId: own.id, needs }, NOW)
    for (const { id } of [own, noor])
      await writeRegistrationLetter(trx, { registrationId: id, occasion: 'registered' }, NOW)
    await writeRegistrationLink(trx, { circleId: circle.id, email: own.email, language: 'nl' }, NOW)
    await synchroniseInvitations(trx, { circleId: circle.id }, NOW)
    const editor = { meetingId, email: own.email, name: 'Quirine Gastvrij', language: 'nl' as const }
    await inviteHostEditor(trx, editor, NOW)
    await trx.updateTable('host_section').set({ changed_by: 'Quirine Gastvrij' }).execute()
    const { id: itemId } = await trx
      .selectFrom('programme_item')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    await trx
      .insertInto('item_lead')
      .values({ item_id: itemId, position: 1, person_id: own.personId })
      .execute()
    await trx.updateTable('meeting').set({ host_person_id: own.personId }).execute()
    await trx.updateTable('letter').set({ state: 'sent', attempts: 1, sent_at: NOW }).execute()
    const draft = { circle_id: circle.id, email: own.email, typed: '{"firstName":"Quirine"}', saved_at: NOW }
    await trx
      .insertInto('invitee')
      .values({
        circle_id: circle.id,
        email: own.email,
        name: 'Quirine',
        language: 'nl',
        invited_at: NOW,
        reminded_at: null,
        opened_at: null,
        registered_at: null,
        revoked_at: null,
      })
      .execute()
    await trx
      .insertInto('substitute')
      .values({
        registration_id: own.id,
        meeting_id: meetingId,
        held_on: '2026-12-10',
        name: 'Vervanger van Quirine',
        email: own.email,
        language: 'nl',
        named_at: NOW,
        ended_at: null,
      })
      .execute()
    await trx.insertInto('registration_draft').values(draft).execute()
  })
  const ownCase = await aCase(db, { circleId: circle.id, registrationId: own.id, title: 'Quirine zit vast' })
  const group = { meetingId, caseId: ownCase.id, facilitatorId: own.personId, members: [own.id] }
  await aGroup(db, group)
  const key = { purpose: 'participant' as const, subjectId: own.id, email: own.email }
  const browser = await aBrowserWith(testApp(database()), db, [key])
  return { db, own, noor, browser, erasure: `/participant/${own.id}/erasure` }
}

/** Lets these streams leave by a mail server that answers so. @returns what it got */
const deliverAll = async (db: TestDatabase['db'], streams: string[], refusal: Error | null = null) => {
  const { words, renderer, log } = testDeps(database())
  const mailed: { to: string; text: string }[] = []
  const transport: Transport = {
    ...keptTransport(),
    keepsLetters: false,
    send: async (message, { to }) => {
      if (refusal) throw refusal
      mailed.push({ to, text: (await PostalMime.parse(message)).attachments.map(contentOf).join() })
    },
  }
  const mintLinks = () => Promise.reject(new Error('a last letter has no link'))
  const deps = { db, writer: { words, renderer }, transport, mintLinks, log, now: () => NOW }
  for (const stream of streams) while ((await deliverNext(deps, stream)) === 'sent');
  return mailed
}

const contentOf = ({ content }: { content: string | ArrayBuffer | Uint8Array }) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

describe('having oneself erased', () => {
  test('leaves no trace of the person in any table, and the count of registrations as it was', async () => {
    const { db, own, browser, erasure } = await someoneEverywhere()
    const traces = async () => JSON.stringify(await dump(database().pool)).match(/quirine/gi)?.length ?? 0
    expect(await traces()).toBeGreaterThan(15)
    const done = await browser.post(erasure).type('form').send({ confirm: 'yes' })
    expect([done.status, done.headers.location]).toEqual([303, '/?notice=erased'])
    const groups = await db
      .selectFrom('intervision_group')
      .select(['facilitator_person_id', 'case_id'])
      .execute()
    expect(groups).toEqual([{ facilitator_person_id: null, case_id: null }])
    expect(await db.selectFrom('intervision_member').select('group_id').execute()).toEqual([])
    // What is in a calendar leaves it by a last letter; until that has left, nothing else of the person is there.
    const last = await db
      .selectFrom('letter')
      .where('recipient_address', '=', own.email)
      .select(['id', 'kind', 'calendar_method as method', 'link_requests as links', 'stream_key as stream'])
      .execute()
    expect(last.map(({ kind, method, links }) => [kind, method, links])).toEqual([
      ['erasedCancelled', 'CANCEL', []],
    ])
    const mailed = await deliverAll(
      db,
      last.map(({ stream }) => stream),
    )
    expect(mailed.map(({ to }) => to)).toEqual([own.email])
    expect(mailed[0]?.text).toContain('METHOD:CANCEL')
    expect(await traces()).toBe(0)
    const left = await db.selectFrom('registration').where('id', '=', own.id).select('state').execute()
    expect(left).toEqual([{ state: 'withdrawn' }])
    expect(textOf((await browser.get('/?notice=erased')).text)).toContain('Je gegevens zijn gewist.')
    await browser.get(erasure).expect(303)
  })

  test('leaves no trace either when the last letter is refused for good', async () => {
    const { db, browser, erasure } = await someoneEverywhere()
    await browser.post(erasure).type('form').send({ confirm: 'yes' }).expect(303)
    const streams = await db
      .selectFrom('letter')
      .where('kind', '=', 'erasedCancelled')
      .select('stream_key')
      .execute()
    const refused = Object.assign(new Error('550 nobody of that name'), {
      code: 'EENVELOPE',
      responseCode: 550,
    })
    await deliverAll(
      db,
      streams.map(({ stream_key }) => stream_key),
      refused,
    )
    expect(streams).toHaveLength(1)
    expect(JSON.stringify(await dump(database().pool))).not.toMatch(/quirine/i)
  })

  test('touches nobody else', async () => {
    const { db, noor, browser, erasure } = await someoneEverywhere()
    await browser.post(erasure).type('form').send({ confirm: 'yes' }).expect(303)
    const people = await db.selectFrom('person').where('id', '=', noor.personId).select('email').execute()
    expect(people).toEqual([{ email: 'noor@example.org' }])
    const letters = await db
      .selectFrom('letter')
      .where('recipient_address', '=', 'noor@example.org')
      .where('kind', '=', 'registrationWaiting')
      .select('kind')
      .execute()
    expect(letters).toEqual([{ kind: 'registrationWaiting' }])
  })

  test('asks first, says what it means, and does nothing without the tick', async () => {
    const { browser, erasure } = await someoneEverywhere()
    const before = await dump(database().pool)
    const read = textOf((await browser.get(erasure).expect(200)).text)
    expect(read).toContain('Alles wat Kennisplatform Stad & Regio van je bewaart, verdwijnt')
    const { text } = await browser.post(erasure).expect(422)
    expect(textOf(text)).toContain('Vink aan dat je weet dat je dit niet ongedaan kunt maken.')
    expect(await dump(database().pool)).toEqual(before)
  })
})
