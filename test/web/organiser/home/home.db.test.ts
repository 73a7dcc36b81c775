import { describe, expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

describe('where an organiser begins', () => {
  test('leads to a first circle when there is none', async () => {
    const { get } = await aSignedInOrganiser(database())
    const page = await get('/organiser')
    expect(textOf(page.text)).toContain('Er is nog geen kring')
    expect(page.text.match(/href="\/organiser\/circles\/new"/g)).toHaveLength(1)
  })

  test('shows the circles and what needs the organiser, one action each', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, capacity: 3 })
    await aRegistration(db, { instituteId, circleId: circle.id }, { state: 'waiting' })
    await aCircle(db, { instituteId, slug: 'leeg', title: 'Nog leeg', phase: 'draft', hosts: [] })
    const text = textOf((await get('/organiser')).text)
    expect(text).toContain('4 bijeenkomsten 0 van 3 plaatsen bezet 1 wacht op een plaats')
    expect(text).toContain('volgende: do 10 december 2026, Zwolle')
    expect(text).toContain(
      'Slim samenwerken: er zijn plaatsen vrij en er wachten mensen Op de wachtlijst: 1. Vrije plaatsen: 3.',
    )
    expect(text).toContain('Nog leeg: plan de bijeenkomsten')
    expect(text).toContain('Zwolle: nodig de gaststad uit')
  })
})
