import { expect, test } from '@jest/globals'
import request from 'supertest'
import { register } from '../../../../src/registration/register.ts'
import { anApplication } from '../../../factories/application.ts'
import { aCircle } from '../../../factories/circle.ts'
import { anInvitee } from '../../../factories/invitee.ts'
import { aLink } from '../../../factories/link.ts'
import { testApp } from '../../../support/app.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { tableContents } from '../../../support/table-contents.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/ways-in/invitees'
const NOOR = { name: 'Noor Voorbeeld', email: 'Noor@example.org', language: 'nl' }

const aDesk = async (wish: { phase?: 'running' } = {}) => {
  const desk = await aSignedInOrganiser(database())
  const circle = await aCircle(database().db, { instituteId: desk.instituteId, hosts: ['Zwolle'], ...wish })
  return { ...desk, circleId: circle.id }
}

const letters = () =>
  database().db.selectFrom('letter').select(['kind', 'state']).orderBy('written').execute()

const links = () =>
  database()
    .db.selectFrom('access_link')
    .select((eb) => ['email', eb('revoked_at', 'is not', null).as('isRevoked')])
    .orderBy('made_at')
    .execute()

const invitedEarlier = (ago: { minutes?: number; seconds?: number }) =>
  database()
    .db.updateTable('invitee')
    .set({ invited_at: NOW.subtract(ago) })
    .execute()

const standing = async (get: (path: string) => request.Test) =>
  /Noor Voorbeeld noor@example\.org (.+?) Uitgenodigd op/.exec(textOf((await get(PATH)).text))?.[1]

test('an invitation is a letter with a link of its own; asking again retires the letter and link before', async () => {
  const { circleId, get, post } = await aDesk()
  await post(PATH, NOOR).expect(303)
  expect(await standing(get)).toBe('uitgenodigd')
  expect(await letters()).toEqual([{ kind: 'circleInvitation', state: 'written' }])
  await aLink(database().db, { purpose: 'registration', subjectId: circleId, email: 'noor@example.org' })
  await invitedEarlier({ minutes: 5 })
  await post(PATH, NOOR).expect(303)
  expect(await links()).toEqual([{ email: 'noor@example.org', isRevoked: true }])
  const rows = await database().db.selectFrom('invitee').select(['email', 'name']).execute()
  expect(rows).toEqual([{ email: 'noor@example.org', name: 'Noor Voorbeeld' }])
})

test('a second press within a minute writes no second letter and leaves the link of the first alone', async () => {
  const { circleId, post } = await aDesk()
  await post(PATH, NOOR).expect(303)
  await aLink(database().db, { purpose: 'registration', subjectId: circleId, email: 'noor@example.org' })
  await invitedEarlier({ seconds: 59 })
  await post(PATH, NOOR).expect(303)
  expect(await letters()).toEqual([{ kind: 'circleInvitation', state: 'written' }])
  expect(await links()).toEqual([{ email: 'noor@example.org', isRevoked: false }])
})

test('a reminder is a button that names its reader, once a day; it retires the first link', async () => {
  const { circleId, get, post } = await aDesk()
  const { id, email } = await anInvitee(database().db, { circleId, email: 'noor@example.org' })
  await aLink(database().db, { purpose: 'registration', subjectId: circleId, email })
  expect((await get(PATH)).text).toContain('Stuur Noor Voorbeeld een herinnering')
  const first = await post(`${PATH}/${id}/reminder`).expect(303)
  const second = await post(`${PATH}/${id}/reminder`).expect(303)
  expect([first.headers.location, second.headers.location]).toEqual([`${PATH}?notice=sent`, PATH])
  expect(await letters()).toEqual([{ kind: 'circleInvitationReminder', state: 'written' }])
  expect(await links()).toEqual([{ email, isRevoked: true }])
  expect(await standing(get)).toBe('herinnerd')
  expect(textOf((await get(PATH)).text)).toContain('Kreeg minder dan een dag geleden nog een e-mail.')
})

test('an invitation that is taken back has no link, and its letter never leaves', async () => {
  const { circleId, get, post } = await aDesk()
  await post(PATH, NOOR).expect(303)
  await aLink(database().db, { purpose: 'registration', subjectId: circleId, email: 'noor@example.org' })
  const { id } = await database().db.selectFrom('invitee').select('id').executeTakeFirstOrThrow()
  await post(`${PATH}/${id}/revocation`).expect(303)
  expect(await standing(get)).toBe('ingetrokken')
  expect(await letters()).toEqual([{ kind: 'circleInvitation', state: 'superseded' }])
  expect(await links()).toEqual([{ email: 'noor@example.org', isRevoked: true }])
})

