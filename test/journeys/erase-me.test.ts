import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'
import { aCircle } from '../factories/circle.ts'
import {
  fill,
  follow,
  lookAtPage,
  openLink,
  press,
  read,
  type Traveller,
  useJourney,
} from '../support/journey.ts'
import { lettersTo, valueIn } from '../support/mailbox.ts'
import { tablesThatSay } from '../support/tables-that-say.ts'

// Somebody takes along what is kept of them, changes it, and has it erased.

const ADDRESS = 'quirine@example.org'
const journey = useJourney()

const download = async ({ page }: Traveller, label: string) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: label }).click(),
  ])
  return { name: file.suggestedFilename(), text: await text(await file.createReadStream()) }
}

/** Quirine takes part, having registered as everybody does; what she typed is in many places. */
const aParticipant = async () => {
  const { db, url, mail, instituteId } = journey.desk()
  await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const quirine = await journey.aPhone()
  await quirine.page.goto(`${url}/kringen/slim-samenwerken`)
  await fill(quirine, { email: ADDRESS })
  await press(quirine, 'Mail mij de aanmeldlink')
  const [letter] = await lettersTo(mail, ADDRESS, { subject: 'Ga verder met je aanmelding' })
  await openLink(quirine, letter?.links[0])
  await fill(quirine, {
    firstName: 'Quirine',
    lastName: 'Fictief',
    organisation: 'Gemeente Ede',
    city: 'Ede',
  })
  await fill(quirine, { learningQuestion: 'Wat doet Quirine anders?', dietOther: 'Quirine eet geen ui' })
  await quirine.page.getByLabel('Ja, bewaar wat ik hier invul').check()
  await press(quirine, 'Meld mij aan')
  const [confirmed] = await lettersTo(mail, ADDRESS, { subject: 'Je doet mee met' })
  const invitations = await lettersTo(mail, ADDRESS, { subject: 'Uitnodiging', count: 2 })
  return { quirine, link: confirmed?.links[0] ?? '', invitations }
}

test('who takes the own data along, changes it and has it erased is nowhere afterwards', async () => {
  const { url, mail } = journey.desk()
  const { pool } = journey.database()
  const { quirine, link, invitations } = await aParticipant()
  const { page } = quirine
  await follow(quirine, 'Mijn gegevens: bekijken, aanpassen, meenemen of wissen')
  await lookAtPage(quirine)
  const before = await download(quirine, 'Als JSON, voor een ander programma')
  expect(before.name).toBe('leerkring.json')
  expect(JSON.parse(before.text)).toMatchObject({
    email: ADDRESS,
    name: { shown: 'Quirine Fictief' },
    jobTitle: '',
    learningQuestion: 'Wat doet Quirine anders?',
    diet: { other: 'Quirine eet geen ui' },
  })
  await fill(quirine, { jobTitle: 'programmamanager' })
  await press(quirine, 'Sla mijn gegevens op')
  expect(await page.locator('body').textContent()).toContain('Opgeslagen.')
  const after = await download(quirine, 'Als tekst om te lezen')
  expect(after.name).toBe('leerkring.txt')
  for (const words of ['Quirine Fictief', ADDRESS, 'programmamanager', 'Quirine eet geen ui'])
    expect(after.text).toContain(words)
  expect((await tablesThatSay(pool, 'quirine')).length).toBeGreaterThan(5)

  await follow(quirine, 'Ik wil mijn gegevens laten wissen')
  await lookAtPage(quirine)
  await press(quirine, 'Ja, wis alles wat van mij bewaard is')
  expect(await read(quirine)).toContain('Vink aan dat je weet dat je dit niet ongedaan kunt maken.')
  await lookAtPage(quirine)
  await page.getByLabel('Ik weet dat ik dit niet ongedaan kan maken').check()
  await press(quirine, 'Ja, wis alles wat van mij bewaard is')
  expect(await page.locator('body').textContent()).toContain('Je gegevens zijn gewist.')
  await lookAtPage(quirine)

  // Her meetings leave her calendar by the last letters; once these have left, nothing is there any more.
  const last = await lettersTo(mail, ADDRESS, { subject: 'Uit je agenda', count: 2 })
  expect(last.map(({ calendar }) => valueIn(calendar, 'METHOD'))).toEqual(['CANCEL', 'CANCEL'])
  const uids = (letters: typeof last) => letters.map(({ calendar }) => valueIn(calendar, 'UID')).sort()
  expect(uids(last)).toEqual(uids(invitations))
  await journey.desk().allSent()
  expect(await tablesThatSay(pool, 'quirine')).toEqual([])

  await page.goto(link)
  expect(await read(quirine)).toContain('Deze link werkt niet meer')
  await lookAtPage(quirine)
  await page.goto(`${url}/kringen/slim-samenwerken/registration`)
  expect(page.url()).toContain('/kringen/slim-samenwerken')
  expect(await page.content()).not.toMatch(/quirine/i)
  expect(quirine.faults).toEqual([])
}, 120_000)
