import { expect, test } from '@jest/globals'
import { aCircle } from '../factories/circle.ts'
import { fill, follow, lookAtPage, openLink, press, read, useJourney } from '../support/journey.ts'
import { lettersTo, valueIn } from '../support/mailbox.ts'

// Somebody registers on the way home: the form is left and found again, and the first try misses something.

const ZOE = 'zoe@example.org'
const CITIES = ['Zwolle', 'Breda', 'Ede', 'Venlo']
const journey = useJourney()

test('who registers on a phone loses nothing on the way, and has four meetings in the calendar', async () => {
  const { db, url, mail, instituteId } = journey.desk()
  await aCircle(db, { instituteId, hosts: CITIES })
  const zoe = await journey.aPhone()
  const { page } = zoe
  const typedIn = (name: string) => page.locator(`[name="${name}"]`).inputValue()

  await page.goto(`${url}/kringen/slim-samenwerken`)
  await lookAtPage(zoe)
  await fill(zoe, { email: ' Zoe@Example.org ' })
  await press(zoe, 'Mail mij de aanmeldlink')
  await lookAtPage(zoe)
  const [letter] = await lettersTo(mail, ZOE, { subject: 'Ga verder met je aanmelding' })
  await page.goto(letter?.links[0] ?? '')
  await lookAtPage(zoe)
  await press(zoe, 'Bevestig en ga verder')
  await lookAtPage(zoe)

  // What she typed is kept while she types; what she eats is not, before she sends it.
  await fill(zoe, { firstName: 'Zoë', namePrefix: 'van', lastName: 'Fictief' })
  await fill(zoe, { city: 'Breda', learningQuestion: 'Hoe houd ik tempo als niemand de baas is?' })
  await page.getByLabel('Mijn functie of rol').check()
  await page.getByLabel('Halal').check()
  await page.getByText('Bewaard.', { exact: true }).waitFor()
  await page.reload()
  const names = ['firstName', 'namePrefix', 'lastName', 'city', 'learningQuestion']
  const typed = ['Zoë', 'van', 'Fictief', 'Breda', 'Hoe houd ik tempo als niemand de baas is?']
  expect(await Promise.all(names.map(typedIn))).toEqual(typed)
  expect(await page.getByLabel('Mijn functie of rol').isChecked()).toBe(true)
  expect(await page.getByLabel('Halal').isChecked()).toBe(false)

  // Refused once, with words at the field; the summary leads there, and everything she typed stands.
  await page.getByLabel('Halal').check()
  await page.getByLabel('Ja, bewaar wat ik hier invul').check()
  await page.getByLabel('Alleen in een groep').check()
  await press(zoe, 'Meld mij aan')
  expect(await read(zoe)).toContain('Vul in bij welke organisatie je werkt.')
  expect(await Promise.all(names.map(typedIn))).toEqual(typed)
  for (const label of ['Halal', 'Ja, bewaar wat ik hier invul', 'Alleen in een groep', 'Mijn functie of rol'])
    expect(await page.getByLabel(label).isChecked()).toBe(true)
  await lookAtPage(zoe)
  await follow(zoe, 'Vul in bij welke organisatie je werkt.')
  expect(await page.evaluate('document.activeElement.name')).toBe('organisation')
  await page.keyboard.type('Gemeente Breda')
  await press(zoe, 'Meld mij aan')

  expect(await read(zoe)).toContain('Zoë, je doet mee.')
  expect(await read(zoe)).toContain('Hoe houd ik tempo als niemand de baas is?')
  await lookAtPage(zoe)
  const [confirmed] = await lettersTo(mail, ZOE, { subject: 'Je doet mee met' })
  const invitations = await lettersTo(mail, ZOE, { subject: 'Uitnodiging', count: 4 })
  expect(invitations.map(({ calendar }) => valueIn(calendar, 'METHOD'))).toEqual(Array(4).fill('REQUEST'))
  expect(invitations.map(({ calendar }) => valueIn(calendar, 'DTSTART').slice(0, 8)).sort()).toEqual([
    '20261210',
    '20270128',
    '20270318',
    '20270506',
  ])

  // The letter opens her page on another device too; the older link of the form says that it was used, and leads there.
  const tablet = await journey.aPhone()
  await openLink(tablet, confirmed?.links[0])
  expect(await read(tablet)).toContain('Zoë, je doet mee.')
  await page.goto(letter?.links[0] ?? '')
  expect(await read(zoe)).toContain('Dit adres is al bevestigd')
  await follow(zoe, 'Verder met het formulier')
  await press(zoe, 'Open mijn pagina')
  expect(await read(zoe)).toContain('Zoë, je doet mee.')
  expect(await db.selectFrom('registration_draft').select('email').execute()).toEqual([])
  expect([...zoe.faults, ...tablet.faults]).toEqual([])
}, 120_000)
