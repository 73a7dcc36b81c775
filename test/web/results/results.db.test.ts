import { describe, expect, test } from '@jest/globals'
import { aCircle, anInstitute, anOrganiser, aRegistration } from '../../factories/circle.ts'
import { testApp } from '../../support/app.ts'
import { aBrowserWith, textOf } from '../../support/browser.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const TOLD = { sentence: 'Het overleg is korter.', term: 'short', reachedOn: '2026-11-20' }

const aDay = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  const of = { instituteId, circleId: circle.id }
  const zoe = await aRegistration(db, of)
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const organiser = await anOrganiser(db, instituteId)
  const app = testApp(database())
  const as = async (id: string) => {
    const browser = await aBrowserWith(app, db, [{ purpose: 'participant', subjectId: id }])
    const path = `/participant/${id}/results`
    return {
      path,
      get: (address = path) => browser.get(address),
      post: (body: object, address = path) => browser.post(address).type('form').send(body),
    }
  }
  const desk = await aBrowserWith(app, db, [{ purpose: 'organiserSignIn', subjectId: organiser.id }])
  const resultId = async () => (await db.selectFrom('result').select('id').executeTakeFirst())?.id ?? ''
  return { db, circle, zoe: await as(zoe.id), noor: await as(noor.id), noorId: noor.id, desk, resultId }
}

describe('results', () => {
  test('are told in one sentence, read by all with a seat, and taken away by who told them', async () => {
    const { zoe, noor, resultId } = await aDay()
    await zoe.post(TOLD).expect(303).expect('Location', `${zoe.path}?notice=resultTold`)
    const read = textOf((await noor.get().expect(200)).text)
    expect(read).toContain(
      'Het overleg is korter. vrijdag 20 november 2026 · korte termijn · Zoë van Fictief',
    )
    const removal = `/${await resultId()}/removal`
    expect((await noor.get()).text).not.toContain(removal)
    await noor.post({}, `${noor.path}${removal}`).expect(404)
    await zoe.post({}, `${zoe.path}${removal}`).expect(303)
    expect(textOf((await zoe.get()).text)).toContain('Er is nog geen resultaat.')
  })

  test('come back as typed, with words at the field', async () => {
    const { db, zoe } = await aDay()
    const { text } = await zoe.post({ ...TOLD, sentence: '', reachedOn: '2026-12-24' }).expect(422)
    for (const words of ['Schrijf één zin.', 'Deze dag moet nog komen.'])
      expect(textOf(text)).toContain(words)
    expect(text).toContain('value="2026-12-24"')
    expect(await db.selectFrom('result').select('id').execute()).toEqual([])
  })

  test('without a day stand with what is expected', async () => {
    const { zoe } = await aDay()
    await zoe.post({ ...TOLD, term: 'long', reachedOn: '' }).expect(303)
    const text = textOf((await zoe.get()).text)
    expect(text).toContain('Verwacht Het overleg is korter. lange termijn · Zoë van Fictief')
  })

  test('are not read by who waits', async () => {
    const { db, zoe, noor, noorId } = await aDay()
    await zoe.post(TOLD).expect(303)
    await db.updateTable('registration').set({ state: 'waiting' }).where('id', '=', noorId).execute()
    const text = textOf((await noor.get().expect(200)).text)
    expect(text).toContain('Alleen wie een plaats in de kring heeft')
    expect(text).not.toContain('Het overleg is korter.')
    await noor.post(TOLD).expect(422)
  })

  test('are told and taken away by an organiser too', async () => {
    const { circle, desk, zoe, resultId } = await aDay()
    const path = `/organiser/circles/${circle.slug}/results`
    await desk
      .post(path)
      .type('form')
      .send({ ...TOLD, sentence: 'Wat de organisator zag.' })
      .expect(303)
    expect(textOf((await zoe.get()).text)).toContain('Wat de organisator zag.')
    const { text } = await desk
      .post(path)
      .type('form')
      .send({ ...TOLD, term: 'ooit' })
      .expect(422)
    expect(textOf(text)).toContain('Kies een van de drie.')
    await desk.post(`${path}/${await resultId()}/removal`).expect(303)
    expect(textOf((await desk.get(path)).text)).not.toContain('Wat de organisator zag.')
  })
})
