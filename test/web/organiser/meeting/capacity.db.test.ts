import { describe, expect, test } from '@jest/globals'
import { participantFeed } from '../../../../src/invitation/participant-feed.ts'
import { synchroniseInvitations } from '../../../../src/invitation/synchronise-invitations.ts'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { testApp } from '../../../support/app.ts'
import { aBrowserWith } from '../../../support/browser.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const MEETING = '/organiser/circles/slim-samenwerken/meetings/1'
const PATH = `${MEETING}/capacity`

/** Zoë comes, Noor cannot; both have an invitation or had one. */
const aSmallMeeting = async () => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  await db.transaction().execute((trx) => synchroniseInvitations(trx, of, NOW))
  await db.updateTable('letter').set({ state: 'sent' }).execute()
  const app = testApp(database())
  const as = (registrationId: string) =>
    aBrowserWith(app, db, [{ purpose: 'participant', subjectId: registrationId }])
  const say = async (registrationId: string, answer: string) =>
    (await as(registrationId))
      .post(`/participant/${registrationId}/meetings/1/answer`)
      .type('form')
      .send({ answer })
      .expect(303)
  const news = async () => {
    const letters = await db
      .selectFrom('letter')
      .where('state', '<>', 'sent')
      .orderBy('written')
      .select(['kind', 'recipient_address as to'])
      .execute()
    await db.updateTable('letter').set({ state: 'sent' }).execute()
    return letters.map(({ kind, to }) => `${kind} ${to}`)
  }
  return { ...desk, db, of, zoe, noor, as, say, news }
}

describe('the number of places at a meeting', () => {
  test('is asked for with what follows from it, and refused in words', async () => {
    const { db, get, post, news } = await aSmallMeeting()
    const page = textOf((await get(PATH)).text)
    expect(page).toContain('We rekenen nu op 2 mensen.')
    expect(page).toContain('Niemand verliest een plaats.')
    const refused = await post(PATH, { capacity: 'veel' })
    expect([refused.status, textOf(refused.text).includes('Dit is geen heel getal.')]).toEqual([422, true])
    expect(refused.text).toContain('value="veel"')
    for (const capacity of ['0', '501']) expect((await post(PATH, { capacity })).status).toBe(422)
    const saved = await post(PATH, { capacity: '1' })
    expect([saved.status, saved.headers.location]).toEqual([303, `${MEETING}?notice=saved`])
    expect(textOf((await get(MEETING)).text)).toMatch(/Komen 2 .*Wachten op een plaats 0 Plaatsen 1/)
    expect(await news()).toEqual([])
    await db.updateTable('meeting').set({ state: 'cancelled' }).execute()
    expect((await get(PATH)).text).not.toContain('name="capacity"')
  })

  test('keeps who comes back waiting without an invitation, and invites them when somebody else cannot', async () => {
    const { db, post, zoe, noor, as, say, news } = await aSmallMeeting()
    await post(PATH, { capacity: '1' })
    await say(noor.id, 'cannot')
    await say(noor.id, 'comes')
    expect(await news()).toEqual(['attendanceCancelled noor@example.org'])
    const own = textOf((await (await as(noor.id)).get(`/participant/${noor.id}`)).text)
    expect(own).toContain('Zwolle : Kom je? Nog geen plaats')
    const answer = await (await as(noor.id)).get(`/participant/${noor.id}/meetings/1/answer`)
    expect(textOf(answer.text)).toContain('Deze bijeenkomst is vol. Je hebt er nog geen plaats')
    expect(answer.text).not.toContain('name="email"')
    expect(await participantFeed(db, { registrationId: noor.id }, NOW)).not.toContain('20261210T093000')
    await say(zoe.id, 'cannot')
    expect(await news()).toEqual([
      'attendanceCancelled zoe@example.org',
      'meetingInvitation noor@example.org',
    ])
    await say(zoe.id, 'comes')
    expect(await news()).toEqual([])
    await post(PATH, { capacity: '' })
    expect(await news()).toEqual(['meetingInvitation zoe@example.org'])
  })

  test('stands in the e-mail of who gets a seat in the circle after that', async () => {
    const { db, post, of, news } = await aSmallMeeting()
    await post(PATH, { capacity: '2' })
    const ways = '/organiser/circles/slim-samenwerken/ways-in/person'
    const entered = await post(ways, {
      email: 'cas@example.org',
      firstName: 'Cas',
      namePrefix: '',
      learningQuestion: '',
      brings: '',
      lastName: 'Fictief',
      organisation: 'Gemeente Zwolle',
      city: 'Zwolle',
      jobTitle: 'adviseur',
      language: 'nl',
    })
    expect(entered.status).toBe(303)
    expect(await news()).toEqual(['enteredConfirmed cas@example.org', 'meetingInvitation cas@example.org'])
    const { facts } = await db
      .selectFrom('letter')
      .where('kind', '=', 'enteredConfirmed')
      .where('circle_id', '=', of.circleId)
      .select('facts')
      .executeTakeFirstOrThrow()
    expect(facts).toMatchObject({
      meetings: [
        'donderdag 10 december 2026, 09.30–16.30 uur, Zwolle (vol: je krijgt een uitnodiging zodra er een plaats voor je is)',
        'donderdag 28 januari 2027, 09.30–16.30 uur, Breda',
      ],
    })
  })
})
