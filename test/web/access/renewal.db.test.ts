import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { anExpert, deepDiveOf } from '../../factories/expert.ts'
import { lettersWithLinks } from '../../factories/link.ts'
import { aWorld } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const renew = (email: string, now = NOW) =>
  request(testApp(database(), { now: () => now }))
    .post('/link/renewal')
    .type('form')
    .send({ email })

const letters = async () =>
  (await lettersWithLinks(database().db))
    .map(({ kind, to, institute }) => `${kind} ${to} ${institute}`)
    .sort()

describe('asking for a new link', () => {
  test('brings everything that an address may open, and links that work', async () => {
    const one = await aWorld(database())
    await aWorld(database(), 'academie')
    const { db } = database()
    await db.updateTable('host_editor').set({ email: one.registration.email }).execute()
    await renew(one.registration.email)
    expect(await letters()).toEqual([
      'hostInvitation zoe@example.org academie',
      'hostInvitation zoe@example.org kennisplatform',
      'participantLink zoe@example.org academie',
      'participantLink zoe@example.org kennisplatform',
    ])
    const found = (await lettersWithLinks(db)).filter(({ institute }) => institute === 'kennisplatform')
    const app = testApp(database())
    const ways = []
    for (const { path } of found) ways.push((await request(app).post(path)).headers.location)
    expect(ways.sort()).toEqual([one.ways.hostSection, one.ways.participant])
  })

  test('brings an expert who was asked their own part, and nothing once they were taken off or are only named', async () => {
    const { db } = database()
    const { circle } = await aWorld(database())
    const itemId = await deepDiveOf(db, circle.meetings[0]?.id ?? '')
    await anExpert(db, { itemId })
    await anExpert(db, { itemId, email: 'genoemd@example.org', state: 'named' })
    await renew('olaf@example.org')
    await renew('genoemd@example.org')
    expect(await letters()).toEqual(['expertInvitation olaf@example.org kennisplatform'])
    await db.deleteFrom('letter').execute()
    await db.updateTable('expert').set({ revoked_at: NOW }).execute()
    await renew('olaf@example.org')
    expect(await letters()).toEqual([])
  })

  test('brings an organiser a sign-in letter, and a new link to who had not registered yet', async () => {
    await aWorld(database())
    await renew('tess.regelaar@example.org')
    await renew('nieuw@example.org')
    expect(await letters()).toEqual([
      'organiserSignIn tess.regelaar@example.org kennisplatform',
      'registrationLink nieuw@example.org kennisplatform',
    ])
  })

  test('brings nothing of what was withdrawn, taken back or is over', async () => {
    const { registration } = await aWorld(database())
    const { db } = database()
    // The last of four meetings is on 6 May 2027; the host's own was on 10 December 2026.
    const last = Temporal.Instant.from('2027-07-15T12:00:00Z')
    await renew(registration.email, last.add({ hours: 24 }))
    await renew('hanna@example.org', Temporal.Instant.from('2027-01-10T12:00:00Z'))
    expect(await letters()).toEqual([])
    await renew(registration.email, last)
    await renew('hanna@example.org', Temporal.Instant.from('2027-01-09T12:00:00Z'))
    expect(await letters()).toEqual([
      'hostInvitation hanna@example.org kennisplatform',
      'participantLink zoe@example.org kennisplatform',
    ])
    await db.deleteFrom('letter').execute()
    await db.deleteFrom('rate_limit').execute()
    await db.updateTable('registration').set({ state: 'withdrawn', ended_at: NOW }).execute()
    await db.updateTable('host_editor').set({ revoked_at: NOW }).execute()
    await renew(registration.email)
    await renew('hanna@example.org')
    expect(await letters()).toEqual([])
  })

  test('answers alike whoever asks, and a fourth time without a letter', async () => {
    const { registration } = await aWorld(database())
    const answers = new Set<string>()
    let minute = 0
    for (const email of [registration.email, 'onbekend@example.org', ...Array(3).fill(registration.email)]) {
      const { status, headers, text } = await renew(email, NOW.add({ minutes: minute++ }))
      answers.add(JSON.stringify([status, headers.location, text]))
    }
    expect([...answers].map((answer) => JSON.parse(answer).slice(0, 2))).toEqual([
      [303, '/link/renewal?state=asked'],
    ])
    expect((await letters()).length).toBe(3)
  })

  test('shows one page afterwards, whoever asked', async () => {
    const page = await request(testApp(database())).get('/link/renewal?state=asked')
    expect([page.status, page.text.includes('Kijk in je mail')]).toEqual([200, true])
    const form = await request(testApp(database())).get('/link/renewal')
    expect([form.status, form.text.includes('action="/link/renewal"')]).toEqual([200, true])
  })
})
