import { describe, expect, test } from '@jest/globals'
import type { Db } from '../../src/db/connect.ts'
import type { HostSection } from '../../src/programme/host-section.ts'
import { basisOf, readBasis } from '../../src/programme/merge-sections.ts'
import { findSection } from '../../src/programme/queries.ts'
import { saveSection } from '../../src/programme/save-section.ts'
import { findSaves } from '../../src/programme/section-history.ts'
import { undoSave } from '../../src/programme/undo-save.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { anAuthor, aSection } from '../factories/section.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const NOOR = anAuthor('Noor')
const TESS = anAuthor('Tess', 'organiser')

const aMeeting = async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Tilburg'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  return {
    meetingId,
    save: (section: HostSection, by = NOOR) => saveOver(db, meetingId, section, by),
    undo: (version: number, by = NOOR) =>
      db.transaction().execute((trx) => undoSave(trx, { meetingId, version, by }, NOW)),
    stored: async () => (await findSection(db, meetingId))?.section,
    history: () => findSaves(db, meetingId, { before: null, most: 50 }),
  }
}

/** Saves as somebody does who has just opened the form. */
const saveOver = async (db: Db, meetingId: string, section: HostSection, by = NOOR) => {
  const stored = await findSection(db, meetingId)
  if (!stored) throw new Error('every meeting has a section')
  const basis = readBasis(basisOf(stored.version, stored.section))
  return db.transaction().execute((trx) => saveSection(trx, { meetingId, basis, section, by }, NOW))
}

describe('the history of a section', () => {
  test('has each save with both values of what changed, the newest first', async () => {
    const { save, history } = await aMeeting()
    await save(aSection({ route: 'Links', stepFree: true }))
    await save(aSection({ route: 'Rechts', stepFree: true, walkOutMinutes: 10 }), TESS)
    expect((await history()).map(({ id: _, ...one }) => one)).toEqual([
      {
        version: 3,
        byKind: 'organiser',
        byName: 'Tess',
        savedAt: NOW,
        changes: { route: { from: 'Links', to: 'Rechts' }, walkOutMinutes: { from: '', to: '10' } },
        aside: [],
        undoes: null,
      },
      {
        version: 2,
        byKind: 'host',
        byName: 'Noor',
        savedAt: NOW,
        changes: { route: { from: '', to: 'Links' }, stepFree: { from: '', to: 'yes' } },
        aside: [],
        undoes: null,
      },
    ])
  })

  test('does not grow when nothing changed', async () => {
    const { save, history } = await aMeeting()
    await save(aSection({ route: 'Links' }))
    await save(aSection({ route: 'Links' }))
    expect(await history()).toHaveLength(1)
  })
})

describe('undoing a save', () => {
  test('brings back what was there before, as a new save by who undid it', async () => {
    const { save, undo, stored, history } = await aMeeting()
    await save(aSection({ route: 'Links', welcome: 'Hoi' }))
    await save(aSection({ route: 'Rechts', welcome: 'Hoi', stepFree: false }))
    expect(await undo(3, TESS)).toMatchObject({ done: true, value: { version: 4 } })
    expect(await stored()).toEqual(aSection({ route: 'Links', welcome: 'Hoi' }))
    expect((await history())[0]).toMatchObject({
      version: 4,
      byName: 'Tess',
      undoes: 3,
      changes: { route: { from: 'Rechts', to: 'Links' }, stepFree: { from: 'no', to: '' } },
    })
  })

  test('leaves what others changed in other fields since', async () => {
    const { save, undo, stored } = await aMeeting()
    await save(aSection({ route: 'Links' }))
    await save(aSection({ route: 'Links', welcome: 'Hoi' }), TESS)
    await undo(2)
    expect(await stored()).toEqual(aSection({ welcome: 'Hoi' }))
  })

  test('of a field that was changed since is a conflict, and saves nothing', async () => {
    const { save, undo, stored } = await aMeeting()
    await save(aSection({ route: 'Links', welcome: 'Hoi' }))
    await save(aSection({ route: 'Rechts', welcome: 'Hoi' }), TESS)
    expect(await undo(2)).toMatchObject({
      done: false,
      reason: 'changedMeanwhile',
      conflicts: ['route'],
      merged: aSection(),
    })
    expect(await stored()).toEqual(aSection({ route: 'Rechts', welcome: 'Hoi' }))
  })

  test('can be undone itself, and twice is the same as once', async () => {
    const { save, undo, stored, history } = await aMeeting()
    await save(aSection({ route: 'Links' }))
    await undo(2)
    await undo(2)
    expect(await stored()).toEqual(aSection())
    expect(await history()).toHaveLength(2)
    await undo(3)
    expect(await stored()).toEqual(aSection({ route: 'Links' }))
  })

  test('is refused for a version that nobody saved', async () => {
    const { undo } = await aMeeting()
    expect([await undo(1), await undo(99)]).toEqual([
      { done: false, reason: 'noSuchSave' },
      { done: false, reason: 'noSuchSave' },
    ])
  })
})
