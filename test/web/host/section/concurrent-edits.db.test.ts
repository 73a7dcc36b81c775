import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { revokeHostEditor } from '../../../../src/programme/host-editors.ts'
import { findSection } from '../../../../src/programme/queries.ts'
import { anOrganiser } from '../../../factories/circle.ts'
import { NOW } from '../../../support/moment.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { aHostOf, aSecondHost } from '../../../support/section-hosts.ts'
import { aTab, type Choice, TYPED_IN, type TypedIn } from '../../../support/section-tabs.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'

const database = useDatabase()

const step = fc.record({
  who: fc.constantFrom(0, 1, 2),
  tab: fc.constantFrom(0, 0, 0, 1),
  act: fc.constantFrom(
    'type',
    'type',
    'type',
    'save',
    'save',
    'keep',
    'open',
    'resume',
    'discard',
    'undo',
    'revoke',
  ),
  field: fc.constantFrom<TypedIn>('route', 'route', 'route', 'welcome'),
  choice: fc.constantFrom<Choice>('mine', 'theirs', 'both'),
  isReplaced: fc.boolean(),
  version: fc.integer({ min: 2, max: 4 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Two hosts and an organiser, each with two tabs at one section. */
const aTable = async () => {
  const host = await aHostOf(database())
  const { db, app, path, meeting, institute, circle } = host
  const umit = await aSecondHost(host)
  const { id } = await anOrganiser(db, institute.id)
  const organiserPath = `/organiser/circles/${circle.slug}/meetings/1/section`
  const seats = [
    { path, cookie: host.cookie, hostEditorId: host.hostEditorId },
    { path, cookie: umit.cookie, hostEditorId: umit.hostEditorId },
    { path: organiserPath, cookie: await sessionCookie(db, { organiserId: id }), hostEditorId: null },
  ]
  return { db, app, meetingId: meeting.id, seats }
}

const clean = async ({ db, meetingId }: Awaited<ReturnType<typeof aTable>>) => {
  const blank = { welcome: '', route: '', catering: '', version: 1 }
  await db.updateTable('host_section').set(blank).where('meeting_id', '=', meetingId).execute()
  await db.updateTable('host_editor').set({ revoked_at: null }).execute()
  await db.deleteFrom('host_section_save').execute()
  await db.deleteFrom('host_section_draft').execute()
}

test('whatever three people do at once: no word is lost, and only who may and saw it changes a text', async () => {
  const table = await aTable()
  const { db, app, meetingId, seats } = table
  const stored = async () => {
    const found = await findSection(db, meetingId)
    if (!found) throw new Error('the meeting has a section')
    return found.section
  }
  const answers = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 40 }), async (steps) => {
      await clean(table)
      const tabs = seats.map(({ path, cookie }) => [aTab(app, path, cookie), aTab(app, path, cookie)])
      const shown = new Map<object, Awaited<ReturnType<typeof stored>>>()
      const shownToDraft = new Map<string, Awaited<ReturnType<typeof stored>>>()
      const revoked = new Set<number>()
      const sent: string[] = []
      let word = 0

      const perform = async ({ who, tab: at, act, field, choice, isReplaced, version }: Step) => {
        const tab = tabs[who]?.[at]
        const seat = seats[who]
        if (!tab || !seat) return
        const before = await stored()
        if (!tab.isOpen() && !revoked.has(who)) {
          await tab.open()
          shown.set(tab, before)
        }
        if (act === 'type') tab.type(field, `w${++word}.`, isReplaced)
        if (act === 'open' && !sent.some((text) => text === tab.sent())) return
        if (act === 'open' && !revoked.has(who)) {
          await tab.open()
          shown.set(tab, before)
        }
        if (act === 'resume' || act === 'discard') {
          const [draft] = await draftsOf()
          if (!draft || revoked.has(who)) return
          if (act === 'discard') await tab.discard(draft)
          else if ((await tab.open(`?draft=${draft}`)).includes(`${draft}@`))
            shown.set(tab, shownToDraft.get(draft) ?? before)
          else shown.set(tab, before)
        }
        if (act === 'revoke' && seat.hostEditorId) {
          const { hostEditorId } = seat
          await db.transaction().execute((trx) => revokeHostEditor(trx, { hostEditorId }, NOW))
          revoked.add(who)
        }
        if (act !== 'save' && act !== 'keep' && act !== 'undo') return
        if (act !== 'undo') {
          if (!tab.isOpen()) return
          sent.push(tab.sent())
        }
        const saw = shown.get(tab) ?? before
        if (act === 'keep') return void (await keep(tab, saw))
        const answer = await (act === 'save' ? tab.save(choice) : tab.undo(version))
        const after = await stored()
        const kind = `${act} ${answer.status}`
        answers.set(kind, (answers.get(kind) ?? 0) + 1)
        if (answer.status === 409) shown.set(tab, after)
        const changed = TYPED_IN.filter((one) => before[one] !== after[one])
        if (answer.status !== 303 || revoked.has(who)) expect(changed).toEqual([])
        else if (act === 'save') for (const one of changed) expect(saw[one]).toBe(before[one])
      }

      const keep = async (tab: ReturnType<typeof aTab>, saw: Awaited<ReturnType<typeof stored>>) => {
        const had = new Set(await draftsOf())
        await tab.keep()
        for (const id of await draftsOf()) if (!had.has(id)) shownToDraft.set(id, saw)
      }

      const draftsOf = async () =>
        (await db.selectFrom('host_section_draft').select('id').orderBy('id').execute()).map(({ id }) => id)

      for (const tab of tabs.flat()) {
        await tab.open()
        shown.set(tab, await stored())
      }
      for (const one of steps) await perform(one)
      const found = JSON.stringify([
        await stored(),
        await db.selectFrom('host_section_save').select(['changes', 'aside']).execute(),
        await db.selectFrom('host_section_draft').select(['typed', 'refused']).execute(),
        tabs.flat().map((tab) => tab.page()),
      ])
      const words = sent.flatMap((text) => text.match(/w\d+\./g) ?? [])
      expect([...new Set(words)].filter((one) => !found.includes(one))).toEqual([])
    }),
    // The same days at every run; SEED=… tries others. A fault is told as it was found: making it smaller takes minutes.
    { numRuns: 25, seed: Number(process.env.SEED ?? 7), endOnFailure: true },
  )
  // Otherwise nothing was tried that could go wrong.
  const tried = ['save 303', 'save 409', 'save 410', 'undo 303']
  expect(tried.filter((kind) => !answers.has(kind))).toEqual([])
}, 120_000)
