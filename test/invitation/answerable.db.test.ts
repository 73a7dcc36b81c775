import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { readConfig } from '../../src/config.ts'
import { readWords } from '../../src/i18n/words.ts'
import { composeLetter } from '../../src/mail/compose-letter.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { firstStart } from '../../src/start/first-start.ts'
import { fiveMeetings, move, synchronise } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'
import { outbox } from './outbox.ts'

const database = useDatabase()
const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }

/** Starts the program with these settings beside a circle that is there, and tells all of its calendars. */
const lettersWith = async (settings: Record<string, string>) => {
  const { db } = database()
  const { circleId, second, institute } = await fiveMeetings(db)
  const env = { DEMO: 'off', INSTITUTE: institute.slug, ...settings }
  await db.transaction().execute((trx) => firstStart(trx, readConfig(env), NOW))
  await synchronise(db, { circleId })
  await db.updateTable('letter').set({ state: 'sent', attempts: 1 }).execute()
  await move(db, second, { heldOn: '2027-04-06' })
  return (await outbox(db)).map((letter) => {
    const { language, facts, rsvp } = letter
    const kind = KINDS.find((known) => known === letter.kind)
    if (!kind) throw new Error(letter.kind)
    // as: kept as JSON of the kind that stands beside it
    const known = facts as unknown as Parameters<typeof composeLetter>[1]['facts']
    const words = { kind, language, senderName: 'Instituut', facts: known, own: null }
    const { text } = composeLetter(writer, words, {
      href: 'https://leerkring.example.org/link/x',
      code: null,
    })
    return [kind, rsvp, SAYS_SO.test(text)]
  })
}

const KINDS = ['meetingInvitation', 'meetingChanged'] as const

const SAYS_SO = /Antwoord dan (opnieuw )?in je agenda of op de pagina/

const of = (rsvp: string, saysSo: boolean) => [
  ...Array.from({ length: 5 }, () => ['meetingInvitation', rsvp, saysSo]),
  ['meetingChanged', rsvp, saysSo],
]

test.each([
  ['a mailbox', { IMAP_URL: 'imaps://agenda:geheim@mail.example.org/INBOX' }],
  ['mail that is handed in', { INBOUND_SECRET: 'inbound-'.repeat(4) }],
])('with %s calendars ask for an answer, and the letters say that it is read', async (_, settings) => {
  expect(await lettersWith(settings)).toEqual(of('TRUE', true))
})

test('without either calendars ask for none, and no letter says that one can answer there', async () => {
  expect(await lettersWith({})).toEqual(of('FALSE', false))
})
