import { expect, test } from '@jest/globals'
import { inviteHostEditor } from '../../src/programme/host-editors.ts'
import { findSection } from '../../src/programme/queries.ts'
import { aCircle } from '../factories/circle.ts'
import { aLink } from '../factories/link.ts'
import { fill, openLink, press, read, useJourney } from '../support/journey.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// The four journeys of by-keyboard.test.ts in their main steps, on a phone on which no script runs.

const journey = useJourney()

test('an organiser makes a circle, publishes it and releases an agenda', async () => {
  const { db, url, organiser } = journey.desk()
  const tess = await journey.aPlainPhone(await sessionCookie(db, { organiserId: organiser.id }))
  await tess.page.goto(`${url}/organiser/circles/new`)
  await fill(tess, {
    ...{ title: 'Slim samenwerken', centralQuestion: 'Hoe werken wij samen?', capacity: '24' },
    ...{ 'heldOn-1': '2027-02-02', 'place-1': 'Zwolle', 'heldOn-2': '2027-03-03', 'place-2': 'Breda' },
    ...{ contactName: 'Tess Regelaar', contactEmail: 'tess.regelaar@example.org' },
  })
  await press(tess, 'Bekijk wat er gepubliceerd wordt')
  await tess.page.locator('main form button[type=submit]').click()
  expect(await read(tess)).toContain('Slim samenwerken')
  await tess.page.goto(`${url}/organiser/circles/slim-samenwerken/meetings/1/release`)
  await press(tess, 'Stel versie 1 vast')
  expect(await read(tess)).toContain('Mensen zien nu versie 1')
}, 120_000)

test('a host keeps a section half-way and saves it', async () => {
  const { db, url, instituteId, change } = journey.desk()
  const { meetings } = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const meetingId = meetings[0]?.id ?? ''
  const host = { meetingId, email: 'ali@example.org', name: 'Ali el Demo', language: 'nl' as const }
  const { hostEditorId } = await change((trx, now) => inviteHostEditor(trx, host, now))
  const { token } = await aLink(db, { purpose: 'hostSection', subjectId: hostEditorId, email: host.email })
  const ali = await journey.aPlainPhone()
  await openLink(ali, `${url}/link/${token}`)
  await fill(ali, { route: 'Uitgang Noord' })
  await ali.page.getByRole('button', { name: /^Sla het deel van/ }).click()
  await ali.page.waitForURL(/notice=saved/)
  expect((await findSection(db, meetingId))?.section.route).toBe('Uitgang Noord')
}, 120_000)

test('somebody registers', async () => {
  const { db, url, instituteId } = journey.desk()
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const { token } = await aLink(db, { purpose: 'registration', subjectId: circle.id })
  const zoe = await journey.aPlainPhone()
  await openLink(zoe, `${url}/link/${token}`)
  await fill(zoe, { firstName: 'Zoë', lastName: 'Fictief', organisation: 'Gemeente Breda' })
  await fill(zoe, { city: 'Breda', learningQuestion: 'Hoe houd ik tempo?' })
  await zoe.page.getByLabel('Alleen in een groep').check()
  await press(zoe, 'Meld mij aan')
  expect(await read(zoe)).toContain('Zoë, je doet mee.')
}, 120_000)
