import { join } from 'node:path'
import { afterEach, beforeEach } from '@jest/globals'
import { readWords } from '../../src/i18n/words.ts'
import type { Delivery, DeliveryDeps } from '../../src/mail/deliver-letter.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { smtpTransport, type Transport } from '../../src/mail/transport.ts'
import { type NewLetter, writeLetter } from '../../src/mail/write-letter.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { anInstitute } from '../factories/circle.ts'
import { aLetter } from '../factories/letter.ts'
import { deliverNext } from './deliver-next.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { NOW } from './moment.ts'
import type { TestDatabase } from './postgres.ts'

const writer = { words: readWords(), renderer: createRenderer(join(import.meta.dirname, '../../views')) }
const stream = 'person:zoe@example.org'

export interface OneStream {
  server: MailServer
  transport: Transport
  /** What the clock shows; may be set. */
  now: Temporal.Instant
  write: <Kind extends LetterKind>(
    kind: Kind,
    wish?: Partial<NewLetter<Kind>>,
  ) => Promise<{ id: string; messageId: string }>
  /** Sends the next letter of the stream. */
  deliver: (changes?: Partial<DeliveryDeps>) => Promise<Delivery>
  stored: () => Promise<StoredLetter[]>
  /** The one message that arrived; throws when it is not exactly one. */
  only: () => MailServer['messages'][number]
}

interface StoredLetter {
  state: string
  attempts: number
  last_error: string | null
  frozen_message: Buffer | null
  sent_at: Temporal.Instant | null
}

/** The link and the code that every letter of a test gets. */
export const linkToken = '0123456789012345678901234567890123456789abc'
export const linkCode = 'ABCDEF'

/** Called at the top of a file: one stream of letters, a real mail server, no queue. */
export const useOneStream = (database: () => TestDatabase): OneStream => {
  let institute: { id: string }
  let server: MailServer
  let transport: Transport
  const office: OneStream = {
    get server() {
      return server
    },
    get transport() {
      return transport
    },
    now: NOW,
    write: async (kind, wish = {}) => {
      const letter = aLetter(institute.id, kind, { streamKey: stream, ...wish })
      const written = await database()
        .db.transaction()
        .execute((trx) => writeLetter(trx, letter, NOW))
      if (!written) throw new Error('this letter was there already')
      return written
    },
    deliver: (changes = {}) =>
      deliverNext(
        {
          db: database().db,
          writer,
          transport,
          mintLinks: async (_trx, wanted) =>
            wanted.map(({ request }) => ({
              href: `https://leerkring.example.org/link/${linkToken}`,
              code: request.signInRequestId ? linkCode : null,
            })),
          log: { warn: () => {}, error: () => {} },
          now: () => office.now,
          ...changes,
        },
        stream,
      ),
    stored: () =>
      database()
        .db.selectFrom('letter')
        .select(['state', 'attempts', 'last_error', 'frozen_message', 'sent_at'])
        .orderBy('written')
        .execute(),
    only: () => {
      const [message, ...others] = server.messages
      if (!message || others.length > 0) throw new Error(`${server.messages.length} messages instead of one`)
      return message
    },
  }
  beforeEach(async () => {
    server = await startMailServer()
    transport = smtpTransport(server.url)
    institute = await anInstitute(database().db)
    office.now = NOW
  })
  afterEach(async () => {
    transport.close()
    await server.stop()
  })
  return office
}
