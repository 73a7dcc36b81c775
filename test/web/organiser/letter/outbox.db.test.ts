import { describe, expect, test } from '@jest/globals'
import type { LetterState } from '../../../../src/db/letter-tables.ts'
import type { LetterKind } from '../../../../src/mail/letter-kinds.ts'
import { writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aLetter } from '../../../factories/letter.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { sessionCookie } from '../../../support/session-cookie.ts'
import { countStatements } from '../../../support/statements.ts'

const database = useDatabase()
const LETTERS = '/organiser/letters'

/** An institute whose outbox holds a letter in every state, each to somebody named after it. */
const anOutbox = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const { instituteId } = tess
  const circle = await aCircle(db, { instituteId, hosts: ['Zwolle'] })
  /** Writes a letter to a person of this name. */
  const put = async (
    name: string,
    state: LetterState,
    {
      kind = 'participantLink' as LetterKind,
      circleId = null as string | null,
      isSettled = false,
      isBounced = false,
    } = {},
  ) => {
    const recipient = { name, address: `${name.toLowerCase().replaceAll(' ', '.')}@example.org` }
    const letter = aLetter(instituteId, kind, { circleId, recipient, dedupeKey: crypto.randomUUID() })
    const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
    const id = written?.id ?? ''
    const settled_at = isSettled ? NOW : null
    const held = state === 'held' ? { held_since: NOW, leave_after: NOW.add({ minutes: 10 }) } : {}
    await db
      .updateTable('letter')
      .set({ state, settled_at, bounced_at: isBounced ? NOW : null, ...held })
      .where('id', '=', id)
      .execute()
    return id
  }
  /** The names on a page of the outbox, in its order. */
  const names = async (query: string) =>
    [...textOf((await tess.get(`${LETTERS}${query}`).expect(200)).text).matchAll(/(\S+ Fictief) \(/g)].map(
      ([, name]) => name,
    )
  return { db, ...tess, circle, put, names }
}

const STATES: [string, LetterState][] = [
  ['Draft Fictief', 'draft'],
  ['Blocked Fictief', 'blocked'],
  ['Held Fictief', 'held'],
  ['Written Fictief', 'written'],
  ['Queued Fictief', 'queued'],
  ['Sending Fictief', 'sending'],
  ['Sent Fictief', 'sent'],
  ['Failed Fictief', 'failed'],
  ['Superseded Fictief', 'superseded'],
  ['Discarded Fictief', 'discarded'],
  ['Withdrawn Fictief', 'withdrawn'],
]

describe('the outbox as it is filtered', () => {
  test('shows each letter in the one group where somebody looks for it, with how many there are', async () => {
    const { put, names, get } = await anOutbox()
    for (const [name, state] of STATES) await put(name, state)
    await put('Settled Fictief', 'failed', { isSettled: true })
    await put('Bounced Fictief', 'sent', { isBounced: true })
    await put('Known Fictief', 'sent', { isBounced: true, isSettled: true })
    expect(await names('?group=decide')).toEqual(['Draft Fictief', 'Blocked Fictief'])
    expect(await names('?group=underway')).toEqual(['Sending Fictief', 'Queued Fictief', 'Written Fictief'])
    expect(await names('?group=held')).toEqual(['Held Fictief'])
    expect(await names('?group=failed')).toEqual(['Bounced Fictief', 'Failed Fictief'])
    expect(await names('?group=sent')).toEqual(['Known Fictief', 'Sent Fictief'])
    expect(await names('?group=never')).toEqual([
      'Settled Fictief',
      'Withdrawn Fictief',
      'Discarded Fictief',
      'Superseded Fictief',
    ])
    expect(await names('')).toHaveLength(14)
    const page = textOf((await get(LETTERS)).text)
    expect(page).toContain(
      'Alles Te beslissen 2 Onderweg 3 Even vastgehouden 1 Niet aangekomen 2 Verstuurd 2 Nooit vertrokken 4',
    )
  })

  test('is narrowed by circle, kind and recipient, all together, and counts what is left', async () => {
    const { put, names, get, circle } = await anOutbox()
    await put('Zoe Fictief', 'sent', { circleId: circle.id, kind: 'seatGiven' })
    await put('Abe Fictief', 'sent', { circleId: circle.id })
    await put('Bo Fictief', 'failed', { kind: 'seatGiven' })
    await put('P_t Fictief', 'sent')
    expect(await names(`?circle=${circle.slug}`)).toEqual(['Abe Fictief', 'Zoe Fictief'])
    expect(await names('?kind=seatGiven')).toEqual(['Bo Fictief', 'Zoe Fictief'])
    expect(await names('?text=ABE')).toEqual(['Abe Fictief'])
    expect(await names('?text=abe.fictief@example')).toEqual(['Abe Fictief'])
    expect(await names('?text=_')).toEqual(['P_t Fictief'])
    expect(await names(`?circle=${circle.slug}&kind=seatGiven&text=zo`)).toEqual(['Zoe Fictief'])
    expect(textOf((await get(`${LETTERS}?kind=seatGiven`)).text)).toContain('Niet aangekomen 1 Verstuurd 1')
    expect(textOf((await get(`${LETTERS}?text=niemand`)).text)).toContain('Geen e-mails gevonden')
  })

  test('costs the same few statements with 1 or 60 letters of every state', async () => {
    const { db, put } = await anOutbox()
    const { id } = await db.selectFrom('organiser').select('id').executeTakeFirstOrThrow()
    const cookie = await sessionCookie(db, { organiserId: id })
    const counted = []
    for (const many of [1, 60]) {
      for (let at = 0; at < many; at++)
        for (const state of ['draft', 'failed', 'sent'] as const) await put(`N${at} Fictief`, state)
      counted.push(await countStatements(database().url, LETTERS, cookie))
    }
    expect(counted).toEqual(['200 9', '200 9'])
  })
})

describe('the menu', () => {
  test('says on every page how many letters wait for a person, and a hundred as many', async () => {
    const { put, get, circle, db } = await anOutbox()
    for (const [name, state] of STATES) await put(name, state)
    await put('Settled Fictief', 'failed', { isSettled: true })
    await put('Bounced Fictief', 'sent', { isBounced: true })
    for (const path of [
      '/organiser',
      LETTERS,
      `/organiser/circles/${circle.slug}`,
      `/organiser/circles/${circle.slug}/meetings`,
    ])
      expect(textOf((await get(path).expect(200)).text)).toContain('E-mails 4 , 4 e-mails wachten op jou')
    await db.updateTable('letter').set({ state: 'sent', bounced_at: null }).execute()
    expect(textOf((await get(`/organiser/circles/${circle.slug}`)).text)).not.toContain('wachten op jou')
    await put('Again Fictief', 'draft')
    expect(textOf((await get(`/organiser/circles/${circle.slug}`)).text)).toContain(
      'E-mails 1 , 1 e-mail wacht op jou',
    )
  })
})
