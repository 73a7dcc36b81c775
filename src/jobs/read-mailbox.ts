import type { Logger } from 'pino'
import type { Db, Trx } from '../db/connect.ts'
import { noteReading } from '../inbox/note-reading.ts'
import { readMail } from '../inbox/read-mail.ts'
import { type MailInBox, mailboxName, readMailbox } from '../inbox/read-mailbox.ts'
import { receiveMail } from '../inbox/receive-mail.ts'
import type { LetterQueue } from './queue.ts'

interface ReadingOptions {
  db: Db
  transact: <T>(work: (trx: Trx) => Promise<T>) => Promise<T>
  /** of the mailbox */
  url: string
  authservId: string | null
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  now: () => Temporal.Instant
}

const QUEUE = 'read-mailbox'

/** Starts reading the mailbox every minute; of any number of processes one reads at a time. @returns stop */
export const startReading = async (
  options: ReadingOptions & { queue: LetterQueue },
): Promise<{ stop: () => Promise<void> }> => {
  const { boss } = options.queue
  let isStopping = false
  // Long enough for a full mailbox; who comes after a process that died goes on where it stopped.
  await boss.createQueue(QUEUE, { policy: 'singleton', retryLimit: 0, expireInSeconds: 900 })
  await boss.schedule(QUEUE, '* * * * *', null, { tz: 'Europe/Amsterdam' })
  await boss.work(QUEUE, () => readOnce(options, () => isStopping))
  return {
    stop: async () => {
      isStopping = true
      await boss.offWork(QUEUE, { wait: true })
    },
  }
}

/** Reads the mailbox once, and notes how that went. A mailbox that cannot be read is tried again a minute later. */
export const readOnce = async (options: ReadingOptions, isStopping: () => boolean): Promise<void> => {
  const { db, url, log, now } = options
  const mailbox = mailboxName(url)
  try {
    const received = await readMailbox({
      url,
      isStopping,
      now: now(),
      receive: (mail) => receive(options, mail),
      onFault: (error, boxKey) =>
        log.error({ err: error, boxKey }, 'a mail could not be received; it is tried again'),
    })
    if (received > 0) log.info({ mailbox, received }, 'mail was read')
    await noteReading(db, mailbox, null, now())
  } catch (error) {
    const fault = faultOf(error)
    log.warn({ mailbox, reason: fault }, 'the mailbox could not be read; it is tried again')
    await noteReading(db, mailbox, fault, now()).catch(() => undefined)
  }
}

const receive = async (
  { transact, authservId, log, now }: ReadingOptions,
  { raw, isCut, boxKey }: MailInBox,
): Promise<void> => {
  const mail = await readMail(raw, { isCut })
  if (!mail.done) return log.warn({ boxKey, reason: mail.reason }, 'a mail could not be read and is left')
  const received = await transact((trx) =>
    receiveMail(trx, { mail: mail.value, raw, boxKey }, { authservId }, now()),
  )
  log.info({ boxKey, ...received }, 'a mail was received')
}

// The server's own words, where it said any: "Command failed" tells nobody that the password is wrong.
const faultOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const said = 'responseText' in error && typeof error.responseText === 'string' ? error.responseText : ''
  return said || error.message || error.name
}
