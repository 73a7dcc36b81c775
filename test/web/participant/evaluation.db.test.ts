import { describe, expect, test } from '@jest/globals'
import { eraseEverywhere } from '../../../src/web/participant/erasure/erase-everywhere.ts'
import { aCircle, anInstitute, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

// The meeting in Zwolle ended on 10 December at half past four.
const EVENING = Temporal.Instant.from('2026-12-10T19:00:00Z')
const SAID = { usefulness: '4', takesHome: 'Bel eerst, mail later.', nextTime: '', progress: 'step' }

const aParticipant = async (now = EVENING) => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const own = await aRegistration(db, { instituteId, circleId: circle.id })
  await db
    .updateTable('registration')
    .set({ learning_question: 'Hoe houd ik tempo als niemand de baas is?' })
    .execute()
  // The link was opened before the meeting.
  let clock = NOW
  const app = testApp(database(), { now: () => clock })
  const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: own.id }])
  clock = now
  const path = `/participant/${own.id}/meetings/1/evaluation`
  const send = (fields: Record<string, string>) => browser.post(path).type('form').send(fields)
  const kept = () =>
    db
      .selectFrom('evaluation')
      .select(['usefulness', 'takes_home as takesHome', 'next_time as nextTime', 'progress'])
      .select(['may_quote as mayQuote', 'version'])
      .execute()
  return { db, own, browser, path, send, kept }
}

describe('after a meeting', () => {
  test('somebody says what they thought of it, their own question quoted back, and changes it', async () => {
    const { browser, path, send, kept } = await aParticipant()
    const page = textOf((await browser.get(path).expect(200)).text)
    expect(page).toContain('Hoe was de bijeenkomst in Zwolle?')
    expect(page).toContain('Je schreef bij je aanmelding: “Hoe houd ik tempo als niemand de baas is?”')
    await send({ ...SAID, version: '0' })
      .expect(303)
      .expect('Location', `${path}?notice=evaluated`)
    const again = (await browser.get(`${path}?notice=evaluated`)).text
    expect(textOf(again)).toContain('Bedankt. Je antwoorden zijn opgeslagen.')
    expect(textOf(again)).toContain('Je kunt je antwoorden aanpassen tot en met donderdag 24 december 2026.')
    expect(again).toMatch(/name="usefulness" value="4" checked/)
    await send({ ...SAID, usefulness: '5', mayQuote: 'yes', version: '1' }).expect(303)
    expect(await kept()).toEqual([
      {
        usefulness: 5,
        takesHome: 'Bel eerst, mail later.',
        nextTime: '',
        progress: 'step',
        mayQuote: true,
        version: 2,
      },
    ])
  })

  test('is asked on one’s own page and on that of the meeting, until it was said', async () => {
    const { browser, path, send } = await aParticipant()
    const home = path.replace(/\/meetings.*/, '')
    const asked = 'Tot en met donderdag 24 december 2026 Hoe was de bijeenkomst in Zwolle?'
    expect(textOf((await browser.get(home)).text)).toContain(asked)
    const meeting = (await browser.get(path.replace('/evaluation', ''))).text
    expect(meeting).toContain(`href="${path}"`)
    expect(meeting).toContain(`href="${path.replace('evaluation', 'report')}"`)
    await send({ ...SAID, version: '0' }).expect(303)
    expect(textOf((await browser.get(home)).text)).not.toContain(asked)
  })

  test('saying it 25 times at once says it once', async () => {
    const { send, kept } = await aParticipant()
    const answers = await Promise.all(Array.from({ length: 25 }, () => send({ ...SAID, version: '0' })))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
    expect(await kept()).toMatchObject([{ version: 1, usefulness: 4 }])
  })

  test('a question that was left open is named, and everything typed stays', async () => {
    const { send, kept } = await aParticipant()
    const { text } = await send({ takesHome: 'Bel <b>eerst</b>.', nextTime: 'Meer pauze.' }).expect(422)
    expect(textOf(text)).toContain(
      'Hoe nuttig was deze bijeenkomst voor je werk?: Kies een van de antwoorden.',
    )
    expect(text).toContain('Bel &lt;b&gt;eerst&lt;/b&gt;.</textarea>')
    expect(await kept()).toEqual([])
  })

  test('what was saved in another window stands beside what is typed, and nothing is lost', async () => {
    const { send, kept } = await aParticipant()
    await send({ ...SAID, version: '0' }).expect(303)
    const { text } = await send({ ...SAID, takesHome: 'Van de laptop.', version: '0' }).expect(409)
    expect(textOf(text)).toContain(
      'Wat hier staat Van de laptop. Wat al is opgeslagen Bel eerst, mail later.',
    )
    expect(await kept()).toMatchObject([{ takesHome: 'Bel eerst, mail later.', version: 1 }])
    await send({ ...SAID, takesHome: 'Van de laptop.', version: '1' }).expect(303)
    expect(await kept()).toMatchObject([{ takesHome: 'Van de laptop.', version: 2 }])
  })

  test.each([
    ['2026-12-10T10:00:00Z', 'zodra de bijeenkomst voorbij is'],
    ['2026-12-25T10:00:00Z', 'Je kon antwoorden tot en met donderdag 24 december 2026.'],
  ])('at %s the page says why nothing can be said, and nothing is kept', async (moment, reason) => {
    const { browser, path, send, kept } = await aParticipant(Temporal.Instant.from(moment))
    const { text } = await browser.get(path).expect(200)
    expect(textOf(text)).toContain(reason)
    expect(text).not.toContain('name="usefulness"')
    const refused = await send({ ...SAID, version: '0' }).expect(409)
    expect(textOf(refused.text)).toContain(reason)
    expect(await kept()).toEqual([])
  })

  test('who was marked absent reads that the questions are for who was there', async () => {
    const { db, own, browser, path } = await aParticipant()
    const meeting = await db.selectFrom('meeting').select('id').executeTakeFirstOrThrow()
    await db
      .insertInto('attendance')
      .values({ registration_id: own.id, meeting_id: meeting.id, state: 'excused', marked_at: EVENING })
      .execute()
    expect(textOf((await browser.get(path)).text)).toContain('Was je er toch? Mail dan de contactpersoon.')
  })

  test('what somebody said is in what they take along, and goes when they are erased', async () => {
    const { db, own, browser, send, kept } = await aParticipant()
    await send({ ...SAID, version: '0' }).expect(303)
    const file = await browser.get(`/participant/${own.id}/data/json`).expect(200)
    expect(file.body.evaluations).toMatchObject([{ number: 1, usefulness: 4, takesHome: SAID.takesHome }])
    await db.transaction().execute((trx) => eraseEverywhere(trx, { registrationId: own.id }, EVENING))
    expect(await kept()).toEqual([])
  })
})
