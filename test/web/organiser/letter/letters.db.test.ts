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
    expect(textOf(second.text)).not.toContain('Oudere e-mails')
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
    expect(textOf((await get('/organiser/letters')).text)).toContain('Er zijn nog geen e-mails')
  })
})
