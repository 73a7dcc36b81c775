import { describe, expect, test } from '@jest/globals'
import { aCircle } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

const FORM = {
  title: 'Slim samenwerken',
  theme: 'Netwerken',
  centralQuestion: 'Hoe werken wij samen\nals niemand de baas is?',
  region: 'Oost-Nederland',
  startsOn: '2026-10-01',
  endsOn: '2027-06-30',
  partners: 'Vereniging van Voorbeelden\r\n\r\n Fonds Fictie ',
  capacity: '24',
  contactName: 'Tess Regelaar',
  contactEmail: 'tess.regelaar@example.org',
  contactPhone: '',
  formOfAddress: 'u',
}

const partnersOf = async (slug: string) => {
  const rows = await database()
    .db.selectFrom('circle_partner')
    .innerJoin('circle', 'circle.id', 'circle_partner.circle_id')
    .where('circle.slug', '=', slug)
    .select('name')
    .orderBy('position')
    .execute()
  return rows.map(({ name }) => name)
}

describe('a new circle', () => {
  test('is made in draft, and leads to its plan', async () => {
    const { post } = await aSignedInOrganiser(database())
    const answer = await post('/organiser/circles', FORM)
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      '/organiser/circles/slim-samenwerken/meetings?notice=saved',
    ])
    const circle = await database()
      .db.selectFrom('circle')
      .select([
        'slug',
        'title',
        'central_question',
        'phase',
        'capacity',
        'starts_on',
        'form_of_address',
        'version',
      ])
      .executeTakeFirstOrThrow()
    expect(circle).toEqual({
      slug: 'slim-samenwerken',
      title: 'Slim samenwerken',
      central_question: 'Hoe werken wij samen\nals niemand de baas is?',
      phase: 'draft',
      capacity: 24,
      starts_on: '2026-10-01',
      form_of_address: 'u',
      version: 1,
    })
    expect(await partnersOf('slim-samenwerken')).toEqual(['Vereniging van Voorbeelden', 'Fonds Fictie'])
  })

  test('gets a number behind its name when another circle has it', async () => {
    const { post } = await aSignedInOrganiser(database())
    const places = [await post('/organiser/circles', FORM), await post('/organiser/circles', FORM)]
    expect(places.map(({ headers }) => headers.location)).toEqual([
      '/organiser/circles/slim-samenwerken/meetings?notice=saved',
      '/organiser/circles/slim-samenwerken-2/meetings?notice=saved',
    ])
  })

  test('is asked again with everything typed when something is wrong, and nothing is made', async () => {
    const { post } = await aSignedInOrganiser(database())
    const answer = await post('/organiser/circles', {
      ...FORM,
      title: '',
      region: '<b>Oost</b>',
      capacity: 'veel',
      endsOn: '2026-09-01',
    })
    expect(answer.status).toEqual(422)
    const text = textOf(answer.text)
    expect(text).toContain('Er kloppen nog 3 dingen niet')
    expect(text).toContain('Het einde moet later zijn dan het begin.')
    expect(answer.text).toContain('value="veel"')
    expect(answer.text).toContain('value="&lt;b&gt;Oost&lt;/b&gt;"')
    expect(answer.text).toContain('Hoe werken wij samen\nals niemand de baas is?')
    expect(await database().db.selectFrom('circle').select('id').execute()).toEqual([])
  })
})

describe('a circle that is there', () => {
  test('is changed under the same address, also with another title', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    const page = await get('/organiser/circles/slim-samenwerken/edit')
    expect(page.text).toContain('name="version" value="1"')
    const answer = await post('/organiser/circles/slim-samenwerken', {
      ...FORM,
      title: 'Anders',
      version: '1',
    })
    expect(answer.headers.location).toEqual('/organiser/circles/slim-samenwerken?notice=saved')
    const circle = await database()
      .db.selectFrom('circle')
      .select(['title', 'version'])
      .executeTakeFirstOrThrow()
    expect(circle).toEqual({ title: 'Anders', version: 2 })
  })

  test('shows both texts when somebody else was first, and can then be saved', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    await aCircle(database().db, { instituteId })
    await post('/organiser/circles/slim-samenwerken', { ...FORM, region: 'Zij', version: '1' })
    const answer = await post('/organiser/circles/slim-samenwerken', { ...FORM, region: 'Ik', version: '1' })
    expect(answer.status).toEqual(409)
    expect(textOf(answer.text)).toContain('Regio Wat jij schreef Ik Wat er nu is opgeslagen Zij')
    expect(textOf(answer.text)).not.toContain('Titel Wat jij schreef')
    expect(answer.text).toContain('name="version" value="2"')
    const again = await post('/organiser/circles/slim-samenwerken', { ...FORM, region: 'Ik', version: '2' })
    expect(again.status).toEqual(303)
  })
})
