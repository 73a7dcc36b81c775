import { beforeEach, describe, expect, test } from '@jest/globals'
import { mustBeTold } from '../../src/invitation/must-be-told.ts'
import { anOrganiser } from '../factories/circle.ts'
import { cancel, fiveMeetings, move, synchronise } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'
import { browserOf } from '../support/organiser.ts'
import { textOf } from '../support/page-text.ts'
import { useDatabase } from '../support/postgres.ts'
import { sendAll } from './outbox.ts'

const database = useDatabase()
const LETTERS = '/organiser/letters'

let house: Awaited<ReturnType<typeof fiveMeetings>>
let tess: Awaited<ReturnType<typeof browserOf>>

beforeEach(async () => {
  const { db } = database()
  house = await fiveMeetings(db, { people: ['Zoë', 'Piet'] })
  await synchronise(db, { circleId: house.circleId })
  const { id } = await anOrganiser(db, house.instituteId)
  tess = await browserOf(database(), id)
})

/** Everything that waits becomes a draft, as in a circle whose letters an organiser sends by hand. */
const asDrafts = async (): Promise<string[]> => {
  const { db } = database()
  await db.updateTable('letter').set({ state: 'draft' }).where('state', 'in', ['held', 'written']).execute()
  const drafts = await db
    .selectFrom('letter')
    .where('state', '=', 'draft')
    .orderBy('written')
    .select('id')
    .execute()
  return drafts.map(({ id }) => id)
}

const kept = async (letterIds: string[], now = NOW) =>
  mustBeTold(database().db, { letterIds, instituteId: house.instituteId }, now)

const changeTheme = async (theme: string) => {
  const { db } = database()
  await db.updateTable('meeting').set({ theme }).where('id', '=', house.second).execute()
  await synchronise(db, { circleId: house.circleId })
}

const statesOf = async (letterIds: string[]) =>
  (
    await database()
      .db.selectFrom('letter')
      .where('id', 'in', letterIds)
      .orderBy('written')
      .select('state')
      .execute()
  ).map(({ state }) => state)

const fieldsOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  )

describe('a draft about a calendar', () => {
  test('must be told when it is an invitation, another day, or an end, and not when it is another theme', async () => {
    const { db } = database()
    const invitations = await asDrafts()
    expect(invitations.length).toBe(10)
    expect(await kept(invitations)).toEqual(invitations)
    await db.updateTable('letter').set({ state: 'written' }).execute()
    await sendAll(db)
    await changeTheme('Belangen op tafel')
    const themes = await asDrafts()
    expect(themes.length).toBe(2)
    expect(await kept(themes)).toEqual([])
    await move(db, house.second, { heldOn: '2027-04-06' })
    const moves = await asDrafts()
    expect(await kept(moves)).toEqual(moves.slice(-2))
    await cancel(db, house.second)
    const ends = await asDrafts()
    expect(await kept(ends)).toEqual(ends.slice(-2))
  })

  test('may go once what it is about is over, and counts only for its own institute', async () => {
    const invitations = await asDrafts()
    expect(await kept(invitations, Temporal.Instant.from('2028-01-01T00:00:00Z'))).toEqual([])
    const elsewhere = { letterIds: invitations, instituteId: crypto.randomUUID() }
    expect(await mustBeTold(database().db, elsewhere, NOW)).toEqual([])
  })
})

describe('throwing away a draft', () => {
  test('is refused in words where somebody would come in vain, and the letter stays', async () => {
    const [first = ''] = await asDrafts()
    const refused = await tess.post(`${LETTERS}/${first}/discarding`)
    expect(refused.status).toBe(409)
    expect(textOf(refused.text)).toContain(
      'Deze e-mail kun je niet weggooien. Zonder deze e-mail komt Zoë van Fictief voor niets',
    )
    expect(refused.text).toContain('href="/organiser/circles/slim-samenwerken/updates"')
    expect(await statesOf([first])).toEqual(['draft'])
  })

  test('goes through when it tells of another theme only, and its calendar counts as told', async () => {
    const { db } = database()
    await sendAll(db)
    await changeTheme('Belangen op tafel')
    const [first = '', second = ''] = await asDrafts()
    const answer = await tess.post(`${LETTERS}/${first}/discarding`)
    expect(answer.headers.location).toContain(`${LETTERS}?notice=discarded&undo=`)
    expect(await statesOf([first, second])).toEqual(['discarded', 'draft'])
    await synchronise(db, { circleId: house.circleId })
    expect(await statesOf([first, second])).toEqual(['discarded', 'draft'])
  })

  test('together keeps what people must hear, says so before and after, and throws the rest away', async () => {
    const { db } = database()
    await sendAll(db)
    await changeTheme('Belangen op tafel')
    const themes = await asDrafts()
    await cancel(db, house.circle.meetings[2]?.id ?? '')
    const all = await asDrafts()
    const { text } = await tess.get(`${LETTERS}/discarding`).expect(200)
    const page = textOf(text)
    expect(page).toContain('2 e-mails weggooien?')
    expect(page).toContain('2 e-mails kun je niet weggooien')
    const { headers } = await tess.post(`${LETTERS}/discarding`, fieldsOf(text)).expect(303)
    expect(headers.location).toMatch(
      /^\/organiser\/letters\/presses\/[0-9a-f-]{36}\?notice=mustHear&undo=[0-9a-f-]{36}$/,
    )
    const after = textOf((await tess.get(headers.location ?? '').expect(200)).text)
    expect(after).toContain('2 e-mails weggegooid')
    expect(after).toContain('Sommige e-mails zijn niet weggegooid')
    expect(await statesOf(all)).toEqual(['discarded', 'discarded', 'draft', 'draft'])
    expect(await statesOf(themes)).toEqual(['discarded', 'discarded'])
  })
})
