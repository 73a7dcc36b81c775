import { expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { deepDiveOf } from '../factories/expert.ts'
import { fill, follow, lookAtPage, openLink, press, read, useJourney } from '../support/journey.ts'
import { lettersTo } from '../support/mailbox.ts'

// A guest expert is named and asked by the organiser, and says yes from the letter, on a phone.

const journey = useJourney()

test('an expert confirms their part of a meeting from the letter, on a phone', async () => {
  const { db, url, mail, instituteId, tess } = journey.desk()
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  await aRegistration(db, { instituteId, circleId: circle.id })
  const itemId = await deepDiveOf(db, circle.meetings[0]?.id ?? '')

  const desk = await journey.aPhone(tess.cookies())
  await desk.page.goto(`${url}/organiser/circles/${circle.slug}/meetings/1/programme/items/${itemId}`)
  await follow(desk, 'Vorm, delen en gastexperts')
  await desk.page.getByLabel('Simulatie', { exact: true }).check()
  await fill(desk, {
    'part-title-1': 'Briefing en rollen',
    'part-minutes-1': '15',
    'part-title-2': 'Spel in twee ronden',
    'part-minutes-2': '70',
    output: 'Drie spelregels',
    groupLimit: '6',
  })
  await press(desk, 'Sla de verdieping op')
  expect(await read(desk)).toContain('10 minuten langer dan dit onderdeel: dat heeft 75 minuten')
  await fill(desk, { name: 'Mira Simulant' })
  await desk.page.getByLabel('Uit eigen ervaring').check()
  await press(desk, 'Voeg de gastexpert toe')
  await lookAtPage(desk)
  await desk.page.locator('#experts form [name=email]').first().fill('mira@example.org')
  await press(desk, 'Vraag Mira Simulant per e-mail')
  expect(await read(desk)).toContain('gevraagd')

  const [asked] = await lettersTo(mail, 'mira@example.org', { subject: 'Kom je als gastexpert op' })
  const mira = await journey.aPhone()
  await openLink(mira, asked?.links[0])
  const words = await read(mira)
  for (const text of ['12.15–13.30 uur', 'Simulatie: Briefing en rollen', '1 deelnemer', 'Drie spelregels'])
    expect(words).toContain(text)
  await lookAtPage(mira)
  await fill(mira, { biography: 'Ontwerper van beleidsspelen', needs: 'Rolkaarten' })
  await press(mira, 'Sla mijn teksten op')
  await press(mira, 'Ja, ik kom')
  expect(await read(mira)).toContain('Je komt')
  await lookAtPage(mira)
  const [yes] = await lettersTo(mail, 'mira@example.org', { subject: 'Je komt op' })
  expect(yes?.calendar).toMatch(/METHOD:REQUEST[\s\S]*DTSTART;TZID=Europe\/Amsterdam:20261210T121500/)

  await desk.page.reload()
  for (const text of ['komt', 'Rolkaarten']) expect(await read(desk)).toContain(text)
  await lookAtPage(desk)
  await mira.page.goto(`${url}/kringen/${circle.slug}/meetings/1`)
  expect(await read(mira)).toContain('Over Mira Simulant Ontwerper van beleidsspelen')
  await lookAtPage(mira)
  await mira.page.goBack()
  await follow(mira, 'Ik wil mijn gegevens laten wissen')
  await lookAtPage(mira)
  await desk.page.goto(`${url}/organiser/circles/${circle.slug}/meetings/1`)
  expect(await read(desk)).toContain('Mira Simulant komt')
  await lookAtPage(desk)
  expect([...desk.faults, ...mira.faults]).toEqual([])
}, 120_000)
