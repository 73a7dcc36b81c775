import { describe, expect, test } from '@jest/globals'
import { anOccasionCircle, moveFirst } from '../../../factories/occasion.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const LIST = '/organiser/circles/slim-samenwerken/occasions'

const aDesk = async () => {
  const tess = await aSignedInOrganiser(database())
  const world = await anOccasionCircle(database().db, { instituteId: tess.instituteId })
  return { ...tess, ...world }
}

describe('who gets what when', () => {
  test('is one page: the day, to how many, how it leaves, and why not', async () => {
    const { get } = await aDesk()
    const page = textOf((await get(LIST).expect(200)).text)
    expect(page).toContain('Bijeenkomst 1 · donderdag 10 december 2026')
    expect(page).toContain('do 1 oktober 2026, 09.00 uur Houd de dag vrij Aan 1 persoon. Wacht dan op jou.')
    expect(page).toContain(
      'do 26 november 2026, 09.00 uur Programma en gekozen casussen Wacht tot het programma is vastgesteld.',
    )
    expect(page).toContain('70 dagen ervoor, om 09.00 uur Houd de dag vrij')
  })

  test('says what waits as a draft, and what was sent', async () => {
    const { get, write, db } = await aDesk()
    await write('2026-11-21 10:00')
    expect(textOf((await get(LIST)).text)).toContain('Houd de dag vrij 1 concept staat klaar.')
    await db.updateTable('letter').set({ state: 'sent' }).execute()
    expect(textOf((await get(LIST)).text)).toContain('Houd de dag vrij 1 verstuurd.')
  })

  test('knows no other occasion and no other meeting', async () => {
    const { get } = await aDesk()
    await get(`${LIST}/nonsense`).expect(404)
    await get(`${LIST}/dayBefore/9`).expect(404)
  })
})

describe('another day, hour or way to leave', () => {
  const form = { days: '20', hour: '14', mode: 'automatic', version: '0' }

  test('holds for what was not written yet', async () => {
    const { get, post, write, letters, db } = await aDesk()
    await post(`${LIST}/answerReminder`, form).expect(303)
    expect(textOf((await get(LIST)).text)).toContain(
      '20 dagen ervoor, om 14.00 uur Herinnering: kom je? Gaat vanzelf weg',
    )
    await write('2026-11-20 14:00')
    expect((await letters()).filter((line) => line.includes('answerReminder'))).toEqual([
      'Zoë answerReminder 1 written',
    ])
    await post(`${LIST}/answerReminder`, { ...form, mode: 'off', version: '1' }).expect(303)
    await db.deleteFrom('letter').execute()
    await write('2026-11-20 14:05')
    expect((await letters()).filter((line) => line.includes('answerReminder'))).toEqual([])
  })

  test.each([
    [{ days: '' }, 'Dit mag niet leeg zijn.'],
    [{ days: '3' }, 'Dit getal is te klein of te groot.'],
    [{ hour: 'acht' }, 'Dit is geen heel getal.'],
    [{ hour: '23' }, 'Dit getal is te klein of te groot.'],
    [{ mode: 'soms' }, 'Kies een van de mogelijkheden.'],
  ])('is refused with %j, and what was typed stays', async (wrong, words) => {
    const { post } = await aDesk()
    const { text } = await post(`${LIST}/answerReminder`, { ...form, ...wrong }).expect(422)
    expect(textOf(text)).toContain(words)
    for (const [name, value] of Object.entries({ ...form, ...wrong }))
      if (name !== 'mode' && name !== 'version') expect(text).toContain(`value="${value}"`)
  })

  test('is asked again when somebody else chose meanwhile', async () => {
    const { post } = await aDesk()
    await post(`${LIST}/dayBefore`, { ...form, days: '2' }).expect(303)
    const { text } = await post(`${LIST}/dayBefore`, { ...form, days: '3' }).expect(409)
    expect(textOf(text)).toContain('Nu staat er: 2 dagen ervoor, om 14.00 uur')
    expect(text).toContain('value="3"')
    await post(`${LIST}/dayBefore`, { ...form, days: '3', version: '1' }).expect(303)
  })
})

describe('sending by hand', () => {
  test('shows the letter and the names, and sends once however often it is pressed', async () => {
    const { get, post, letters } = await aDesk()
    const page = textOf((await get(`${LIST}/answerReminder/1`).expect(200)).text)
    expect(page).toContain('Zoë van Fictief')
    expect(page).toContain('Kom je op donderdag 10 december 2026? Laat het ons weten')
    expect(page).toContain('Geef je antwoord vóór woensdag 9 december 2026, 12.00 uur.')
    expect(page).toContain('Verstuur nu aan 1 persoon')
    await post(`${LIST}/answerReminder/1/sending`).expect(303)
    await post(`${LIST}/answerReminder/1/sending`).expect(303)
    expect((await letters()).filter((line) => line.includes('answerReminder'))).toEqual([
      'Zoë answerReminder 1 written',
    ])
  })

  test('takes along the drafts that wait, as they are now', async () => {
    const world = await aDesk()
    await world.write('2026-11-21 09:30')
    const page = textOf((await world.get(`${LIST}/saveTheDate/1`)).text)
    expect(page).toContain('Nog niet verstuurd aan 1 persoon Wim')
    expect(page).toContain('Daarbij is 1 concept dat al klaarstaat.')
    await moveFirst(world, '2026-12-11')
    await world.post(`${LIST}/saveTheDate/1/sending`).expect(303)
    expect((await world.letters()).filter((line) => line.includes('saveTheDate 1'))).toEqual([
      'Wim saveTheDate 1 withdrawn',
      'Wim saveTheDate 1 written',
    ])
  })

  test('thanks nobody for a meeting that is still to come', async () => {
    const { get, post, letters } = await aDesk()
    const page = textOf((await get(`${LIST}/thanks/1`).expect(200)).text)
    expect(page).toContain('Je kunt dit pas na de bijeenkomst versturen.')
    expect(page).not.toContain('Nu versturen')
    await post(`${LIST}/thanks/1/sending`).expect(303)
    expect(await letters()).toEqual([])
  })

  test('is not offered, and does nothing, while it waits for something', async () => {
    const { get, post, letters } = await aDesk()
    const page = textOf((await get(`${LIST}/programmeReady/1`).expect(200)).text)
    expect(page).toContain('Wacht tot het programma is vastgesteld.')
    expect(page).not.toContain('Nu versturen')
    await post(`${LIST}/programmeReady/1/sending`).expect(303)
    expect((await letters()).filter((line) => line.includes('programmeReady'))).toEqual([])
  })
})
