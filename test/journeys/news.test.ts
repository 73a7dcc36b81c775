import { expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { fill, follow, lookAtPage, openLink, press, read, useJourney } from '../support/journey.ts'
import { lettersTo } from '../support/mailbox.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// A participant offers something on a phone, an organiser places it, and the participant reads what became of it.

const journey = useJourney()

test('a publication is offered on a phone, placed by the organiser, and stands in the programme', async () => {
  const { db, url, mail, instituteId, tess } = journey.desk()
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle', 'Breda'] })
  const { id, email } = await aRegistration(db, { instituteId, circleId: circle.id })
  const zoe = await journey.aPhone(await sessionCookie(db, { registrationIds: [id] }))
  await zoe.page.goto(`${url}/participant/${id}`)
  await follow(zoe, 'Breng iets in voor de actualiteiten')
  await fill(zoe, { title: '', summary: 'Met drie *oefeningen*.', url: 'example.org', minutes: '40' })
  await zoe.page.getByLabel('Publicatie').check()
  await press(zoe, 'Bied dit aan')
  expect(await read(zoe)).toContain('Titel: Vul dit in.')
  await lookAtPage(zoe)
  await fill(zoe, { title: 'Werkboek belangen', url: 'https://example.org/werkboek' })
  await press(zoe, 'Bied dit aan')
  expect(await read(zoe)).toContain('Werkboek belangen Aangeboden Publicatie, 40 minuten')
  await lookAtPage(zoe)

  const desk = await journey.aPhone(tess.cookies())
  await desk.page.goto(`${url}/organiser/circles/${circle.slug}/meetings/1`)
  await follow(desk, 'Actualiteiten')
  await lookAtPage(desk)
  await desk.page.getByRole('button', { name: /^Zet in het programma/ }).click()
  expect(await read(desk)).toContain(
    'Geplaatst: 40 minuten. Het onderdeel duurt 25 minuten: dat is 15 minuten te veel.',
  )
  await lookAtPage(desk)

  const [letter] = await lettersTo(mail, email, { subject: 'Op het programma van' })
  const again = await journey.aPhone()
  await openLink(again, letter?.links[0])
  await follow(again, 'Breng iets in voor de actualiteiten')
  expect(await read(again)).toContain('Werkboek belangen In het programma')
  await again.page.goto(`${url}/participant/${id}/meetings/1`)
  expect(await read(again)).toContain('Hier gaat het over Werkboek belangen')
  await lookAtPage(again)
  expect([...zoe.faults, ...desk.faults, ...again.faults]).toEqual([])
}, 120_000)
