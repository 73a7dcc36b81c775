import { describe, expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const CIRCLE = '/organiser/circles/slim-samenwerken'
const PATH = `${CIRCLE}/meetings/1`
const DATE = { heldOn: '2027-02-02', startsAt: '10:00', endsAt: '17:00', place: 'Kampen', version: '1' }

const meeting = (number = 1) =>
  database()
    .db.selectFrom('meeting')
    .where('number', '=', number)
    .select(['held_on', 'starts_at', 'ends_at', 'place', 'state', 'version', 'calendar_version'])
    .executeTakeFirstOrThrow()

describe('the page of a meeting', () => {
  test('shows its programme, its host and what is missing', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const text = textOf((await get(PATH)).text)
    expect(text).toContain('Bijeenkomst 1 van 4')
    expect(text).toContain('donderdag 10 december 2026, 09.30–16.30 uur, Zwolle')
    expect(text).toContain(
      'Gemeente Zwolle gaststad nog niet uitgenodigd programma nog leeg De gaststad heeft nog niets',
    )
    expect(text).toContain('Intervisie')
  })

  test('is not there for a number that the circle does not have', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const statuses = [`${CIRCLE}/meetings/9`, `${CIRCLE}/meetings/x`, `${CIRCLE}/meetings/01`]
    expect(await Promise.all(statuses.map(async (path) => (await get(path)).status))).toEqual([404, 404, 404])
  })
})

describe('a host editor', () => {
  const FORM = { name: 'Hanna Gastvrij', email: ' Hanna@Example.org ', language: 'en' }

  test('is invited by a letter, and named on the page', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const answer = await post(`${PATH}/host-editors`, FORM)
    expect(answer.headers.location).toEqual(`${PATH}?notice=sent`)
    const letters = await database()
      .db.selectFrom('letter')
      .select(['kind', 'recipient_name', 'recipient_address', 'language'])
      .execute()
    expect(letters).toEqual([
      {
        kind: 'hostInvitation',
        recipient_name: 'Hanna Gastvrij',
        recipient_address: 'hanna@example.org',
        language: 'en',
      },
    ])
    expect(textOf((await get(PATH)).text)).toContain('Hanna Gastvrij, hanna@example.org')
  })

  test('is not invited at an address that is none: the form comes back filled in', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const answer = await post(`${PATH}/host-editors`, { ...FORM, email: 'hanna@example.org>,x@example.org' })
    expect(answer.status).toEqual(422)
    expect(textOf(answer.text)).toContain('Dit is geen e-mailadres')
    expect(answer.text).toContain('value="Hanna Gastvrij"')
    expect(await database().db.selectFrom('letter').select('id').execute()).toEqual([])
  })

  test('loses the key when it is taken back', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    await post(`${PATH}/host-editors`, FORM)
    const { id } = await database().db.selectFrom('host_editor').select('id').executeTakeFirstOrThrow()
    expect((await post(`${CIRCLE}/meetings/2/host-editors/${id}/revocation`)).status).toEqual(404)
    const answer = await post(`${PATH}/host-editors/${id}/revocation`)
    expect(answer.headers.location).toContain(`${PATH}?notice=revoked&undo=`)
    expect(textOf((await get(PATH)).text)).not.toContain('Hanna Gastvrij, hanna')
  })
})

describe('moving a meeting', () => {
  test('says beforehand whom it will mail, and moves it', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId })
    for (const firstName of ['Zoë', 'Ümit'])
      await aRegistration(db, { instituteId, circleId: circle.id }, { firstName })
    expect(textOf((await get(`${PATH}/date`)).text)).toContain(
      '2 deelnemers krijgen hierover een e-mail, tien minuten na je laatste wijziging.',
    )
    const answer = await post(`${PATH}/date`, DATE)
    expect(answer.headers.location).toEqual(`${CIRCLE}?notice=moved`)
    expect(await meeting()).toEqual({
      held_on: '2027-02-02',
      starts_at: '10:00',
      ends_at: '17:00',
      place: 'Kampen',
      state: 'planned',
      version: 2,
      calendar_version: 2,
    })
  })

  test('is refused with everything typed kept: a skipped hour, nothing new, the past, somebody else', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const before = await meeting()
    const same = { heldOn: '2026-12-10', startsAt: '09:30', endsAt: '16:30', place: 'Zwolle', version: '1' }
    const attempts = [
      { ...DATE, heldOn: '2027-03-28', startsAt: '02:30' },
      same,
      { ...DATE, heldOn: '2026-11-20' },
      { ...DATE, version: '0' },
    ]
    const answers = []
    for (const fields of attempts) {
      const answer = await post(`${PATH}/date`, fields)
      answers.push([answer.status, answer.text.includes(`value="${fields.heldOn}"`)])
    }
    expect(answers).toEqual([
      [422, true],
      [409, true],
      [409, true],
      [409, true],
    ])
    expect(await meeting()).toEqual(before)
  })

  test('cannot be done once it has begun or was cancelled, and says why', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    await aCircle(db, { instituteId })
    await db.updateTable('meeting').set({ held_on: '2026-10-08' }).where('number', '=', 1).execute()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
    const page = await get(`${PATH}/date`)
    expect(textOf(page.text)).toContain('Deze bijeenkomst is begonnen of voorbij.')
    expect(page.text).not.toContain('name="heldOn"')
    expect((await post(`${PATH}/date`, DATE)).status).toEqual(409)
    expect((await post(`${CIRCLE}/meetings/2/date`, DATE)).status).toEqual(409)
    expect((await post(`${PATH}/cancellation`, { version: '1' })).status).toEqual(409)
    expect([(await meeting()).held_on, (await meeting()).state]).toEqual(['2026-10-08', 'planned'])
  })
})

describe('cancelling a meeting', () => {
  test('says beforehand what it does, keeps the number, and cannot happen twice', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    expect(textOf((await get(`${PATH}/cancellation`)).text)).toContain(
      'Nog niemand heeft een uitnodiging. Er gaat geen e-mail weg.',
    )
    expect((await post(`${PATH}/cancellation`, { version: '7' })).status).toEqual(409)
    const answer = await post(`${PATH}/cancellation`, { version: '1' })
    expect(answer.headers.location).toContain(`${CIRCLE}?notice=cancelled&undo=`)
    const { state, version, calendar_version } = await meeting()
    expect([state, version, calendar_version]).toEqual(['cancelled', 2, 2])
    expect((await post(`${PATH}/cancellation`, { version: '2' })).status).toEqual(409)
    expect(textOf((await get(CIRCLE)).text)).toContain('gaat niet door')
  })
})
