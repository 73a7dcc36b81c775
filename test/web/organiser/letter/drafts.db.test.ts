import { describe, expect, test } from '@jest/globals'
import { remindHost } from '../../../../src/invitation/remind-host.ts'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aLetter } from '../../../factories/letter.ts'
import { aTask } from '../../../factories/task.ts'
import { aHostEditor } from '../../../factories/world.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const LETTERS = '/organiser/letters'

/** A draft of Tess, written two days before anybody looks at it. */
const aDraft = async (role: 'owner' | 'reader' = 'owner') => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database(), { role })
  const circle = await aCircle(db, { instituteId: tess.instituteId, hosts: ['Zwolle'] })
  const letter = aLetter(tess.instituteId, 'participantLink', { circleId: circle.id, isDraft: true })
  const request = { name: 'link', purpose: 'participant', subjectId: crypto.randomUUID() }
  const written = await db
    .transaction()
    .execute((trx) => writeLetter(trx, { ...letter, linkRequests: [request] }, NOW.subtract({ hours: 48 })))
  const state = async () =>
    (await db.selectFrom('letter').select(['state', 'written_at']).orderBy('written').execute()).map(
      (one) => [one.state, `${one.written_at}`],
    )
  return { db, ...tess, circle, id: written?.id ?? '', state }
}

describe('a draft', () => {
  test('stands on top of the outbox with to whom, what, and all of its words, and where the organiser begins', async () => {
    const { id, get } = await aDraft()
    const { text } = await get(LETTERS).expect(200)
    const page = textOf(text)
    expect(page).toContain('1 e-mail wacht op jou')
    expect(page).toContain('Zoë van Fictief (zoe@example.org)')
    expect(text).toContain('http://localhost:3000/link/…')
    expect(text.match(new RegExp(`/organiser/letters/${id}"`, 'g'))).toHaveLength(1)
    const own = textOf((await get(`${LETTERS}/${id}`).expect(200)).text)
    expect(own).toContain('concept')
    expect(own).toContain('http://localhost:3000/link/…')
    expect(textOf((await get('/organiser')).text)).toContain('1 e-mail wacht op jou Slim samenwerken')
  })

  test('leaves once when it is sent, as if it were written then', async () => {
    const { id, get, post, state } = await aDraft()
    const answers = await Promise.all([post(`${LETTERS}/${id}/sending`), post(`${LETTERS}/${id}/sending`)])
    expect(answers.map(({ headers }) => headers.location).sort()).toEqual([
      `${LETTERS}/${id}?notice=draftDecided`,
      `${LETTERS}?notice=sent`,
    ])
    expect(await state()).toEqual([['written', `${NOW}`]])
    expect(textOf((await get(`${LETTERS}?notice=sent`)).text)).toContain('kun je niet terughalen')
    await post(`${LETTERS}/${id}/discarding`).expect(303)
    expect((await state()).map(([one]) => one)).toEqual(['written'])
  })

  test('that is thrown away never leaves', async () => {
    const { id, get, post, state } = await aDraft()
    expect((await post(`${LETTERS}/${id}/discarding`).expect(303)).headers.location).toMatch(
      /^\/organiser\/letters\?notice=discarded&undo=[\w-]{36}$/,
    )
    await post(`${LETTERS}/${id}/discarding`).expect(303)
    await post(`${LETTERS}/${id}/sending`).expect(303)
    expect((await state()).map(([one]) => one)).toEqual(['discarded'])
    expect(textOf((await get(LETTERS)).text)).toContain('weggegooid')
  })

  test('has no buttons for who may only read, and is not there for another institute', async () => {
    const { id, get, state } = await aDraft('reader')
    expect((await get(LETTERS)).text).not.toContain('sending')
    expect((await get(`${LETTERS}/${id}`)).text).not.toContain('sending')
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    await other.post(`${LETTERS}/${id}/sending`).expect(404)
    await other.post(`${LETTERS}/${id}/discarding`).expect(404)
    expect(textOf((await other.get(LETTERS)).text)).not.toContain('Fictief')
    expect((await state()).map(([one]) => one)).toEqual(['draft'])
  })

  test('that is no longer true is not sent, and the page says so', async () => {
    const { db, circle, get, post } = await aDraft()
    await db.deleteFrom('letter').execute()
    const meetingId = circle.meetings[0]?.id ?? ''
    const taskId = await aTask(db, meetingId, { weeksBefore: 6 })
    await aHostEditor(db, meetingId)
    await db.transaction().execute((trx) => remindHost(trx, { meetingId }, NOW))
    const { id } = await db.selectFrom('letter').select('id').executeTakeFirstOrThrow()
    await post(`/organiser/circles/${circle.slug}/meetings/1/tasks/${taskId}/completion`).expect(303)
    const { location = '' } = (await post(`${LETTERS}/${id}/sending`).expect(303)).headers
    expect(location).toBe(`${LETTERS}/${id}?notice=draftGone`)
    const page = textOf((await get(location)).text)
    expect(page).toContain('Deze e-mail klopte niet meer. Hij is niet verstuurd.')
    expect(page).toContain('niet meer nodig')
  })
})
