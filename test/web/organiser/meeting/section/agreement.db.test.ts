import { expect, test } from '@jest/globals'
import request from 'supertest'
import { anOrganiser } from '../../../../factories/circle.ts'
import { textOf } from '../../../../support/browser.ts'
import { useDatabase } from '../../../../support/postgres.ts'
import { aHostOf, filledIn } from '../../../../support/section-hosts.ts'
import { sessionCookie } from '../../../../support/session-cookie.ts'

const database = useDatabase()

const aTable = async () => {
  const host = await aHostOf(database())
  const { db, app, path, cookie, institute, circle } = host
  const { id } = await anOrganiser(db, institute.id)
  const desk = await sessionCookie(db, { organiserId: id })
  const circlePath = `/organiser/circles/${circle.slug}`
  const section = `${circlePath}/meetings/1/section`
  return {
    hostSaves: async (changes: Record<string, string>) => {
      const { text } = await request(app).get(path).set('Cookie', cookie)
      await request(app)
        .post(path)
        .set('Cookie', cookie)
        .type('form')
        .send(filledIn(text, changes))
        .expect(303)
    },
    read: async (address = section) => textOf((await request(app).get(address).set('Cookie', desk)).text),
    press: (button: string, version: string) =>
      request(app).post(`${section}/${button}`).set('Cookie', desk).type('form').send({ version }),
    circlePath,
    meetingPath: `${circlePath}/meetings/1`,
  }
}

const FLAG = 'gaststad veranderde iets na de afspraak'

test('an organiser reads what is new until they say that they saw it', async () => {
  const { hostSaves, read, press } = await aTable()
  expect(await read()).toContain('Er is niets nieuws sinds je laatst keek.')
  await hostSaves({ route: 'Linksaf', rooms: 'Zaal A' })
  expect(await read()).toContain('Nieuw sinds je laatst keek: Zalen, Route.')
  expect(await read()).toContain('Nieuw sinds je laatst keek: Zalen, Route.')
  await press('seen', '2').expect(303)
  expect(await read()).toContain('Er is niets nieuws sinds je laatst keek.')
  await hostSaves({ route: 'Rechtsaf', rooms: 'Zaal A' })
  expect(await read()).toContain('Nieuw sinds je laatst keek: Route.')
})

test('what was agreed and changes again shows on the section, the meeting and the circle', async () => {
  const { hostSaves, read, press, meetingPath, circlePath } = await aTable()
  await hostSaves({ route: 'Linksaf' })
  expect(await read()).toContain('Over dit deel is nog niets afgesproken.')
  expect((await press('agreement', '2')).headers.location).toContain('notice=sectionAgreed')
  expect(await read()).toContain('Afgesproken door Tess Regelaar, zaterdag 21 november 2026, 10.00 uur.')
  expect([await read(meetingPath), await read(circlePath)].filter((page) => page.includes(FLAG))).toEqual([])
  await hostSaves({ route: 'Rechtsaf' })
  expect(await read()).toContain('Na die afspraak veranderd: Route.')
  expect(await read(meetingPath)).toContain(FLAG)
  expect(await read(circlePath)).toContain(FLAG)
  await press('agreement', '3')
  expect(await read(circlePath)).not.toContain(FLAG)
})

test('nobody agrees to what they have not seen', async () => {
  const { hostSaves, read, press } = await aTable()
  await hostSaves({ route: 'Linksaf' })
  await hostSaves({ route: 'Rechtsaf' })
  expect((await press('agreement', '2')).headers.location).toContain('notice=sectionMovedOn')
  expect((await press('agreement', 'x')).headers.location).toContain('notice=sectionMovedOn')
  expect(await read()).toContain('Over dit deel is nog niets afgesproken.')
  await press('seen', '999999')
  await hostSaves({ route: 'Rechtdoor' })
  expect(await read()).toContain('Nieuw sinds je laatst keek: Route.')
})
