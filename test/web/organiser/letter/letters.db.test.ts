import { describe, expect, test } from '@jest/globals'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../factories/circle.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()

const writeLetters = (
  instituteId: string,
  circleId: string | null,
  count: number,
  name = 'Zoë van Fictief',
) =>
  database()
    .db.transaction()
    .execute(async (trx) => {
      const ids = []
      for (let number = 1; number <= count; number++) {
        const letter = await writeLetter(
          trx,
          {
            instituteId,
            circleId,
            kind: 'participantLink',
            streamKey: 'registration:1',
            dedupeKey: `${instituteId}:${circleId}:${number}`,
            sender: { name: 'Kennisplatform', address: 'kennisplatform@example.org' },
            recipient: { name: `${name} ${number}`, address: 'zoe@example.org' },
            language: 'nl',
            facts: { name, circle: 'Slim samenwerken', contact: 'Tess Regelaar' },
          },
          NOW,
        )
        ids.push(letter?.id ?? '')
      }
      return ids
    })

describe('the outbox', () => {
  test('shows fifty letters, the newest first, and leads to older ones', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    await writeLetters(instituteId, null, 51)
    const first = await get('/organiser/letters')
    const names = textOf(first.text).match(/Fictief \d+/g) ?? []
    expect([names.length, names[0], names.at(-1)]).toEqual([50, 'Fictief 51', 'Fictief 2'])
    const older = /href="(\/organiser\/letters\?before[^"]+)"/.exec(first.text)?.[1] ?? ''
    const second = await get(older.replaceAll('&#x3D;', '='))
    expect(textOf(second.text).match(/Fictief \d+/g)).toEqual(['Fictief 1'])
    expect(textOf(second.text)).not.toContain('Oudere post')
  })

  test('shows the letters of one circle when asked', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const circle = await aCircle(database().db, { instituteId })
    await writeLetters(instituteId, circle.id, 1, 'Ümit')
    await writeLetters(instituteId, null, 1, 'Abe')
    expect(
      textOf((await get('/organiser/letters?circle=slim-samenwerken')).text).match(/Ümit \d|Abe \d/g),
    ).toEqual(['Ümit 1'])
    expect(textOf((await get('/organiser/letters')).text).match(/Ümit \d|Abe \d/g)).toEqual([
      'Abe 1',
      'Ümit 1',
    ])
  })

  test('says what to expect when it is empty', async () => {
    const { get } = await aSignedInOrganiser(database())
    expect(textOf((await get('/organiser/letters')).text)).toContain('Er is nog geen post')
  })
})

describe('one letter', () => {
  test('shows what went out, as it was written', async () => {
    const { instituteId, get } = await aSignedInOrganiser(database())
    const [id = ''] = await writeLetters(instituteId, null, 1)
    expect(textOf((await get(`/organiser/letters/${id}`)).text)).toContain('op het moment dat hij vertrekt')
    await database()
      .db.updateTable('letter')
      .set({
        state: 'sent',
        subject: 'Je eigen pagina',
        text_body: 'Dag <Zoë>,\nhier is je link.',
        sent_at: NOW,
      })
      .execute()
    const page = await get(`/organiser/letters/${id}`)
    expect(page.text).toContain('Dag &lt;Zoë&gt;,\nhier is je link.')
    expect(textOf(page.text)).toContain('Verstuurd 21-11-2026 10.00')
  })

  test('is not there for another institute, nor in its list', async () => {
    const { instituteId } = await aSignedInOrganiser(database())
    const [id] = await writeLetters(instituteId, null, 1)
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    expect((await other.get(`/organiser/letters/${id}`)).status).toEqual(404)
    expect((await other.get('/organiser/letters/geen-id')).status).toEqual(404)
    expect(textOf((await other.get('/organiser/letters')).text)).not.toContain('Fictief')
  })

  test('that failed is sent again as a new one, once, by who may change', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const [id = ''] = await writeLetters(instituteId, null, 1)
    expect((await get(`/organiser/letters/${id}`)).text).not.toContain('resending')
    await database()
      .db.updateTable('letter')
      .set({ state: 'failed', last_error: '550 no such user' })
      .execute()
    const { text } = await get(`/organiser/letters/${id}`)
    expect(text).toContain(`action="/organiser/letters/${id}/resending"`)
    const page = textOf(text)
    expect(page).toContain('550 no such user')
    expect(page).toContain('Verstuur opnieuw')
    const again = await post(`/organiser/letters/${id}/resending`).expect(303)
    expect(again.headers.location).toMatch(/notice=sent$/)
    expect((await post(`/organiser/letters/${id}/resending`).expect(303)).headers.location).toBe(
      `/organiser/letters/${id}`,
    )
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    await other.post(`/organiser/letters/${id}/resending`).expect(404)
    const letters = await database().db.selectFrom('letter').select('state').orderBy('written').execute()
    expect(letters.map(({ state }) => state)).toEqual(['failed', 'written'])
  })
})
