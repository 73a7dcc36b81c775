import { expect, test } from '@jest/globals'
import { inviteHostEditor } from '../../src/programme/host-editors.ts'
import { findSection } from '../../src/programme/queries.ts'
import { aCircle } from '../factories/circle.ts'
import { aLink } from '../factories/link.ts'
import { read, useJourney } from '../support/journey.ts'
import { aKeyboard } from '../support/keyboard.ts'
import { lettersTo } from '../support/mailbox.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// Four people without a mouse: nothing is clicked or filled in but by keys, from the address or the mailed link on. Each
// misses something once: the focus is then in the summary, whose link leads to the field.

const journey = useJourney()
// Day and month alike: a browser asks for them in the order of its own language.
const PLACES = [
  ['02022027', 'Zwolle'],
  ['03032027', 'Breda'],
] as const

const asOrganiser = async () => {
  const { db, organiser } = journey.desk()
  return journey.aDesk(await sessionCookie(db, { organiserId: organiser.id }))
}

test('an organiser plans a circle of two meetings and publishes it', async () => {
  const { db, url } = journey.desk()
  const tess = await asOrganiser()
  const keys = await aKeyboard(tess)
  await tess.page.goto(`${url}/organiser`)
  await keys.go('Nieuwe kring')
  await keys.write('Centrale vraag', 'Hoe werken wij samen als niemand de baas is?')
  for (const [day, city] of PLACES) {
    await keys.write('Datum', day)
    await keys.write('Stad', city)
  }
  await keys.write('Wie ontvangt: naam', 'Ali el Demo')
  await keys.write('Wie ontvangt: e-mailadres', 'ali@example.org')
  await keys.write('Plaatsen', '24')
  await keys.write('Contactpersoon', 'Tess Regelaar')
  await keys.write('E-mailadres van de contactpersoon', 'tess.regelaar@example.org')
  await keys.go('Bekijk wat er gepubliceerd wordt')
  expect(await keys.toMistake()).toBe('Titel')
  await tess.page.keyboard.type('Slim samenwerken')
  await keys.go('Bekijk wat er gepubliceerd wordt')
  await keys.go('Publiceer en nodig 1 gaststad uit')
  expect(await read(tess)).toContain('Slim samenwerken')
  expect(
    await db
      .selectFrom('meeting')
      .innerJoin('circle', 'circle.id', 'meeting.circle_id')
      .orderBy('number')
      .select(['circle.phase', 'held_on', 'place'])
      .execute(),
  ).toEqual([
    { phase: 'registrationOpen', held_on: '2027-02-02', place: 'Zwolle' },
    { phase: 'registrationOpen', held_on: '2027-03-03', place: 'Breda' },
  ])
  expect(tess.faults).toEqual([])
}, 120_000)

test('a host fills in the section of their city', async () => {
  const { db, url, instituteId, change } = journey.desk()
  const { meetings } = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const meetingId = meetings[0]?.id ?? ''
  const host = { meetingId, email: 'ali@example.org', name: 'Ali el Demo', language: 'nl' as const }
  const { hostEditorId } = await change((trx, now) => inviteHostEditor(trx, host, now))
  const { token } = await aLink(db, { purpose: 'hostSection', subjectId: hostEditorId, email: host.email })
  const ali = await journey.aDesk()
  const keys = await aKeyboard(ali)
  await ali.page.goto(`${url}/link/${token}`)
  await keys.go('Open ons deel')
  // What is missing is a list of links, each to its field.
  await keys.tabTo('Route')
  await ali.page.keyboard.press('Enter')
  await ali.page.keyboard.type('Uitgang Noord')
  await keys.write('Lopen erheen', 'tien')
  await keys.go(/^Sla het deel van/)
  expect(await keys.toMistake()).toBe('Lopen erheen')
  for (const key of ['Control+A', '1', '0']) await ali.page.keyboard.press(key)
  await keys.go(/^Sla het deel van/)
  expect((await findSection(db, meetingId))?.section).toMatchObject({
    route: 'Uitgang Noord',
    walkOutMinutes: 10,
  })
  expect(ali.faults).toEqual([])
}, 120_000)

test('somebody registers from the mailed link on', async () => {
  const { db, url, mail, instituteId } = journey.desk()
  await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const zoe = await journey.aDesk()
  const keys = await aKeyboard(zoe)
  await zoe.page.goto(`${url}/kringen/slim-samenwerken`)
  await keys.write('E-mailadres', 'zoe@example.org')
  await keys.go('Mail mij de aanmeldlink')
  const [letter] = await lettersTo(mail, 'zoe@example.org', { subject: 'Ga verder met je aanmelding' })
  await zoe.page.goto(letter?.links[0] ?? '')
  await keys.go('Bevestig en ga verder')
  await keys.write('Voornaam', 'Zoë')
  await keys.write('Achternaam', 'Fictief')
  await keys.write('Stad of plaats', 'Breda')
  await keys.write('Wat wil je leren?', 'Hoe houd ik tempo?')
  await keys.choose('Mijn functie of rol')
  await keys.choose(/^(Ja|Nee)$/)
  await keys.choose('Vegetarisch')
  await keys.choose(/^Ja, bewaar wat ik hier invul/)
  await keys.go('Meld mij aan')
  expect(await keys.toMistake()).toBe('Organisatie')
  await zoe.page.keyboard.type('Gemeente Breda')
  await keys.go('Meld mij aan')
  expect(await read(zoe)).toContain('Zoë, je doet mee.')
  expect(zoe.faults).toEqual([])
}, 120_000)

test('an organiser releases an agenda that is too long, knowingly', async () => {
  const { db, url, instituteId } = journey.desk()
  const { meetings } = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const meetingId = meetings[0]?.id ?? ''
  await db
    .updateTable('programme_item')
    .set({ minutes: 400 })
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'deepDive')
    .execute()
  const tess = await asOrganiser()
  const keys = await aKeyboard(tess)
  await tess.page.goto(`${url}/organiser/circles/slim-samenwerken/meetings/1`)
  await keys.go('Agenda vaststellen')
  await keys.write('Toelichting (niet verplicht)', 'Wij blijven eten.')
  await keys.go('Stel versie 1 vast')
  expect(await keys.toMistake()).toMatch(/^Ik stel de agenda toch vast/)
  await tess.page.keyboard.press('Space')
  await keys.go('Stel versie 1 vast')
  expect(await read(tess)).toContain('Mensen zien nu versie 1')
  expect(tess.faults).toEqual([])
}, 120_000)
