import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { register } from '../../../../src/registration/register.ts'
import { anApplication } from '../../../factories/application.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aGuest, anInformationMeeting } from '../../../factories/information.ts'
import { lettersWithLinks } from '../../../factories/link.ts'
import { outbox, sendAll } from '../../../invitation/outbox.ts'
import { testApp } from '../../../support/app.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/information'
const AFTERWARDS = Temporal.Instant.from('2026-11-30T20:30:00Z')
const EVENING = {
  ...{ heldOn: '2026-11-30', startsAt: '19:30', endsAt: '21:00', place: 'De Demokapel, Amersfoort' },
  ...{ programme: 'Waarom deze kring', capacity: '30', version: '' },
}

const aDesk = async (now = NOW) => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database(), {}, { now: () => now })
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle'] })
  return { ...desk, db, circleId: circle.id }
}

describe('planning an information meeting', () => {
  test('puts it on the public page; a change mails who signed up, cancelling too, with their number said before', async () => {
    const { db, circleId, get, post } = await aDesk()
    expect(textOf((await get(PATH).expect(200)).text)).toContain('Er is geen informatiebijeenkomst gepland')
    await post(`${PATH}/plan`, EVENING).expect(303)
    await aGuest(db, circleId)
    await sendAll(db)
    expect(textOf((await get(PATH)).text)).toContain('1 van 30 plaatsen')
    expect(textOf((await get(`${PATH}/plan`)).text)).toContain('krijgt 1 gast een nieuwe uitnodiging')
    await post(`${PATH}/plan`, { ...EVENING, version: '1', startsAt: '20:00' }).expect(303)
    await sendAll(db)
    expect(textOf((await get(`${PATH}/cancellation`)).text)).toContain('1 gast krijgt een afzegging.')
    await post(`${PATH}/cancellation`, { version: '1' }).expect(409)
    await post(`${PATH}/cancellation`, { version: '2' }).expect(303)
    expect((await outbox(db)).map(({ kind, status }) => [kind, status])).toEqual([
      ['guestInvitation', 'CONFIRMED'],
      ['guestMeetingChanged', 'CONFIRMED'],
      ['guestMeetingCancelled', 'CANCELLED'],
    ])
    const after = textOf((await get(PATH)).text)
    expect([after.includes('vervallen'), after.includes('Plan een informatiebijeenkomst')]).toEqual([
      true,
      true,
    ])
  })

  test('is refused at the field for a time that is not or comes twice, and keeps all that was typed', async () => {
    const { db, post } = await aDesk()
    const refused = async (wish: object, words: string) => {
      const { status, text } = await post(`${PATH}/plan`, { ...EVENING, ...wish })
      expect([status, textOf(text).includes(words), text.includes('De Demokapel, Amersfoort')]).toEqual([
        422,
        true,
        true,
      ])
      return text
    }
    await refused({ heldOn: '2027-03-28', startsAt: '02:30', endsAt: '04:00' }, 'Deze tijd bestaat niet')
    const autumn = { heldOn: '2027-10-31', startsAt: '02:30', endsAt: '04:00' }
    expect(await refused(autumn, 'Deze tijd komt die nacht twee keer voor')).toContain(
      'name="overlapIsMeant"',
    )
    await refused({ capacity: 'veel' }, 'Dit is geen heel getal.')
    await refused({ endsAt: '19:00', heldOn: '' }, 'Dit mag niet leeg zijn.')
    expect(await db.selectFrom('information_meeting').select('id').execute()).toEqual([])
    await post(`${PATH}/plan`, { ...EVENING, ...autumn, overlapIsMeant: 'yes' }).expect(303)
  })

  test('by two people at once keeps what the second typed beside what is saved', async () => {
    const { db, circleId, post } = await aDesk()
    await anInformationMeeting(db, circleId)
    await post(`${PATH}/plan`, { ...EVENING, version: '1', capacity: '40' }).expect(303)
    const { status, text } = await post(`${PATH}/plan`, { ...EVENING, version: '1', capacity: '25' })
    expect([status, textOf(text).includes('Iemand anders veranderde')]).toEqual([409, true])
    expect(text).toContain('value="25"')
    expect(text).toContain('name="version" value="2"')
    await post(`${PATH}/plan`, { ...EVENING, version: '2', capacity: '25' }).expect(303)
    const past = await post(`${PATH}/plan`, { ...EVENING, version: '3', heldOn: '2026-11-01' })
    expect([past.status, textOf(past.text).includes('Deze dag of tijd is al voorbij')]).toEqual([409, true])
  })
})

