import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { PROCESSED } from '../../src/inbox/read-mailbox.ts'
import { readOnce } from '../../src/jobs/read-mailbox.ts'
import { thunderbird } from '../cases/mail-border.ts'
import { fiveMeetings, synchronise } from '../factories/invitation.ts'
import { type ImapServer, startImapServer } from '../support/imap-server.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
let box: ImapServer
let uid = ''

beforeEach(async () => {
  faults.length = 0
  box = await startImapServer()
  const { circleId, second } = await fiveMeetings(database().db)
  await synchronise(database().db, { circleId })
  const invitation = await database()
    .db.selectFrom('invitation')
    .where('meeting_id', '=', second)
    .select('uid')
    .executeTakeFirstOrThrow()
  uid = invitation.uid
  await database().db.deleteFrom('letter').execute()
})

afterEach(() => box.stop())

/** What the readings said that did not go well. */
const faults: string[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => void faults.push(line) })

const optionsFor = (url = box.url) => ({
  db: database().db,
  transact: <T>(work: Parameters<ReturnType<typeof transaction>['execute']>[0]) =>
    transaction().execute(work) as Promise<T>,
  url,
  authservId: 'mx.example.org',
  log,
  now: () => NOW,
})
const transaction = () => database().db.transaction()
const read = (url?: string) => readOnce(optionsFor(url), () => false)
const received = async () => {
  const rows = await database()
    .db.selectFrom('incoming_mail')
    .orderBy('outcome')
    .select(['outcome', 'reason', 'body', 'state'])
    .execute()
  return rows.map(({ outcome, reason, body, state }) => [outcome, reason, body, state])
}
const reading = () =>
  database().db.selectFrom('mailbox_reading').select(['mailbox', 'read_at', 'failed_at', 'fault']).execute()

const plain = (text: string, ...headers: string[]) =>
  [
    'From: Zoe van Fictief <zoe@example.org>',
    'To: kennisplatform@example.org',
    'Subject: Kan ik later komen?',
    `Message-ID: <${crypto.randomUUID()}@example.org>`,
    ...headers,
    '',
    text,
  ].join('\r\n')

describe('a mailbox', () => {
  test('is read by two processes without anything being done twice, and everything is moved away', async () => {
    box.deliver(
      await thunderbird(uid),
      plain('Mijn trein komt pas om 10 uur aan.'),
      plain('Ik ben er niet.', 'Auto-Submitted: auto-replied'),
    )
    await Promise.all([read(), read()])
    await read()
    expect(faults).toEqual([])
    expect(await received()).toEqual([
      ['answer', 'accepted', '', null],
      ['automatic', 'automatic', '', null],
      ['person', 'forwarded', 'Mijn trein komt pas om 10 uur aan.', 'new'],
    ])
    expect([box.count('INBOX'), box.count(PROCESSED)]).toEqual([0, 3])
    const letters = await database()
      .db.selectFrom('letter')
      .select(['kind', 'reply_to', 'recipient_address'])
      .execute()
    expect(letters).toEqual([
      { kind: 'incomingMail', reply_to: 'zoe@example.org', recipient_address: expect.any(String) },
    ])
    expect(await reading()).toMatchObject([
      { mailbox: expect.stringContaining('testuser@127.0.0.1'), read_at: NOW, fault: '' },
    ])
  })

  test('of a hundred mails is emptied, and a mail that was received and not moved counts once', async () => {
    const twice = plain('twee keer', 'X-Twice: yes')
    box.deliver(
      twice,
      twice,
      ...Array.from({ length: 98 }, (_, at) => plain(`${at}`, 'Auto-Submitted: auto-replied')),
    )
    await read()
    expect([box.count('INBOX'), box.count(PROCESSED)]).toEqual([0, 100])
    expect((await received()).filter(([outcome]) => outcome === 'person').length).toBe(1)
  })

  test('is left as it is while a mail cannot be received, and the others are', async () => {
    box.deliver(plain('een'), await thunderbird(uid))
    const options = optionsFor()
    let calls = 0
    await readOnce(
      {
        ...options,
        transact: (work) => {
          calls += 1
          if (calls === 1) throw new Error('the database is away')
          return options.transact(work)
        },
      },
      () => false,
    )
    expect([box.count('INBOX'), box.count(PROCESSED)]).toEqual([1, 1])
    await read()
    expect([box.count('INBOX'), box.count(PROCESSED)]).toEqual([0, 2])
  })

  test('of which only the first half megabyte is read still brings what a person wrote', async () => {
    box.deliver(`${plain('Zie de foto.')}\r\n${'a'.repeat(530_000)}`)
    await read()
    expect((await received())[0]?.slice(0, 2)).toEqual(['person', 'forwarded'])
    expect((await received())[0]?.[2]).toMatch(/^Zie de foto\.\na{100}/)
  })
})

describe('a mailbox that cannot be read', () => {
  test('with another password says so for the organisers, until it goes well again', async () => {
    await read(box.url.replace('testpass', 'wrong'))
    const [failed] = await reading()
    expect(failed).toMatchObject({
      read_at: null,
      failed_at: NOW,
      fault: expect.stringMatching(/login|password|auth/i),
    })
    await read()
    expect(await reading()).toEqual([expect.objectContaining({ read_at: NOW, fault: '' })])
  })

  test('because nobody listens there ends nothing', async () => {
    const { url } = box
    await box.stop()
    await read(url)
    expect((await reading())[0]?.fault).toMatch(/ECONNREFUSED|connect/i)
    box = await startImapServer()
  })
})
