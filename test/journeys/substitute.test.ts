import { expect, test } from '@jest/globals'
import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { fill, follow, lookAtPage, openLink, press, read, useJourney } from '../support/journey.ts'
import { lettersTo, valueIn } from '../support/mailbox.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// Somebody cannot come to one meeting and sends another, who cannot come either.

const ZOE = 'zoe@example.org'
const SAM = 'sam@example.org'
const journey = useJourney()

/** A circle in which two take part who have its meetings in their calendars, and what its organiser reads of the first. */
const aCircleOfTwo = async () => {
  const { db, url, change, instituteId, organiser } = journey.desk()
  const { id: circleId, slug } = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  for (const firstName of ['Zoë', 'Noor']) await aRegistration(db, { instituteId, circleId }, { firstName })
  await change((trx, now) => synchroniseInvitations(trx, { circleId }, now))
  const tess = await journey.aPhone(await sessionCookie(db, { organiserId: organiser.id }))
  const lines = (selector: string) => tess.page.locator(selector).allTextContents()
  return {
    tess,
    whoComes: async () => {
      await tess.page.goto(`${url}/organiser/circles/${slug}/meetings/1`)
      const found = [
        ...(await lines('#coming-title + dl > div')),
        ...(await lines('#coming-title + dl + h3 + ul > li')),
      ]
      return found.map((line) => line.replace(/\s+/g, ' ').trim())
    },
  }
}

test('who cannot come sends somebody else, who says no; who asked comes after all', async () => {
  const { url, mail } = journey.desk()
  const { tess, whoComes } = await aCircleOfTwo()
  expect(await whoComes()).toEqual(['Komen 2', 'Kunnen niet 0', 'Vervangers 0'])
  const [invitation] = await lettersTo(mail, ZOE, { subject: 'Uitnodiging: Bijeenkomst 1' })

  const zoe = await journey.aPhone()
  await zoe.page.goto(`${url}/link/renewal`)
  await fill(zoe, { email: ZOE })
  await press(zoe, 'Stuur mij een nieuwe link')
  const [own] = await lettersTo(mail, ZOE, { subject: 'Je link naar' })
  await openLink(zoe, own?.links[0])
  await lookAtPage(zoe)
  await zoe.page
    .locator('#coming li', { hasText: 'Zwolle' })
    .getByRole('button', { name: 'Ik kan niet' })
    .click()
  expect(await read(zoe)).toContain('Je komt niet')
  const [off] = await lettersTo(mail, ZOE, { subject: 'Afgemeld: Bijeenkomst 1' })
  expect(valueIn(off?.calendar ?? null, 'METHOD')).toBe('CANCEL')
  expect(await whoComes()).toEqual(['Komen 1', 'Kunnen niet 1', 'Vervangers 0', 'Zoë van Fictief'])

  // An address with a mistake in it first: both fields stand as they were typed.
  await fill(zoe, { name: 'Sam de Vervanger', email: 'sam@example' })
  await press(zoe, 'Deze persoon komt in mijn plaats')
  expect(await read(zoe)).toContain('Dit is geen e-mailadres.')
  expect(await zoe.page.locator('[name=name]').inputValue()).toBe('Sam de Vervanger')
  await lookAtPage(zoe)
  await fill(zoe, { email: SAM })
  await press(zoe, 'Deze persoon komt in mijn plaats')
  expect(await read(zoe)).toContain(`Sam de Vervanger (${SAM}) komt in jouw plaats`)
  expect(await whoComes()).toEqual([
    'Komen 1',
    'Kunnen niet 1',
    'Vervangers 1',
    'Zoë van Fictief; Sam de Vervanger komt in plaats daarvan',
  ])
  await lookAtPage(tess)

  const sam = await journey.aPhone()
  const [asked] = await lettersTo(mail, SAM, { subject: 'Uitnodiging: Bijeenkomst 1' })
  expect(asked?.text).toContain('Zoë van Fictief kan niet komen op')
  expect(valueIn(asked?.calendar ?? null, 'METHOD')).toBe('REQUEST')
  expect(valueIn(asked?.calendar ?? null, 'DTSTART')).toBe(valueIn(invitation?.calendar ?? null, 'DTSTART'))
  await openLink(sam, asked?.links[0])
  expect(await read(sam)).toContain('Je komt in plaats van Zoë van Fictief.')
  await lookAtPage(sam)
  await follow(sam, 'Ik kan toch niet komen')
  await lookAtPage(sam)
  await press(sam, 'Ik kan niet komen')
  expect(await read(sam)).toContain('Je komt niet naar Zwolle')
  expect(await whoComes()).toEqual(['Komen 1', 'Kunnen niet 1', 'Vervangers 0', 'Zoë van Fictief'])
  const [released] = await lettersTo(mail, SAM, { subject: 'Je hoeft niet te komen' })
  expect(valueIn(released?.calendar ?? null, 'METHOD')).toBe('CANCEL')
  expect(valueIn(released?.calendar ?? null, 'UID')).toBe(valueIn(asked?.calendar ?? null, 'UID'))

  // The e-mail that tells her brings her to the page where she says that she comes herself.
  const [told] = await lettersTo(mail, ZOE, { subject: 'Sam de Vervanger kan niet komen' })
  await openLink(zoe, told?.links[0])
  await zoe.page.locator('#coming').getByRole('link', { name: 'Zwolle' }).click()
  await press(zoe, 'Ik kom toch')
  expect(await read(zoe)).toContain('Je komt Wij rekenen op je.')
  expect(await whoComes()).toEqual(['Komen 2', 'Kunnen niet 0', 'Vervangers 0'])
  const again = (await lettersTo(mail, ZOE, { subject: 'Uitnodiging: Bijeenkomst 1', count: 2 })).at(-1)
  expect(valueIn(again?.calendar ?? null, 'METHOD')).toBe('REQUEST')
  // A meeting that was taken out comes back as another one: a late CANCEL cannot take it away.
  expect(valueIn(off?.calendar ?? null, 'UID')).toBe(valueIn(invitation?.calendar ?? null, 'UID'))
  expect(valueIn(again?.calendar ?? null, 'UID')).not.toBe(valueIn(off?.calendar ?? null, 'UID'))
  expect([...zoe.faults, ...sam.faults, ...tess.faults]).toEqual([])
}, 120_000)
