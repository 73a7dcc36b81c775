import { describe, expect, test } from '@jest/globals'
import { writeLetter } from '../../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../../factories/circle.ts'
import { aLetter } from '../../../../factories/letter.ts'
import { NOW } from '../../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../../support/organiser.ts'
import { textOf } from '../../../../support/page-text.ts'
import { useDatabase } from '../../../../support/postgres.ts'

const database = useDatabase()
const LIST = '/organiser/letters/templates'
const CHANGED = `${LIST}/meetingChanged`
const words = { subject: 'Let op: {wanneer}', opening: 'Kijk, {naam}.', closing: '', version: '0' }

const aDesk = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: tess.instituteId })
  const stored = () =>
    db.selectFrom('letter_template').select(['circle_id', 'subject', 'version']).orderBy('subject').execute()
  return { db, ...tess, circle, stored }
}

describe('own words', () => {
  test('of a circle that says u begin with u, those of the institute with je', async () => {
    const { db, circle, get } = await aDesk()
    await db.updateTable('circle').set({ form_of_address: 'u' }).execute()
    const seat = `${LIST}/seatGiven`
    expect((await get(`${seat}?circle=${circle.slug}`).expect(200)).text).toContain(
      'value="Uw plaats bij {kring}',
    )
    expect((await get(seat).expect(200)).text).toContain('value="Je plaats bij {kring}')
  })

  test('begin as our own, filled in, with what can be filled in and an example', async () => {
    const { get } = await aDesk()
    const { text } = await get(CHANGED).expect(200)
    expect(text).toContain('value="Gewijzigd: {welke}, {dag}"')
    const page = textOf(text)
    expect(page).toContain('Er is iets veranderd aan de bijeenkomst van de leerkring {kring}, op {wanneer}.')
    expect(page).toContain('{waar} Locatie, adres en stad De Demokapel, Voorbeeldstraat 1, Amersfoort')
    expect(page).toContain('zetten wij: de lijst onder “Dit is er veranderd”, wat, wanneer en waar')
    expect(page).toContain('Met verzonnen gegevens')
    expect(textOf((await get(`${CHANGED}?language=en`)).text)).toContain('of the learning circle {circle}')
  })

  test('show the newest letter of the kind with them, and keep nothing until they are saved', async () => {
    const { db, instituteId, post, stored } = await aDesk()
    const letter = aLetter(instituteId, 'meetingChanged', {
      recipient: { name: 'Abe Echt', address: 'abe@example.org' },
    })
    await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
    const page = textOf((await post(CHANGED, { ...words, act: 'preview' }).expect(200)).text)
    expect(page).toContain('Met wat er voor Abe Echt in stond. Let op: donderdag 10 december 2026')
    expect(page).toContain('begint om 12.00 uur in plaats van 13.00 uur')
    expect(await stored()).toEqual([])
  })

  test('of a circle stand beside those of the institute; taken away, the wider ones hold again', async () => {
    const { circle, get, post, stored } = await aDesk()
    const own = `${CHANGED}?language=nl&circle=${circle.slug}`
    await post(CHANGED, words).expect(303)
    expect((await get(own)).text).toContain('value="Let op: {wanneer}"')
    await post(own, { ...words, subject: 'Alleen hier' }).expect(303)
    expect(await stored()).toEqual([
      { circle_id: circle.id, subject: 'Alleen hier', version: 1 },
      { circle_id: null, subject: 'Let op: {wanneer}', version: 1 },
    ])
    const list = textOf((await get(`${LIST}?circle=${circle.slug}`).expect(200)).text)
    expect(list).toContain('Gewijzigde bijeenkomst van deze kring Engels')
    const removal = `${CHANGED}/removal?language=nl&circle=${circle.slug}`
    const { location = '' } = (await post(removal, { version: '1' }).expect(303)).headers
    expect((await get(location)).text).toContain('value="Let op: {wanneer}"')
    expect((await stored()).length).toBe(1)
  })

  test('that cannot be read are refused at their field, and all that was typed stays', async () => {
    const { post, stored } = await aDesk()
    const typed = { ...words, subject: '', opening: 'Op {datum}.', closing: 'Tot {wanneer' }
    const { text } = await post(CHANGED, typed).expect(422)
    const page = textOf(text)
    expect(page).toContain('Onderwerp: Dit mag niet leeg zijn.')
    expect(page).toContain('We kunnen {datum} hier niet invullen. Kies een woord uit de lijst.')
    expect(page).toContain('Hier klopt een accolade niet: “{wanneer”.')
    expect(text).toContain('\nOp {datum}.</textarea>')
    expect(text).toContain('\nTot {wanneer</textarea>')
    expect(await stored()).toEqual([])
  })

  test('of two who save at once the second sees both texts, and may choose', async () => {
    const { post, stored } = await aDesk()
    await post(CHANGED, { ...words, opening: 'Van de eerste.' }).expect(303)
    const { text } = await post(CHANGED, { ...words, opening: 'Van de tweede.' }).expect(409)
    expect(textOf(text)).toMatch(/Van de tweede\..*Van de eerste\./)
    expect(text).toContain('\nVan de tweede.</textarea>')
    expect(text).toContain('name="version" value="1"')
    await post(CHANGED, { ...words, version: '1', subject: 'Tweede' }).expect(303)
    expect(await stored()).toEqual([{ circle_id: null, subject: 'Tweede', version: 2 }])
  })

  test('have a page for every kind, and none for what is no kind or not theirs', async () => {
    const { get } = await aDesk()
    const { text } = await get(LIST).expect(200)
    const hrefs = [...text.matchAll(/href="(\/organiser\/letters\/templates\/\w+)\?language[^"]+nl"/g)]
    expect(hrefs.length).toBeGreaterThan(50)
    const answers = []
    for (const [, href = ''] of hrefs) answers.push((await get(href)).status)
    expect([...new Set(answers)]).toEqual([200])
    await get(`${LIST}/toString`).expect(404)
    await get(`${LIST}?circle=van-een-ander`).expect(404)
  })
})
