import { describe, expect, test } from '@jest/globals'
import { aCase, aGroup } from '../../factories/case.ts'
import { aCircleOfPeople, CASE } from '../../support/case-people.ts'
import { textOf } from '../../support/page-text.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

describe('offering a case', () => {
  test('keeps what was typed and lets the meeting know that there is something for it', async () => {
    const { zoe, second, stored, pillar } = await aCircleOfPeople(database())
    const offered = await zoe.post({ ...CASE, meetingId: second })
    const [one] = await stored()
    expect([offered.status, offered.headers.location]).toEqual([
      303,
      `${zoe.path}/${one?.id}?notice=caseOffered`,
    ])
    expect(one).toMatchObject({
      registration_id: zoe.id,
      meeting_id: second,
      title: CASE.title,
      question: CASE.question,
      situation: CASE.situation,
      tried: CASE.tried,
      read_by: 'circle',
      state: 'offered',
      version: 1,
    })
    expect(await pillar(second)).toEqual({ state: 'offered', isChanged: false })
    const list = textOf((await zoe.get().expect(200)).text)
    expect(list).toContain("'s-Hertogenbosch, dinsdag 30 maart 2027 De raad op afstand aangeboden")
  })

  test('pressed five times at the same moment is one case, and all presses lead to it', async () => {
    const { zoe, stored } = await aCircleOfPeople(database())
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => zoe.post(CASE)))
    const [one, ...others] = await stored()
    expect(others).toEqual([])
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
      new Set([`303 ${zoe.path}/${one?.id}?notice=caseOffered`]),
    )
  })

  test('begins with what was written at sign-up, with one click', async () => {
    const { db, zoe } = await aCircleOfPeople(database())
    expect((await zoe.get()).text).not.toContain('from=registration')
    await db
      .insertInto('registration_answers')
      .values({ registration_id: zoe.id, case_offer: 'Hoe krijg ik de energie terug?' })
      .execute()
    const list = await zoe.get()
    expect(textOf(list.text)).toContain('Dit schreef je bij je aanmelding “Hoe krijg ik de energie terug?”')
    const form = await zoe.get(`${zoe.path}/new?from=registration`).expect(200)
    expect(form.text).toMatch(/name="question"[^>]*>\s*Hoe krijg ik de energie terug\?/)
    expect((await zoe.get(`${zoe.path}/new`)).text).not.toContain('energie terug')
  })

  test.each([
    ['title', '', 'Vul dit in.'],
    ['question', '', 'Vul dit in.'],
    ['question', 'x'.repeat(501), 'Deze tekst is te lang.'],
    ['readBy', 'everybody', 'Kies een van de mogelijkheden.'],
    ['meetingId', '11111111-1111-4111-8111-111111111111', 'Kies een van de mogelijkheden.'],
    ['meetingId', 'x', 'Kies een van de mogelijkheden.'],
  ])('says at the field %s that %j will not do, and keeps the rest', async (name, value, words) => {
    const { zoe, stored } = await aCircleOfPeople(database())
    const refused = await zoe.post({ ...CASE, [name]: value })
    expect(refused.status).toBe(422)
    expect(textOf(refused.text)).toContain(words)
    expect(refused.text).toContain(CASE.tried)
    expect(await stored()).toEqual([])
  })

  test('gives a hint when the question is not in the first person, and keeps it all the same', async () => {
    const { zoe, stored } = await aCircleOfPeople(database())
    const { headers } = await zoe.post({ ...CASE, question: 'Waarom doet de raad niet mee?' })
    expect(textOf((await zoe.get(headers.location).expect(200)).text)).toContain('“Hoe kan ik …”')
    expect(await stored()).toHaveLength(1)
  })

  test('is refused in words without a seat, after the circle, for a cancelled meeting, and above twenty', async () => {
    const { db, zoe, second, stored } = await aCircleOfPeople(database())
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', second).execute()
    expect((await zoe.post({ ...CASE, meetingId: second })).status).toBe(422)
    for (let turn = 1; turn <= 20; turn++) await zoe.post({ ...CASE, title: `Casus ${turn}` }).expect(303)
    expect(textOf((await zoe.post(CASE).expect(422)).text)).toContain('al 20 casussen')
    expect(await stored()).toHaveLength(20)
    await db.updateTable('circle').set({ phase: 'closed' }).execute()
    expect(textOf((await zoe.post(CASE).expect(422)).text)).toContain('Deze kring is afgelopen.')
    await db
      .updateTable('registration')
      .set({ state: 'waiting', confirmed_at: null })
      .where('id', '=', zoe.id)
      .execute()
    expect(textOf((await zoe.post(CASE).expect(422)).text)).toContain(
      'Alleen wie een plaats in de kring heeft',
    )
  })
})

describe('one’s own case', () => {
  test('changes, is withdrawn from a group and offered again; twice is once', async () => {
    const { db, zoe, circleId, second, stored, pillar } = await aCircleOfPeople(database())
    const one = await aCase(db, { circleId, registrationId: zoe.id, meetingId: second })
    const group = await aGroup(db, { meetingId: second, caseId: one.id, members: [zoe.id] })
    await db
      .updateTable('programme_item')
      .set({ state: 'agreed' })
      .where('meeting_id', '=', second)
      .where('kind', '=', 'intervision')
      .execute()
    const path = `${zoe.path}/${one.id}`
    await zoe.post({ ...CASE, version: '1' }, path).expect(303)
    expect((await stored())[0]).toMatchObject({ title: CASE.title, meeting_id: second, version: 2 })
    expect(await pillar(second)).toEqual({ state: 'agreed', isChanged: true })
    for (const _ of [1, 2]) await zoe.post({}, `${path}/withdrawal`).expect(303)
    expect((await stored())[0]?.state).toBe('withdrawn')
    expect(await db.selectFrom('intervision_group').select(['id', 'case_id']).execute()).toEqual([
      { id: group.id, case_id: null },
    ])
    for (const _ of [1, 2]) await zoe.post({}, `${path}/return`).expect(303)
    expect((await stored())[0]?.state).toBe('offered')
  })

  test('in two windows: both texts stand side by side, and nothing is lost', async () => {
    const { db, zoe, circleId, stored } = await aCircleOfPeople(database())
    const one = await aCase(db, { circleId, registrationId: zoe.id })
    const path = `${zoe.path}/${one.id}`
    await zoe.post({ ...CASE, title: 'Eerste venster', version: '1' }, path).expect(303)
    const second = await zoe.post({ ...CASE, title: 'Tweede venster', version: '1' }, path).expect(409)
    expect(textOf(second.text)).toContain('Wat je net typte Tweede venster Wat er nu staat Eerste venster')
    expect((await stored())[0]?.title).toBe('Eerste venster')
    await zoe.post({ ...CASE, title: 'Tweede venster', version: '2' }, path).expect(303)
    expect((await stored())[0]?.title).toBe('Tweede venster')
  })

  test('that was discussed is only read: it neither changes nor goes', async () => {
    const { db, zoe, circleId, stored } = await aCircleOfPeople(database())
    const one = await aCase(db, { circleId, registrationId: zoe.id, state: 'discussed' })
    const path = `${zoe.path}/${one.id}`
    expect((await zoe.get(path).expect(200)).text).not.toContain('name="title"')
    expect(textOf((await zoe.post({ ...CASE, version: '1' }, path).expect(409)).text)).toContain('besproken')
    await zoe.post({}, `${path}/withdrawal`).expect(303)
    expect((await stored())[0]).toMatchObject({ title: one.title, state: 'discussed' })
  })
})
