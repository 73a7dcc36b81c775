import { once } from 'node:events'
import type { Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { anOrganiser } from '../../factories/circle.ts'
import { aHousehold, type Household } from '../../factories/household.ts'
import { testApp } from '../../support/app.ts'
import { DEED_DOORS, type DeedDoor } from '../../support/deed-doors.ts'
import { differences, factsOf } from '../../support/facts-of.ts'
import { NOW } from '../../support/moment.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'
import { sessionCookie } from '../../support/session-cookie.ts'
import { aVisitor } from '../../support/visitor.ts'

const database = useDatabase()
let servers: Server[]
let house: Household
let now: Temporal.Instant

const started = async (): Promise<string> => {
  const server = testApp(database(), { now: () => now }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

beforeEach(async () => {
  servers = []
  now = NOW.add({ minutes: 5 })
  house = await aHousehold(database().db, 'Alfa')
})

afterEach(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    await once(server.close(), 'close')
  }
})

/** Does a deed by its button. @returns its browser, where its button led, and where it can be undone */
const pressed = async ({ who, before, press }: DeedDoor, url?: string) => {
  await before?.(database(), house)
  const visitor = aVisitor(url ?? (await started()), { cookie: house.cookies[who] })
  const facts = await factsOf(database().pool)
  const { location } = await press(house, visitor)
  const page = (await visitor.get(location ?? '')).text
  const action = /<form class="notice-undo" method="post" action="([^"]+)"/.exec(page)?.[1] ?? ''
  return { visitor, facts, action }
}

const changedSince = async (facts: string[], { stays }: Pick<DeedDoor, 'stays'> = {}) =>
  differences(facts, await factsOf(database().pool)).filter((fact) => !stays?.test(fact))

const noticeIn = (location: string | null) =>
  new URL(location ?? '', 'http://here').searchParams.get('notice')

describe('every kind of deed', () => {
  test.each(Object.entries(DEED_DOORS))(
    '%s: its notice takes it back, and nothing else is changed',
    async (_kind, door) => {
      const { visitor, facts, action } = await pressed(door)
      expect(await changedSince(facts)).not.toEqual([])
      const undone = await visitor.post(action)
      expect([undone.status, noticeIn(undone.location)]).toEqual([303, 'undone'])
      expect(await changedSince(facts, door)).toEqual([])
      const { status, text } = await visitor.get(undone.location ?? '')
      expect([status, textOf(text).includes('Het is ongedaan gemaakt.')]).toEqual([200, true])
    },
  )

  test.each(Object.entries(DEED_DOORS))(
    '%s: pressed twice, it is undone once and says so',
    async (_kind, door) => {
      const { visitor, facts, action } = await pressed(door)
      await visitor.post(action)
      expect(noticeIn((await visitor.post(action)).location)).toBe('undoAlready')
      expect(await changedSince(facts, door)).toEqual([])
    },
  )
})

const { taskRemoved, templateRemoved, hostEditorRevoked, draftDiscarded, ownResultRemoved } = DEED_DOORS

describe('a deed', () => {
  test('can be undone after midnight, and no more after 24 hours', async () => {
    // 23.58 uur in the Netherlands
    now = Temporal.Instant.from('2026-11-21T22:58:00Z')
    const url = await started()
    const first = await pressed(taskRemoved, url)
    now = now.add({ minutes: 4 })
    expect(noticeIn((await first.visitor.post(first.action)).location)).toBe('undone')
    const second = await pressed(taskRemoved, url)
    const after = await factsOf(database().pool)
    now = now.add({ hours: 24, seconds: 1 })
    expect(noticeIn((await second.visitor.post(second.action)).location)).toBe('undoTooLate')
    expect(await changedSince(after)).toEqual([])
  })

  test('can be undone by another organiser of the institute, from the page of what was done', async () => {
    const url = await started()
    const { facts } = await pressed(taskRemoved, url)
    const { db } = database()
    const { id } = await anOrganiser(db, house.instituteId, {
      email: 'wim@alfa.example.org',
      name: 'Wim Kamper',
    })
    const colleague = aVisitor(url, { cookie: await sessionCookie(db, { organiserId: id }) })
    const { text } = await colleague.get('/organiser/undo')
    expect(textOf(text)).toContain('Taak weggehaald: Taak van Alfa')
    const action = /action="(\/organiser\/undo\/[^"]+)"/.exec(text)?.[1] ?? ''
    expect(noticeIn((await colleague.post(action)).location)).toBe('undone')
    expect((await changedSince(facts)).filter((fact) => !fact.includes(id))).toEqual([])
  })

  test('is nobody else’s: not of another institute, another participant, or who may only read', async () => {
    const url = await started()
    const other = await aHousehold(database().db, 'Omega')
    const organisers = (await pressed(taskRemoved, url)).action
    const own = (await pressed(ownResultRemoved, url)).action
    const statusOf = async (cookie: string, action: string) =>
      (await aVisitor(url, { cookie }).post(action)).status
    const id = own.split('/').at(-1)
    expect([
      await statusOf(other.cookies.organiser, organisers),
      await statusOf(house.cookies.reader, organisers),
      await statusOf(
        house.cookies.participant,
        organisers.replace('/organiser', `/participant/${house.registrationId}`),
      ),
      await statusOf(house.cookies.organiser, `/organiser/undo/${id}`),
      await statusOf(other.cookies.participant, `/participant/${other.registrationId}/undo/${id}`),
    ]).toEqual([404, 403, 404, 404, 404])
  })

  test('stays done when the world moved on: another has the name, the address or a newer letter', async () => {
    const { db } = database()
    const url = await started()
    const template = await pressed(templateRemoved, url)
    await db
      .insertInto('programme_template')
      .values({
        institute_id: house.instituteId,
        name: 'sjabloon ALFA',
        format: 'wholeDay',
        items: '[]',
        made_at: now,
      })
      .execute()
    const editor = await pressed(hostEditorRevoked, url)
    await db
      .updateTable('meeting')
      .set({ host_organisation_id: null })
      .where('id', '=', house.meetingId)
      .execute()
    const draft = await pressed(draftDiscarded, url)
    const newer = await db
      .selectFrom('letter')
      .where('id', '=', house.draftId)
      .selectAll()
      .executeTakeFirstOrThrow()
    // What PostgreSQL works out by itself is not written.
    const { written: _written, tries: _tries, sought: _sought, facts, link_requests: links, ...row } = newer
    await db
      .insertInto('letter')
      .values({
        ...row,
        id: crypto.randomUUID(),
        dedupe_key: 'newer',
        message_id: '<newer@example.org>',
        state: 'draft',
        facts: JSON.stringify(facts),
        link_requests: JSON.stringify(links),
      })
      .execute()
    const after = await factsOf(database().pool)
    const notices = []
    for (const { visitor, action } of [template, editor, draft])
      notices.push(noticeIn((await visitor.post(action)).location))
    expect(notices).toEqual(['undoMovedOn', 'undoMovedOn', 'undoMovedOn'])
    expect(await changedSince(after)).toEqual([])
  })

  test('is undone once by two processes at the same moment', async () => {
    const { facts, action } = await pressed(draftDiscarded)
    const urls = [await started(), await started()]
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        aVisitor(urls[at % 2] ?? '', { cookie: house.cookies.organiser }).post(action),
      ),
    )
    const notices = answers.map(({ location }) => noticeIn(location)).sort()
    expect(notices).toEqual([...Array.from({ length: 11 }, () => 'undoAlready'), 'undone'])
    expect(await changedSince(facts)).toEqual([])
  })
})
