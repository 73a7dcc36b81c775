import { describe, expect, test } from '@jest/globals'
import type { Db } from '../../src/db/connect.ts'
import { currentHostEditors, inviteHostEditor, revokeHostEditor } from '../../src/programme/host-editors.ts'
import type { HostSection } from '../../src/programme/host-section.ts'
import { basisOf, readBasis } from '../../src/programme/merge-sections.ts'
import { findSection } from '../../src/programme/queries.ts'
import { saveSection } from '../../src/programme/save-section.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { anAuthor, aSection } from '../factories/section.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

const aMeetingId = async (db: Db) => {
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Tilburg'] })
  const [meeting] = circle.meetings
  if (!meeting) throw new Error('the circle has one meeting')
  return meeting.id
}

const save = (
  db: Db,
  meetingId: string,
  version: number,
  base: HostSection,
  section: HostSection,
  by = 'Noor',
) =>
  db
    .transaction()
    .execute((trx) =>
      saveSection(
        trx,
        { meetingId, basis: readBasis(basisOf(version, base)), section, by: anAuthor(by) },
        NOW,
      ),
    )

const calendarVersion = async (db: Db, meetingId: string) =>
  (
    await db
      .selectFrom('meeting')
      .where('id', '=', meetingId)
      .select('calendar_version')
      .executeTakeFirstOrThrow()
  ).calendar_version

describe('saving the section of a host', () => {
  test('keeps it under a new version, fills the project visit and lets calendars know', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const section = aSection({
      venueName: 'Kennisspoor',
      visitTitle: 'De oude remise',
      walkOutMinutes: 10,
      visitMinutes: 60,
      walkBackMinutes: 10,
    })
    const saved = await save(db, meetingId, 1, aSection(), section)
    expect(saved).toMatchObject({ done: true, value: { version: 2 } })
    expect(await findSection(db, meetingId)).toEqual({
      version: 2,
      section,
      changedAt: NOW,
      changedBy: 'Noor',
    })
    expect(
      await db
        .selectFrom('programme_item')
        .where('kind', '=', 'projectVisit')
        .select(['title', 'minutes', 'state'])
        .execute(),
    ).toEqual([{ title: 'De oude remise', minutes: 80, state: 'filled' }])
    expect(await calendarVersion(db, meetingId)).toBe(2)
  })

  test('a welcome is no news for calendars, and saving the same again is no save', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const section = aSection({ welcome: 'Welkom' })
    await save(db, meetingId, 1, aSection(), section)
    expect(await save(db, meetingId, 2, section, section)).toMatchObject({ value: { version: 2 } })
    expect(await calendarVersion(db, meetingId)).toBe(1)
  })

  test('the calendars of a cancelled meeting stay as they are', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', meetingId).execute()
    await save(db, meetingId, 1, aSection(), aSection({ route: 'Links' }))
    expect(await calendarVersion(db, meetingId)).toBe(1)
  })

  test('two people with different fields both keep what they typed', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    await save(db, meetingId, 1, aSection(), aSection({ route: 'Links' }), 'Noor')
    const second = await save(db, meetingId, 1, aSection(), aSection({ welcome: 'Hoi' }), 'Ümit')
    expect(second).toMatchObject({ done: true, value: { version: 3 } })
    expect((await findSection(db, meetingId))?.section).toEqual(aSection({ route: 'Links', welcome: 'Hoi' }))
  })

  test('of two in one field the second saves nothing and gets both texts, until one is chosen', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const [first, second] = [aSection({ route: 'Links' }), aSection({ route: 'Rechts', welcome: 'Hoi' })]
    await save(db, meetingId, 1, aSection(), first, 'Noor')
    const refused = await save(db, meetingId, 1, aSection(), second, 'Ümit')
    expect(refused).toEqual({
      done: false,
      reason: 'changedMeanwhile',
      stored: { version: 2, section: first, changedAt: NOW, changedBy: 'Noor' },
      merged: second,
      conflicts: ['route'],
    })
    expect((await findSection(db, meetingId))?.section).toEqual(first)
    expect(await save(db, meetingId, 2, first, second, 'Ümit')).toMatchObject({
      done: true,
      value: { version: 3 },
    })
    expect((await findSection(db, meetingId))?.section).toEqual(second)
  })

  test('a third save in between asks again instead of overwriting', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const [one, two, three] = [
      aSection({ route: 'Een' }),
      aSection({ route: 'Twee' }),
      aSection({ route: 'Drie' }),
    ]
    await save(db, meetingId, 1, aSection(), one)
    await save(db, meetingId, 2, one, two)
    expect(await save(db, meetingId, 2, one, three)).toMatchObject({ done: false, conflicts: ['route'] })
  })

  test('ten at once in ten fields: nothing is lost', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const changes: Partial<HostSection>[] = [
      { welcome: 'a' },
      { venueName: 'b' },
      { venueAddress: 'c' },
      { route: 'd' },
      { visitTitle: 'e' },
      { visitStory: 'f' },
      { visitAddress: 'g' },
      { speakerName: 'h' },
      { speakerTopic: 'i' },
      { groupLimit: 9 },
    ]
    await Promise.all(changes.map((change) => save(db, meetingId, 1, aSection(), aSection(change))))
    const stored = await findSection(db, meetingId)
    expect([stored?.version, stored?.section]).toEqual([11, aSection(Object.assign({}, ...changes))])
  })
})

describe('who may fill in a section', () => {
  const invite = (db: Db, meetingId: string, name: string) =>
    db
      .transaction()
      .execute((trx) =>
        inviteHostEditor(trx, { meetingId, email: 'noor@example.org', name, language: 'nl' }, NOW),
      )

  test('inviting somebody again keeps the one key, under the newest name', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const first = await invite(db, meetingId, 'Noor')
    expect(await invite(db, meetingId, 'Noor Voorbeeld')).toEqual(first)
    expect(await currentHostEditors(db, meetingId)).toEqual([
      { id: first.hostEditorId, name: 'Noor Voorbeeld', email: 'noor@example.org', invitedAt: NOW },
    ])
  })

  test('a key that was taken back is gone, and a new invitation is a new key', async () => {
    const { db } = database()
    const meetingId = await aMeetingId(db)
    const first = await invite(db, meetingId, 'Noor')
    await db.transaction().execute((trx) => revokeHostEditor(trx, first, NOW))
    expect(await currentHostEditors(db, meetingId)).toEqual([])
    expect((await invite(db, meetingId, 'Noor')).hostEditorId).not.toBe(first.hostEditorId)
  })
})
