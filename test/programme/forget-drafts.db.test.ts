import { expect, test } from '@jest/globals'
import { DRAFT_DAYS, forgetDrafts } from '../../src/programme/forget-drafts.ts'
import { keepSectionDraft } from '../../src/programme/section-draft.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { anAuthor } from '../factories/section.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

test('what was typed and never saved goes a month after the meeting, and not before', async () => {
  const { db } = database()
  const institute = await anInstitute(db)
  const circle = await aCircle(db, { instituteId: institute.id, hosts: ['Tilburg'] })
  const meetingId = circle.meetings[0]?.id ?? ''
  const draft = { id: crypto.randomUUID(), meetingId, by: anAuthor(), basis: '', typed: { route: 'Links' } }
  await db.transaction().execute((trx) => keepSectionDraft(trx, draft, NOW))
  const leftAfter = async (days: number) => {
    const now = Temporal.ZonedDateTime.from('2026-12-10T12:00[Europe/Amsterdam]').add({ days }).toInstant()
    await db.transaction().execute((trx) => forgetDrafts(trx, now))
    return (await db.selectFrom('host_section_draft').select('id').execute()).length
  }
  expect([await leftAfter(DRAFT_DAYS), await leftAfter(DRAFT_DAYS + 1)]).toEqual([1, 0])
})
