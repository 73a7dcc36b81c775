import { describe, expect, test } from '@jest/globals'
import request from 'supertest'
import { aWorld, purposes } from '../../factories/world.ts'
import { testApp } from '../../support/app.ts'
import { dump } from '../../support/dump.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()

const scanners = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; ms-office; MSOffice 16)',
  '',
  'Mozilla/5.0 (compatible; prefetch)',
  'BarracudaCentral/1.0',
  'curl/8.0',
]

describe('a mail scanner', () => {
  test.each(purposes)(
    'that opens a link of kind %s changes nothing, and the button works afterwards',
    async (purpose) => {
      const { links, ways } = await aWorld(database())
      const [app, address] = [testApp(database()), `/link/${links[purpose].token}`]
      const before = await dump(database().pool)
      const looks = [await request(app).head(address), await request(app).options(address)]
      for (const agent of scanners)
        looks.push(await request(app).get(address).set('User-Agent', agent).set('Purpose', 'prefetch'))
      expect(await dump(database().pool)).toEqual(before)
      expect(looks.map(({ status, headers }) => [status, headers['set-cookie']])).toEqual(
        looks.map(() => [200, undefined]),
      )
      const pressed = await request(app).post(address)
      expect([pressed.status, pressed.headers.location]).toEqual([303, ways[purpose]])
    },
  )
})

describe('the page of a link', () => {
  test('has one button in its own words, and is kept from caches, referrers and search engines', async () => {
    const { links } = await aWorld(database())
    const buttons = []
    for (const purpose of purposes) {
      const page = await request(testApp(database())).get(`/link/${links[purpose].token}`)
      buttons.push(
        [...page.text.matchAll(/<button class="nl-button[^>]*>([^<]*)</g)].map((found) => found[1]),
      )
      expect(page.headers).toMatchObject({
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-robots-tag': 'noindex',
      })
      expect(page.text).not.toContain('<script')
    }
    expect(buttons).toEqual([
      ['Inloggen'],
      ['Bevestig en ga verder'],
      ['Open mijn pagina'],
      ['Open ons deel'],
    ])
  })

  test('leads to the page of a participant that its letter was about, and to no other address', async () => {
    const { links, ways, meetingId } = await aWorld(database())
    const app = testApp(database())
    const opened = async (token: string, page: string) => {
      const { text } = await request(app).get(`/link/${token}?page=${page}`)
      const found = /<form class="action" method="post" action="([^"]*)"/.exec(text)?.[1] ?? ''
      const action = found.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')
      return [action.split('?')[1], (await request(app).post(action)).headers.location]
    }
    const { participant, hostSection } = links
    expect(await opened(participant.token, 'cases')).toEqual(['page=cases', `${ways.participant}/cases`])
    expect(await opened(participant.token, 'news')).toEqual(['page=news', `${ways.participant}/news`])
    for (const [page, path] of [
      ['day', ''],
      ['answer', '/answer'],
      ['evaluation', '/evaluation'],
      ['report', '/report'],
      ['outcome', '/outcome'],
    ]) {
      const about = `${page}&meeting=${meetingId}`
      const there = `${ways.participant}/meetings/1${path}`
      expect(await opened(participant.token, about)).toEqual([`page=${about}`, there])
    }
    const gone = `report&meeting=${crypto.randomUUID()}`
    expect(await opened(participant.token, gone)).toEqual([`page=${gone}`, ways.participant])
    expect(await opened(participant.token, 'outcome&meeting=1')).toEqual([undefined, ways.participant])
    expect(await opened(participant.token, 'https://example.org')).toEqual([undefined, ways.participant])
    expect(await opened(hostSection.token, 'news')).toEqual([undefined, ways.hostSection])
  })

  test('speaks English to who chose that', async () => {
    const { links } = await aWorld(database())
    const page = await request(testApp(database()))
      .get(`/link/${links.participant.token}`)
      .set('Cookie', 'language=en')
    expect(page.text).toContain('Open my page')
  })
})

describe('a press of the button', () => {
  test('25 at once redeem a registration link once; the others hear that the address is confirmed', async () => {
    const { links } = await aWorld(database())
    const server = testApp(database()).listen(0, '127.0.0.1')
    const address = `/link/${links.registration.token}`
    const presses = await Promise.all(Array.from({ length: 25 }, () => request(server).post(address)))
    server.close()
    expect(presses.filter(({ status }) => status === 303).length).toBe(1)
    const others = presses.filter(({ status }) => status === 200)
    expect(others.length).toBe(24)
    expect(others.every(({ text }) => text.includes('Dit adres is al bevestigd'))).toBe(true)
  })

  test('again in the same browser leads on, elsewhere offers a new link', async () => {
    const { links, ways } = await aWorld(database())
    const [app, address] = [testApp(database()), `/link/${links.registration.token}`]
    const here = request.agent(app)
    await here.post(address)
    const again = await here.post(address)
    expect([again.status, again.headers.location]).toEqual([303, ways.registration])
    expect((await here.get(address)).text).toContain(`href="${ways.registration}"`)
    const elsewhere = await request(app).get(address)
    expect(elsewhere.status).toBe(200)
    expect(elsewhere.text).not.toContain(`href="${ways.registration}"`)
    expect(elsewhere.text).toContain('action="/link/renewal"')
    expect(elsewhere.text).not.toContain('nieuw@example.org')
  })

  test('on a link that was used to sign in shows a page with "send a new one"', async () => {
    const { links } = await aWorld(database())
    const [app, address] = [testApp(database()), `/link/${links.organiserSignIn.token}`]
    await request(app).post(address)
    for (const page of [await request(app).post(address), await request(app).get(address)]) {
      expect(page.status).toBe(410)
      expect(page.text).toContain('Met deze link is al ingelogd')
      expect(page.text).toContain('action="/organiser/sign-in"')
      expect(page.text).not.toContain('tess.regelaar')
    }
  })

  test('keeps the doors of this browser open, under a new session id each time', async () => {
    const { links, circle, registration, editor, organiser } = await aWorld(database())
    const browser = request.agent(testApp(database()))
    const ids = []
    for (const purpose of purposes) {
      const answer = await browser.post(`/link/${links[purpose].token}`)
      ids.push(/leerkring=s%3A([^.]+)/.exec(String(answer.headers['set-cookie']))?.[1])
    }
    expect(new Set(ids).size).toBe(4)
    expect(ids).not.toContain(undefined)
    const sessions = await database().db.selectFrom('session').select(['sid', 'sess']).execute()
    expect(sessions.map(({ sid }) => sid)).toEqual([ids[3]])
    const { cookie, ...doors } = JSON.parse(JSON.stringify(sessions[0]?.sess))
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax' })
    expect(doors).toEqual({
      organiserId: organiser.id,
      applicants: [{ circleId: circle.id, email: 'nieuw@example.org' }],
      registrationIds: [registration.id],
      hostEditorIds: [editor.id],
    })
  })
})
