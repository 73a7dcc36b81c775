import { describe, expect, test } from '@jest/globals'
import { aCircle, anOrganisation, aRegistration } from '../../../factories/circle.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const PATH = '/organiser/circles/slim-samenwerken/people'
const NAMES = /(Zoë|Ümit|Abe|Cas) van Fictief/g

const aList = async () => {
  const { db } = database()
  const organiser = await aSignedInOrganiser(database())
  const { instituteId } = organiser
  const circle = await aCircle(db, { instituteId })
  const whose = { instituteId, circleId: circle.id }
  const goes = await anOrganisation(db, instituteId, 'Goes')
  const zoe = await aRegistration(db, whose, { firstName: 'Zoë', organisationId: goes.id })
  await aRegistration(db, whose, { firstName: 'Ümit' })
  await aRegistration(db, whose, { firstName: 'Abe', state: 'waiting' })
  const cas = await aRegistration(db, whose, { firstName: 'Cas', state: 'withdrawn' })
  const meetingId = circle.meetings[0]?.id ?? ''
  await db
    .insertInto('attendance')
    .values([
      { registration_id: zoe.id, meeting_id: meetingId, state: 'present', marked_at: NOW },
      { registration_id: cas.id, meeting_id: meetingId, state: 'excused', marked_at: NOW },
    ])
    .execute()
  return { ...organiser, goesId: goes.id }
}

describe('the list of people', () => {
  test('shows everybody by name, and where they were', async () => {
    const { get } = await aList()
    const text = textOf((await get(PATH)).text)
    expect(text.match(NAMES)).toEqual([
      'Abe van Fictief',
      'Cas van Fictief',
      'Ümit van Fictief',
      'Zoë van Fictief',
    ])
    expect(text).toContain('4 aanmeldingen')
    expect(text).toContain('1 van 1 keer aanwezig')
  })

  test('sorts, filters and searches by its address, and says so', async () => {
    const { get, goesId } = await aList()
    const namesAt = async (query: string) => textOf((await get(PATH + query)).text).match(NAMES)
    expect(await namesAt('?sort=-date')).toEqual([
      'Cas van Fictief',
      'Abe van Fictief',
      'Ümit van Fictief',
      'Zoë van Fictief',
    ])
    expect(await namesAt(`?organisation=${goesId}`)).toEqual(['Zoë van Fictief'])
    expect(await namesAt('?state=waiting')).toEqual(['Abe van Fictief'])
    expect(await namesAt('?meeting=1')).toEqual(['Cas van Fictief', 'Ümit van Fictief', 'Zoë van Fictief'])
    const page = await get(`${PATH}?text=umit&sort=-name`)
    expect(textOf(page.text)).toContain('1 van 4 aanmeldingen')
    expect(page.text).toContain('aria-sort="descending"')
    expect(page.text).toContain('name="sort" value="-name"')
    expect(textOf((await get(`${PATH}?text=nergens`)).text)).toContain('Niemand gevonden')
  })

  test('leads from the page of its circle', async () => {
    const { get } = await aList()
    expect((await get(PATH.replace('/people', ''))).text).toContain(`href="${PATH}"`)
  })

  test('says what to expect when nobody registered', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    expect(textOf((await get(PATH)).text)).toContain('Nog niemand heeft zich aangemeld')
  })
})

describe('the files', () => {
  test('hold who was chosen on the page, under the name of the circle, and are kept nowhere', async () => {
    const { get } = await aList()
    const csv = await get(`${PATH}.csv?state=waiting`)
    expect(csv.headers['content-type']).toEqual('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toEqual('attachment; filename=slim-samenwerken.csv')
    expect(csv.headers['cache-control']).toEqual('no-store')
    expect(csv.text.split('\r\n').map((line) => line.split(';')[0])).toEqual([
      '\uFEFF"Voornaam"',
      '"Abe"',
      '',
    ])
    const xlsx = await get(`${PATH}.xlsx`)
    expect(xlsx.headers['content-type']).toEqual(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(xlsx.headers['content-disposition']).toEqual('attachment; filename=slim-samenwerken.xlsx')
  })

  test('are not there for another institute', async () => {
    await aList()
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    const statuses = []
    for (const end of ['', '.csv', '.xlsx']) statuses.push((await other.get(PATH + end)).status)
    expect(statuses).toEqual([404, 404, 404])
  })
})
