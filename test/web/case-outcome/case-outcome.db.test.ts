import { describe, expect, test } from '@jest/globals'
import { readableCases } from '../../../src/intervision/cases.ts'
import { aCase, aGroup } from '../../factories/case.ts'
import { anOrganiser } from '../../factories/circle.ts'
import { aBrowserWith } from '../../support/browser.ts'
import { aCircleOfPeople } from '../../support/case-people.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const TOLD = {
  chosenAdvice: 'Maak een duo per afspraak.',
  firstStep: 'Twee mensen bellen.',
  firstStepDue: '2026-12-01',
  followUp: '',
  insights: 'Een trekker per actie.\n\n De afspraak noemt geen rol. ',
  version: '0',
}

/** Zoë's case in the group of Zoë and Noor, at a meeting that was on 8 October. */
const aDiscussedCase = async ({ heldOn = '2026-10-08', readBy = 'group' as const } = {}) => {
  const people = await aCircleOfPeople(database())
  const { db, circleId, second, zoe, noor } = people
  const { id: caseId } = await aCase(db, { circleId, registrationId: zoe.id, meetingId: second, readBy })
  await aGroup(db, { meetingId: second, caseId, members: [zoe.id, noor.id] })
  await db.updateTable('meeting').set({ held_on: heldOn }).where('id', '=', second).execute()
  const outcome = async () => {
    const cases = await readableCases(db, { circleId, reader: { kind: 'organiser' } })
    const one = cases.find(({ id }) => id === caseId)
    return one && { state: one.state, ...one.outcome }
  }
  return { ...people, caseId, path: `${zoe.path}/${caseId}/outcome`, outcome }
}

describe('what became of a case', () => {
  test('is told by who brought it, and read by who may read the case', async () => {
    const { zoe, noor, mees, caseId, path, outcome } = await aDiscussedCase()
    expect((await zoe.get(`${zoe.path}/${caseId}`)).text).toContain(`href="${path}"`)
    await zoe.get(path).expect(200)
    const saved = await zoe.post(TOLD, path)
    expect([saved.status, saved.headers.location]).toEqual([303, `${zoe.path}/${caseId}?notice=saved`])
    expect(await outcome()).toEqual({
      ...{ state: 'discussed', chosenAdvice: TOLD.chosenAdvice, firstStep: TOLD.firstStep, followUp: '' },
      ...{ firstStepDue: '2026-12-01', insights: 'Een trekker per actie.\nDe afspraak noemt geen rol.' },
      ...{ followedUpOn: null, version: 1 },
    })
    const read = textOf((await noor.get(`${noor.path}/${caseId}`).expect(200)).text)
    for (const words of ['Maak een duo per afspraak.', 'Uiterlijk dinsdag 1 december 2026.', 'geen rol.'])
      expect(read).toContain(words)
    await mees.get(`${mees.path}/${caseId}`).expect(404)
  })

  test('is told by nobody else, and not before the meeting', async () => {
    const { noor, mees, zoe, caseId, outcome } = await aDiscussedCase()
    for (const other of [noor, mees]) {
      await other.get(`${other.path}/${caseId}/outcome`).expect(404)
      await other.post(TOLD, `${other.path}/${caseId}/outcome`).expect(404)
    }
    expect((await outcome())?.state).toBe('placed')
    await database().db.updateTable('meeting').set({ held_on: '2026-11-22' }).execute()
    const path = `${zoe.path}/${caseId}/outcome`
    await zoe.get(path).expect(303).expect('Location', `${zoe.path}/${caseId}`)
    const { text } = await zoe.post(TOLD, path).expect(409)
    expect(textOf(text)).toContain('Deze casus is nog niet besproken.')
    // What was typed stays.
    expect(text).toContain(TOLD.chosenAdvice)
    expect((await outcome())?.version).toBeUndefined()
  })

  test('is asked of who brought it on their own page, until it is told, and again after the first step', async () => {
    const { zoe, noor, path } = await aDiscussedCase()
    const asked = async (who: typeof zoe) => {
      const text = textOf((await who.get(who.path.replace(/\/cases$/, '')).expect(200)).text)
      return ['casus “Woondeal zonder trekker” opleverde', 'advies bij “Woondeal zonder trekker”'].filter(
        (words) => text.includes(words),
      )
    }
    expect([await asked(zoe), await asked(noor)]).toEqual([['casus “Woondeal zonder trekker” opleverde'], []])
    await zoe.post(TOLD, path).expect(303)
    expect(await asked(zoe)).toEqual([])
    await zoe.post({ ...TOLD, firstStepDue: '2026-11-20', version: '1' }, path).expect(303)
    expect(await asked(zoe)).toEqual(['advies bij “Woondeal zonder trekker”'])
    await zoe.post({ ...TOLD, firstStepDue: '2026-11-20', followUp: 'Gelukt.', version: '2' }, path)
    expect(await asked(zoe)).toEqual([])
  })

  test('carries the day of its follow-up as long as that stays the same', async () => {
    const { db, zoe, path, outcome } = await aDiscussedCase()
    await zoe.post({ ...TOLD, followUp: 'Drie duo’s.' }, path).expect(303)
    expect((await outcome())?.followedUpOn).toBe('2026-11-21')
    await db.updateTable('case_outcome').set({ followed_up_on: '2026-11-01' }).execute()
    await zoe.post({ ...TOLD, followUp: 'Drie duo’s.', insights: '', version: '1' }, path).expect(303)
    expect((await outcome())?.followedUpOn).toBe('2026-11-01')
    await zoe.post({ ...TOLD, version: '2' }, path).expect(303)
    expect((await outcome())?.followedUpOn).toBeNull()
  })

  test('comes back as typed: with words at the field, and beside what an organiser saved meanwhile', async () => {
    const { db, app, circleId, zoe, path, caseId, outcome } = await aDiscussedCase()
    const faulty = { ...TOLD, followUp: 'x'.repeat(301), firstStepDue: '2026-02-30' }
    const { text: refused } = await zoe.post(faulty, path).expect(422)
    for (const words of ['maximaal 300 tekens', 'Deze dag bestaat niet.'])
      expect(textOf(refused)).toContain(words)
    const circle = await db
      .selectFrom('circle')
      .where('id', '=', circleId)
      .select(['slug', 'institute_id as instituteId'])
      .executeTakeFirstOrThrow()
    const organiser = await anOrganiser(db, circle.instituteId)
    const desk = await aBrowserWith(app, db, [{ purpose: 'organiserSignIn', subjectId: organiser.id }])
    const meeting = `/organiser/circles/${circle.slug}/meetings/2`
    expect((await desk.get(`${meeting}/intervision`)).text).toContain(`${meeting}/cases/${caseId}/outcome`)
    await desk.get(`${meeting}/cases/${caseId}/outcome`).expect(200)
    await desk.get(`/organiser/circles/${circle.slug}/meetings/1/cases/${caseId}/outcome`).expect(404)
    const theirs = { ...TOLD, chosenAdvice: 'Begin met een duo.' }
    await desk.post(`${meeting}/cases/${caseId}/outcome`).type('form').send(theirs).expect(303)
    const conflict = await zoe.post(TOLD, path).expect(409)
    const words = textOf(conflict.text)
    expect(words).toContain('Maak een duo per afspraak.')
    expect(words).toContain('Begin met een duo.')
    expect(conflict.text).toContain('name="version" value="1"')
    await zoe.post({ ...TOLD, version: '1' }, path).expect(303)
    expect((await outcome())?.chosenAdvice).toBe(TOLD.chosenAdvice)
  })
})
