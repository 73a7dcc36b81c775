import { expect, test } from '@jest/globals'
import type { LetterMode } from '../../src/db/letter-word-tables.ts'
import { chooseModes, findModes } from '../../src/mail/choose-modes.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { modeRules, modesOf } from '../../src/mail/letter-mode.ts'
import { writeLetter } from '../../src/mail/write-letter.ts'
import { aCircle, anInstitute } from '../factories/circle.ts'
import { aLetter } from '../factories/letter.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

/** A circle with the modes chosen; `write` says in which state a letter of it begins. */
const aCircleWith = async (modes: Partial<Record<LetterKind, LetterMode>>) => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId })
  const chosen = new Map(Object.entries(modes)) as Map<LetterKind, LetterMode> // as: the keys above are kinds
  await db.transaction().execute((trx) => chooseModes(trx, { circleId: circle.id, modes: chosen }))
  const write = async (kind: LetterKind, isDraft?: boolean) => {
    const wish = { circleId: circle.id, ...(isDraft === undefined ? {} : { isDraft }) }
    const letter = aLetter(instituteId, kind, wish)
    const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
    const id = written?.id ?? ''
    return (await db.selectFrom('letter').where('id', '=', id).select('state').executeTakeFirstOrThrow())
      .state
  }
  return { db, circleId: circle.id, write }
}

test('a letter leaves by itself, waits as a draft or is thrown away as its circle chose for its kind', async () => {
  const { write } = await aCircleWith({
    meetingChanged: 'draft',
    hostTaskReminder: 'automatic',
    dayBefore: 'off',
  })
  expect(await write('meetingChanged')).toBe('draft')
  expect(await write('hostTaskReminder')).toBe('written')
  expect(await write('dayBefore')).toBe('discarded')
})

test('as long as a circle chose nothing, the default of the kind holds', async () => {
  const { write } = await aCircleWith({})
  expect(await write('meetingChanged')).toBe('written')
  expect(await write('hostTaskReminder')).toBe('draft')
  expect(await write('thanks')).toBe('draft')
})

test('who writes a letter may decide against the mode', async () => {
  const { write } = await aCircleWith({ meetingChanged: 'draft', newsPlaced: 'automatic', thanks: 'off' })
  expect(await write('meetingChanged', false)).toBe('written')
  expect(await write('newsPlaced', true)).toBe('draft')
  expect(await write('thanks', false)).toBe('written')
})

test('what one circle chose says nothing of another', async () => {
  await aCircleWith({ meetingChanged: 'draft' })
  const { db, circleId } = await aSecondCircle()
  expect((await findModes(db, circleId)).find(({ rule }) => rule.kind === 'meetingChanged')?.mode).toBe(
    'automatic',
  )
})

const aSecondCircle = async () => {
  const { db } = database()
  const { id: instituteId } = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  return { db, circleId: (await aCircle(db, { instituteId, slug: 'tweede', hosts: ['Assen'] })).id }
}

test('choosing names only what changes, and a mode that a kind does not have is a mistake of ours', async () => {
  const { db, circleId } = await aCircleWith({ meetingChanged: 'draft' })
  const choose = (kind: LetterKind, mode: LetterMode) =>
    db.transaction().execute((trx) => chooseModes(trx, { circleId, modes: new Map([[kind, mode]]) }))
  await choose('thanks', 'off')
  const modes = new Map((await findModes(db, circleId)).map(({ rule, mode }) => [rule.kind, mode]))
  expect([modes.get('meetingChanged'), modes.get('thanks')]).toEqual(['draft', 'off'])
  await expect(choose('meetingChanged', 'off')).rejects.toThrow('has no mode off')
  await expect(choose('organiserSignIn', 'draft')).rejects.toThrow('has no mode draft')
})

test('every kind is listed once, with its default first', () => {
  const kinds = modeRules.map(({ kind }) => kind)
  expect(new Set(kinds).size).toBe(kinds.length)
  expect(modeRules.filter((rule) => modesOf(rule)[0] !== rule.standard)).toEqual([])
})
