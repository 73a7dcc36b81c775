import { describe, expect, test } from '@jest/globals'
import { aCircle, aMeeting, aRegistration } from '../../../factories/circle.ts'
import { withoutHost } from '../../../factories/host-request.ts'
import { textOf } from '../../../support/browser.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()

/** Zwolle and Breda host; the third meeting has no host. Ede has Sanne, who said that her city may host. */
const aBoard = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: tess.instituteId, hosts: ['Zwolle', 'Breda', 'Ede'] })
  const organisations = await db.selectFrom('organisation').select(['id', 'city']).execute()
  const idOf = (city: string) => organisations.find((one) => one.city === city)?.id ?? ''
  const whose = { instituteId: tess.instituteId, circleId: circle.id }
  const sanne = await aRegistration(db, whose, { firstName: 'Sanne', organisationId: idOf('Ede') })
  const bo = await aRegistration(db, whose, { firstName: 'Bo', organisationId: idOf('Breda') })
  await db.updateTable('registration').set({ may_host: true }).where('id', '=', sanne.id).execute()
  const meetingId = circle.meetings[2]?.id ?? ''
  await withoutHost(db, meetingId)
  const path = `/organiser/circles/${circle.slug}/rotation`
  return { db, tess, circle, sanne, bo, meetingId, path, idOf }
}

const requests = () =>
  database()
    .db.selectFrom('host_request')
    .select(['name', 'email', 'state', 'language'])
    .orderBy('asked_at')
    .orderBy('email')
    .execute()

const letters = async () =>
  (
    await database()
      .db.selectFrom('letter')
      .where('state', '<>', 'superseded')
      .select(['kind', 'recipient_address as to'])
      .orderBy('written')
      .execute()
  ).map(({ kind, to }) => `${kind} ${to}`)