test('looking at the link is not opening it; the button is', async () => {
  const { circleId, get } = await aDesk()
  const { email } = await anInvitee(database().db, { circleId, email: 'noor@example.org' })
  const { token } = await aLink(database().db, { purpose: 'registration', subjectId: circleId, email })
  const app = testApp(database())
  await request(app).get(`/link/${token}`).expect(200)
  expect(await standing(get)).toBe('uitgenodigd')
  await request(app).post(`/link/${token}`).expect(303)
  expect(await standing(get)).toBe('link geopend')
})

test('an invited address that registers by the general link settles the invitation', async () => {
  const { circleId, get, post } = await aDesk()
  const { id, email } = await anInvitee(database().db, { circleId, email: 'noor@example.org' })
  await database()
    .db.transaction()
    .execute((trx) => register(trx, { ...anApplication(), circleId, email }, NOW))
  expect(await standing(get)).toBe('aangemeld')
  await post(`${PATH}/${id}/reminder`).expect(303)
  await post(`${PATH}/${id}/revocation`).expect(303)
  const again = await post(PATH, NOOR).expect(409)
  expect(textOf(again.text)).toContain('Iemand met dit e-mailadres staat al op de lijst van deze kring.')
  expect(await letters()).toEqual([])
})

test('nobody is invited to a circle that is not open, and the page says why', async () => {
  const { get, post } = await aDesk({ phase: 'running' })
  expect(textOf((await get(PATH)).text)).toContain('Daarom kun je nu niemand uitnodigen.')
  await post(PATH, NOOR).expect(409)
  expect(await letters()).toEqual([])
})

test('a wrong address is refused in words, with the name kept', async () => {
  const { post } = await aDesk()
  const answer = await post(PATH, { ...NOOR, email: 'a@example.org, b@example.org' }).expect(422)
  expect(answer.text).toContain('value="Noor Voorbeeld"')
  expect(await letters()).toEqual([])
})

test('all who have not answered are reminded with one press: exactly those on the page, and nobody within three days of a letter', async () => {
  const { db } = database()
  const { circleId, get, post } = await aDesk()
  const silent = await anInvitee(db, { circleId, name: 'Stille Persoon', email: 'stil@example.org' })
  const other = await anInvitee(db, { circleId, name: 'Andere Stille', email: 'anders@example.org' })
  await post(PATH, NOOR).expect(303)
  const recent = await anInvitee(db, { circleId, name: 'Pas Herinnerd', email: 'pas@example.org' })
  const twoDaysAgo = NOW.subtract({ hours: 48 })
  await db.updateTable('invitee').set({ reminded_at: twoDaysAgo }).where('id', '=', recent.id).execute()
  const done = await anInvitee(db, { circleId, name: 'Al Aangemeld', email: 'aan@example.org' })
  await db.updateTable('invitee').set({ registered_at: NOW }).where('id', '=', done.id).execute()
  const before = await tableContents(database().pool)
  const page = await get(PATH).expect(200)
  expect(await tableContents(database().pool)).toEqual(before)
  expect(textOf(page.text)).toContain(
    'Deze 2 mensen meldden zich nog niet aan en kregen de laatste 3 dagen geen e-mail hierover. Andere Stille, anders@example.org Stille Persoon, stil@example.org Stuur deze 2 mensen een herinnering',
  )
  const shown = /name="invitees" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  expect(shown.split(' ')).toEqual([other.id, silent.id])
  await db.updateTable('invitee').set({ registered_at: NOW }).where('id', '=', other.id).execute()
  const sent = await post(`${PATH}/reminders`, { invitees: `${shown} ${recent.id} nonsense` }).expect(303)
  expect(sent.headers.location).toBe(`${PATH}?notice=sent`)
  // Pressed again, and with ids of nobody: no letter more.
  expect((await post(`${PATH}/reminders`, { invitees: shown }).expect(303)).headers.location).toBe(PATH)
  await post(`${PATH}/reminders`).expect(303)
  const reminders = await db
    .selectFrom('letter')
    .where('kind', '=', 'circleInvitationReminder')
    .select('recipient_address as to')
    .execute()
  expect(reminders).toEqual([{ to: 'stil@example.org' }])
})

test('the form of who was invited begins with the name by which they were invited', async () => {
  const { db, pool } = database()
  const { circleId } = await aDesk()
  const { email } = await anInvitee(db, { circleId, name: 'Noor van der Voorbeeld' })
  const cookie = await sessionCookie(db, { applicants: [{ circleId, email }] })
  const form = await request(testApp({ db, pool }))
    .get('/kringen/slim-samenwerken/registration')
    .set('Cookie', cookie)
  const typed = ['firstName', 'namePrefix', 'lastName'].map(
    (name) => new RegExp(`value="([^"]*)"[^>]* name="${name}"`).exec(form.text)?.[1],
  )
  expect(typed).toEqual(['Noor', 'van der', 'Voorbeeld'])
})
