import { describe, expect, test } from '@jest/globals'
import { remindHost } from '../../../../src/invitation/remind-host.ts'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aLetter } from '../../../factories/letter.ts'
import { aTask } from '../../../factories/task.ts'
import { aHostEditor } from '../../../factories/world.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const LETTERS = '/organiser/letters'

/** Drafts of two kinds to people named by number, in an institute with one circle. */
const manyDrafts = async (seats: number, links: number) => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const { instituteId } = tess
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const draft = (kind: 'seatGiven' | 'participantLink', number: number) =>
    db.transaction().execute((trx) =>
      writeLetter(
        trx,
        aLetter(instituteId, kind, {
          circleId: circle.id,
          recipient: { name: `${kind} ${number}`, address: `p${number}@example.org` },
          dedupeKey: `${kind} ${number}`,
          streamKey: `${kind} ${number}`,
          isDraft: true,
        }),
        NOW.subtract({ hours: 1 }),
      ),
    )
  for (let number = 1; number <= seats; number++) await draft('seatGiven', number)
  for (let number = 1; number <= links; number++) await draft('participantLink', number)
  /** How many letters of each kind are in each state. */
  const states = async () => {
    const letters = await db.selectFrom('letter').select(['kind', 'state']).execute()
    const counts: Record<string, number> = {}
    for (const { kind, state } of letters) counts[`${kind} ${state}`] = (counts[`${kind} ${state}`] ?? 0) + 1
    return counts
  }
  /** The fields of the form on a page. */
  const fieldsOf = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
        ([, name = '', value = '']) => [name, value],
      ),
    )
  const ask = async (path: string) => {
    const { text } = await tess.get(path).expect(200)
    const { language: _, back: __, ...fields } = fieldsOf(text)
    return { page: textOf(text), fields }
  }
  return { db, ...tess, circle, draft, states, ask }
}

describe('sending all drafts that match', () => {
  test('says first who gets what, sends those once however often it is pressed, and says how many left', async () => {
    const { get, post, draft, states, ask } = await manyDrafts(60, 3)
    const { page, fields } = await ask(`${LETTERS}/sending?kind=seatGiven`)
    expect(page).toContain('60 e-mails versturen?')
    expect(page).toContain('Er is een plaats (60)')
    expect(page).toContain('seatGiven 60')
    expect(page).not.toContain('participantLink')
    // Nobody saw this one.
    await draft('seatGiven', 61)
    const answers = await Promise.all([
      post(`${LETTERS}/sending`, fields),
      post(`${LETTERS}/sending`, fields),
    ])
    const where = `${LETTERS}/presses/${fields.press}`
    expect(answers.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, where],
      [303, where],
    ])
    expect(await states()).toEqual({
      'seatGiven written': 60,
      'seatGiven draft': 1,
      'participantLink draft': 3,
    })
    const after = textOf((await get(where).expect(200)).text)
    expect(after).toContain('60 e-mails verstuurd')
    expect(after).toContain('0 van 60 zijn vertrokken')
    const other = await ask(`${LETTERS}/sending?kind=seatGiven`)
    await post(`${LETTERS}/sending`, { ...other.fields, until: fields.until ?? '' }).expect(303)
    expect((await states())['seatGiven draft']).toBe(1)
  })

  test('leaves out what is no longer true, and says why', async () => {
    const { db, circle, get, post, states, ask } = await manyDrafts(1, 0)
    const meetingId = circle.meetings[0]?.id ?? ''
    const taskId = await aTask(db, meetingId, { weeksBefore: 6 })
    await aHostEditor(db, meetingId)
    await db.transaction().execute((trx) => remindHost(trx, { meetingId }, NOW))
    const { fields } = await ask(`${LETTERS}/sending`)
    await post(`/organiser/circles/${circle.slug}/meetings/1/tasks/${taskId}/completion`).expect(303)
    const { location = '' } = (await post(`${LETTERS}/sending`, fields).expect(303)).headers
    expect(await states()).toEqual({ 'seatGiven written': 1, 'hostTaskReminder withdrawn': 1 })
    const page = textOf((await get(location)).text)
    expect(page).toContain('1 e-mail verstuurd')
    expect(page).toContain('Niet verstuurd, want de taken zijn gedaan of veranderd (1)')
  })

  test('is not for who may only read, nor for another institute', async () => {
    const { states, ask, instituteId } = await manyDrafts(1, 0)
    const { fields } = await ask(`${LETTERS}/sending`)
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    expect((await other.post(`${LETTERS}/sending`, fields).expect(303)).headers.location).toBe(
      `${LETTERS}?notice=draftsGone`,
    )
    const reader = await aSignedInOrganiser(database(), { slug: 'lezers', role: 'reader' })
    await reader.get(`${LETTERS}/sending`).expect(403)
    await reader.post(`${LETTERS}/sending`, fields).expect(403)
    expect(await states()).toEqual({ 'seatGiven draft': 1 })
    expect(instituteId).not.toBe(other.instituteId)
  })
})

describe('discarding all drafts that match', () => {
  test('keeps them from leaving, notes who did it, and an address that somebody made up does nothing', async () => {
    const { db, get, post, states, ask } = await manyDrafts(2, 1)
    const { page, fields } = await ask(`${LETTERS}/discarding?kind=seatGiven`)
    expect(page).toContain('2 e-mails weggooien?')
    await post(`${LETTERS}/discarding`, { kind: 'seatGiven' }).expect(404)
    const { location = '' } = (await post(`${LETTERS}/discarding`, fields).expect(303)).headers
    expect(await states()).toEqual({ 'seatGiven discarded': 2, 'participantLink draft': 1 })
    expect(textOf((await get(location)).text)).toContain('2 e-mails weggegooid')
    const decided = db
      .selectFrom('letter')
      .where('state', '=', 'discarded')
      .select(['decided_by', 'decided_at'])
    expect(await decided.executeTakeFirstOrThrow()).toEqual({ decided_by: 'Tess Regelaar', decided_at: NOW })
    expect((await ask(`${LETTERS}/discarding?kind=seatGiven`)).page).toContain('Er wacht niets meer')
  })
})