describe('the rotation board', () => {
  test('says per meeting who hosts, what to look at, and whom one button asks', async () => {
    const { tess, path } = await aBoard()
    const text = textOf((await tess.get(path).expect(200)).text)
    expect(text).toContain('Gemeente Zwolle Gaststad bekend')
    expect(text).toContain('Let op: van deze organisatie heeft niemand een plaats in de kring.')
    expect(text).toContain('Nog geen gaststad Nog te vragen')
    expect(text).toContain('Vraag Sanne van Fictief (Gemeente Ede)')
  })

  test('is reached from a meeting that has no host', async () => {
    const { tess, path, circle } = await aBoard()
    const linkOn = async (number: number) =>
      (await tess.get(`/organiser/circles/${circle.slug}/meetings/${number}`).expect(200)).text.includes(
        `href="${path}/${number}"`,
      )
    expect([await linkOn(1), await linkOn(3)]).toEqual([false, true])
  })

  test('says that the rooms of a host have steps, when its section says so', async () => {
    const { db, tess, path, circle } = await aBoard()
    const told = 'Let op: de locatie van deze organisatie is niet drempelvrij.'
    expect(textOf((await tess.get(path)).text)).not.toContain(told)
    await db
      .updateTable('host_section')
      .set({ step_free: false })
      .where('meeting_id', '=', circle.meetings[1]?.id ?? '')
      .execute()
    expect(textOf((await tess.get(path)).text)).toContain(told)
  })

  test('asks a named person by one button, and nobody else while that question is open', async () => {
    const { tess, path, sanne, bo } = await aBoard()
    const ask = (registrationId: string) => tess.post(`${path}/3/requests`, { registrationId })
    await ask(sanne.id).expect(303).expect('Location', `${path}?notice=sent#meeting-3`)
    const text = textOf((await ask(bo.id).expect(409)).text)
    expect(text).toContain('Er staat al een vraag open voor deze bijeenkomst.')
    expect(await requests()).toEqual([
      { name: 'Sanne van Fictief', email: 'sanne@example.org', state: 'asked', language: 'nl' },
    ])
    expect(await letters()).toEqual(['hostRequest sanne@example.org'])
    const board = textOf((await tess.get(path)).text)
    expect(board).toContain('Sanne van Fictief (Gemeente Ede) is gevraagd op zaterdag 21 november 2026')
    expect(board).not.toContain('Vraag Bo')
  })

  test('after a no the next stands ready under one button, with what was said', async () => {
    const { db, tess, path, sanne } = await aBoard()
    await tess.post(`${path}/3/requests`, { registrationId: sanne.id }).expect(303)
    await db.updateTable('host_request').set({ state: 'declined', note: 'Verbouwing.' }).execute()
    const text = textOf((await tess.get(path)).text)
    expect(text).toContain('Sanne van Fictief (Gemeente Ede) zei nee: “Verbouwing.”')
    expect(text).toContain('Vraag Bo van Fictief (Gemeente Breda)')
    expect(text).not.toContain('Vraag Sanne')
  })

  test('asks somebody who is not in the circle; what is wrong is said at the field and all is kept', async () => {
    const { tess, path, idOf } = await aBoard()
    const typed = { organisationId: idOf('Zwolle'), name: 'Kim Voorbeeld', email: 'kim', language: 'en' }
    const refused = (await tess.post(`${path}/3/requests`, typed).expect(422)).text
    expect(refused).toContain('Kim Voorbeeld')
    expect(textOf(refused)).toContain('Dit is geen e-mailadres')
    await tess.post(`${path}/3/requests`, { ...typed, email: 'Kim@Example.org' }).expect(303)
    expect(await requests()).toEqual([
      { name: 'Kim Voorbeeld', email: 'kim@example.org', state: 'asked', language: 'en' },
    ])
  })

  test('asks nobody of an organisation outside the circle, nor for a meeting that has a host', async () => {
    const { tess, path, idOf, sanne } = await aBoard()
    const typed = { name: 'Kim Voorbeeld', email: 'kim@example.org', language: 'nl' }
    const elsewhere = { ...typed, organisationId: '00000000-0000-4000-8000-000000000000' }
    await tess.post(`${path}/3/requests`, elsewhere).expect(409)
    await tess.post(`${path}/1/requests`, { ...typed, organisationId: idOf('Ede') }).expect(409)
    await tess.post(`${path}/1/requests`, { registrationId: sanne.id }).expect(409)
    await tess.post(`${path}/3/requests`, { registrationId: 'x' }).expect(404)
    expect(await requests()).toEqual([])
  })

  test('takes a question back: the letter that has not left stays, one that has left is followed by another', async () => {
    const { db, tess, path, sanne } = await aBoard()
    const takeBack = async () => {
      const { id } = await db
        .selectFrom('host_request')
        .where('state', '=', 'asked')
        .select('id')
        .executeTakeFirstOrThrow()
      await tess.post(`${path}/3/requests/${id}/withdrawal`).expect(303)
    }
    await tess.post(`${path}/3/requests`, { registrationId: sanne.id }).expect(303)
    await takeBack()
    expect(await letters()).toEqual([])
    await tess.post(`${path}/3/requests`, { registrationId: sanne.id }).expect(303)
    await db.updateTable('letter').set({ state: 'sent', attempts: 1 }).execute()
    await takeBack()
    expect((await letters()).at(-1)).toBe('hostRequestWithdrawn sanne@example.org')
  })

  test('a host that is decided by hand, or a meeting that is cancelled, ends the open question with a letter', async () => {
    const { db, tess, path, sanne, circle, idOf } = await aBoard()
    await tess.post(`${path}/3/requests`, { registrationId: sanne.id }).expect(303)
    await db.updateTable('letter').set({ state: 'sent', attempts: 1 }).execute()
    const meetings = await db
      .selectFrom('meeting')
      .select(['id', 'version', 'held_on', 'place', 'host_organisation_id', 'theme'])
      .orderBy('number')
      .execute()
    const fields = Object.fromEntries(
      meetings.flatMap((meeting, at) =>
        Object.entries({
          id: meeting.id,
          version: String(meeting.version),
          heldOn: meeting.held_on,
          startsAt: '09:30',
          endsAt: '16:30',
          place: meeting.place,
          theme: meeting.theme,
          hostOrganisationId: at === 2 ? idOf('Ede') : (meeting.host_organisation_id ?? ''),
        }).map(([name, value]) => [`${name}-${at + 1}`, value]),
      ),
    )
    await tess.post(`/organiser/circles/${circle.slug}/meetings`, { rows: '3', ...fields }).expect(303)
    expect(await requests()).toMatchObject([{ state: 'withdrawn' }])
    expect((await letters()).filter((one) => one.startsWith('hostRequestWithdrawn'))).toEqual([
      'hostRequestWithdrawn sanne@example.org',
    ])
  })

  test('a cancelled meeting ends its open question', async () => {
    const { db, tess, path, sanne, circle } = await aBoard()
    await tess.post(`${path}/3/requests`, { registrationId: sanne.id }).expect(303)
    await db.updateTable('letter').set({ state: 'sent', attempts: 1 }).execute()
    const at = `/organiser/circles/${circle.slug}/meetings/3/cancellation`
    await tess.post(at, { version: '1' }).expect(303)
    expect((await letters()).filter((one) => one.startsWith('hostRequestWithdrawn'))).toHaveLength(1)
  })

  test('costs six statements, with three or with twenty meetings', async () => {
    const { db, tess, path, circle, sanne } = await aBoard()
    const { id: organiserId } = await db.selectFrom('organiser').select('id').executeTakeFirstOrThrow()
    const cookie = await sessionCookie(db, { organiserId })
    const few = await countStatements(database().url, path, cookie)
    for (let number = 4; number <= 20; number += 1) await aMeeting(db, circle.id, { number, city: '' })
    await tess.post(`${path}/4/requests`, { registrationId: sanne.id }).expect(303)
    expect([few, await countStatements(database().url, path, cookie)]).toEqual(['200 6', '200 6'])
  })
})