describe('afterwards', () => {
  const anEvening = async () => {
    const desk = await aDesk(AFTERWARDS)
    const { db, circleId } = desk
    await anInformationMeeting(db, circleId)
    const [noor, ali] = [await aGuest(db, circleId), await aGuest(db, circleId, { firstName: 'Ali' })]
    await sendAll(db)
    return { ...desk, noor, ali }
  }

  test('who was there is ticked, and seen only by organisers', async () => {
    const { get, post, noor } = await anEvening()
    await post(`${PATH}/attendance`, { present: noor }).expect(303)
    const { text } = await get(PATH)
    expect(textOf(text)).toMatch(/Ali van Fictief ali@example\.org Gemeente Voorbeeldstad was er niet/)
    expect(textOf(text)).toMatch(/Noor van Fictief noor@example\.org Gemeente Voorbeeldstad was er /)
  })

  test('the link to register goes to exactly those who were shown, once', async () => {
    const { db, circleId, get, post, noor, ali } = await anEvening()
    await post(`${PATH}/attendance`, { present: noor })
    const present = textOf((await get(`${PATH}/follow-up`)).text)
    expect([present.includes('noor@example.org'), present.includes('ali@example.org')]).toEqual([true, false])
    expect(present).toContain('Mail 1 gast de link')
    expect(textOf((await get(`${PATH}/follow-up?to=all`)).text)).toContain('Mail 2 gasten de link')
    await post(`${PATH}/follow-up`, { to: 'present', guest: ali }).expect(409)
    await post(`${PATH}/follow-up`, { to: 'present' }).expect(409)
    const answers = await Promise.all(
      [1, 2, 3].map(() => post(`${PATH}/follow-up`, { to: 'present', guest: noor })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
    const letters = (await outbox(db)).filter(({ kind }) => kind === 'guestFollowUp')
    expect(letters.map(({ to }) => to)).toEqual(['noor@example.org'])
    const join = { ...anApplication(), circleId, email: 'ali@example.org' }
    await db.transaction().execute((trx) => register(trx, join, AFTERWARDS))
    const { text, status } = await post(`${PATH}/follow-up`, { to: 'all', guest: ali })
    expect([status, textOf(text).includes('De lijst is veranderd')]).toEqual([409, true])
    expect(textOf(text)).toContain('1 gast is al aangemeld voor de kring en krijgt niets.')
  })

  test('the guest registers by that link with what is known filled in, and is marked as registered', async () => {
    const { db, get, post, noor } = await anEvening()
    await post(`${PATH}/attendance`, { present: noor })
    await post(`${PATH}/follow-up`, { to: 'present', guest: noor }).expect(303)
    const link = (await lettersWithLinks(db, AFTERWARDS)).find(({ kind }) => kind === 'guestFollowUp')
    const browser = request.agent(testApp(database(), { now: () => AFTERWARDS }))
    const opened = await browser.post(link?.path ?? '').expect(303)
    const form = await browser.get(opened.headers.location ?? '').expect(200)
    for (const known of ['Noor', 'van', 'Fictief', 'Gemeente Voorbeeldstad'])
      expect(form.text).toContain(`value="${known}"`)
    const { mayHost: _, ...answers } = anApplication({ firstName: 'Noor' })
    const sent = { ...answers, organisation: 'Gemeente Voorbeeldstad', city: 'Voorbeeldstad' }
    await browser
      .post(opened.headers.location ?? '')
      .type('form')
      .send(sent)
      .expect(303)
    expect(textOf((await get(PATH)).text)).toMatch(/Noor van Fictief .* aangemeld voor de kring/)
    expect(await db.selectFrom('person').select('email').execute()).toEqual([{ email: 'noor@example.org' }])
  })

  test('nothing is mailed before it is over, nor while the circle takes nobody', async () => {
    const { db, circleId, get, post } = await aDesk()
    await anInformationMeeting(db, circleId)
    const guest = await aGuest(db, circleId)
    expect(textOf((await get(`${PATH}/follow-up?to=all`)).text)).toContain('Dit kan pas als')
    await post(`${PATH}/follow-up`, { to: 'all', guest }).expect(409)
    await post(`${PATH}/attendance`, { present: guest }).expect(303)
    expect((await outbox(db)).map(({ kind }) => kind)).toEqual(['guestInvitation'])
    const { attendance } = await db
      .selectFrom('information_guest')
      .select('attendance')
      .executeTakeFirstOrThrow()
    expect(attendance).toBeNull()
  })
})
