import { expect, test } from '@jest/globals'
import { findModes } from '../../../../../src/mail/choose-modes.ts'
import { aCircle } from '../../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../../support/organiser.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'

const database = useDatabase()
const MODES = '/organiser/circles/slim-samenwerken/letters/modes'

const aDesk = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: tess.instituteId })
  const chosen = async () =>
    Object.fromEntries((await findModes(db, circle.id)).map(({ rule, mode }) => [rule.kind, mode]))
  return { ...tess, chosen }
}

test('the page says what each mode means, and names every kind that can be chosen with how it leaves', async () => {
  const { get } = await aDesk()
  const page = textOf((await get(MODES).expect(200)).text)
  expect(page).toContain('De e-mail wacht als concept bij E-mails.')
  expect(page).toContain('Gewijzigde bijeenkomst')
  expect(page).not.toContain('Link om in te loggen')
  const timeLine = (await get('/organiser/circles/slim-samenwerken/occasions').expect(200)).text
  expect(timeLine).toContain(MODES)
})

test('two organisers who change different kinds do not undo each other', async () => {
  const { post, chosen } = await aDesk()
  const shown = { 'shown-meetingChanged': 'automatic', 'shown-thanks': 'draft' }
  await post(MODES, { ...shown, meetingChanged: 'draft', thanks: 'draft' }).expect(303)
  await post(MODES, { ...shown, meetingChanged: 'automatic', thanks: 'off' }).expect(303)
  const { meetingChanged, thanks, dayBefore } = await chosen()
  expect({ meetingChanged, thanks, dayBefore }).toEqual({
    meetingChanged: 'draft',
    thanks: 'off',
    dayBefore: 'draft',
  })
})

test('a mode that a kind does not have is refused, and nothing is kept', async () => {
  const { post, chosen } = await aDesk()
  const before = await chosen()
  await post(MODES, { thanks: 'off', meetingChanged: 'off' }).expect(422)
  expect(await chosen()).toEqual(before)
})
