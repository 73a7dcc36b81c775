import { ImapFlow } from 'imapflow'
import { LARGEST_MAIL } from './read-mail.ts'

export interface MailInBox {
  raw: Uint8Array
  /** it is larger than what is read: these are its first bytes */
  isCut: boolean
  /** UIDVALIDITY and UID: its place in this mailbox, for good */
  boxKey: string
}

export interface MailboxOptions {
  /** imaps://user:password@host:port/folder */
  url: string
  /** Does what the message asks for, and has committed it when it resolves; throwing leaves the message where it is. */
  receive: (mail: MailInBox) => Promise<void>
  /** Told of a message that could not be received; it is tried again at the next reading. */
  onFault: (error: unknown, boxKey: string) => void
  isStopping: () => boolean
  now: Temporal.Instant
}

/** Where messages go once they are done with; beside the folder that is read. */
export const PROCESSED = 'Leerkring processed'

/** Days after which a message that is done with is deleted there. */
const KEPT_DAYS = 14

/** Messages that are fetched, and then moved, together: ten megabytes at most. */
const AT_ONCE = 20

/** So many messages in a row that cannot be received mean that it is not about them. */
const MOST_FAULTS = 3

/**
 * Reads a mailbox once, the oldest message first, and moves each away after it was received. Dying in between loses
 * nothing: what was received and not moved is received again, and counts once by its key.
 * @returns how many were received; throws what the server or the network said
 */
export const readMailbox = async (options: MailboxOptions): Promise<number> => {
  const { folder, ...server } = addressOf(options.url)
  const client = new ImapFlow({ ...server, ...LIMITS })
  // A connection that breaks off also fails the command that waits for it; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    const processed = await folderFor(client)
    const lock = await client.getMailboxLock(folder)
    const received = await receiveAll(client, processed, options).finally(() => lock.release())
    await deleteOld(client, processed, options.now)
    await client.logout()
    return received
  } finally {
    client.close()
  }
}

/** A mailbox as it may be shown and written down: without the password. */
export const mailboxName = (url: string): string => {
  const { host, auth, folder } = addressOf(url)
  return `${auth.user}@${host}/${folder}`
}

const LIMITS = {
  logger: false,
  disableAutoIdle: true,
  connectionTimeout: 20_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
} as const

const addressOf = (url: string) => {
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  return {
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
  }
}

// Asked for first: not every server says so when a folder that it should make is there already.
const folderFor = async (client: ImapFlow): Promise<string> => {
  const there = await processedIn(client)
  if (there) return there
  try {
    return (await client.mailboxCreate(PROCESSED)).path
  } catch (error) {
    // Another process made it in between.
    const now = await processedIn(client)
    if (!now) throw error
    return now
  }
}

const processedIn = async (client: ImapFlow): Promise<string | undefined> =>
  (await client.list()).find(({ name }) => name === PROCESSED)?.path

const receiveAll = async (client: ImapFlow, processed: string, options: MailboxOptions): Promise<number> => {
  const uids = (await client.search({ all: true }, { uid: true })) || []
  let received = 0
  let faults = 0
  for (let at = 0; at < uids.length && !options.isStopping() && faults < MOST_FAULTS; at += AT_ONCE) {
    const settled: number[] = []
    for (const { uid, mail } of await fetchSome(client, uids.slice(at, at + AT_ONCE))) {
      if (options.isStopping() || faults === MOST_FAULTS) break
      try {
        await options.receive(mail)
        settled.push(uid)
        faults = 0
      } catch (error) {
        faults += 1
        options.onFault(error, mail.boxKey)
      }
    }
    if (settled.length > 0) await client.messageMove(settled, processed, { uid: true })
    received += settled.length
  }
  return received
}

// Another process may have moved some of them meanwhile; those are left out. Sizes first: of what is too large only the
// beginning travels.
const fetchSome = async (client: ImapFlow, uids: number[]) => {
  const sizes = await client.fetchAll(uids, { uid: true, size: true }, { uid: true })
  const large = sizes.filter(({ size }) => (size ?? 0) > LARGEST_MAIL).map(({ uid }) => uid)
  const whole = sizes.map(({ uid }) => uid).filter((uid) => !large.includes(uid))
  const found =
    whole.length > 0 ? await client.fetchAll(whole, { uid: true, source: true }, { uid: true }) : []
  for (const uid of large) {
    const cut = { uid: true, source: { maxLength: LARGEST_MAIL } }
    const one = await client.fetchOne(String(uid), cut, { uid: true })
    if (one) found.push(one)
  }
  const box = client.mailbox
  return found.flatMap(({ uid, source: raw }): { uid: number; mail: MailInBox }[] =>
    raw?.length && box
      ? [{ uid, mail: { raw, isCut: large.includes(uid), boxKey: `${box.path} ${box.uidValidity}:${uid}` } }]
      : [],
  )
}

const deleteOld = async (client: ImapFlow, processed: string, now: Temporal.Instant) => {
  const before = new Date(now.subtract({ hours: 24 * KEPT_DAYS }).epochMilliseconds)
  const lock = await client.getMailboxLock(processed)
  try {
    const old = (await client.search({ before }, { uid: true })) || []
    if (old.length > 0) await client.messageDelete(old, { uid: true })
  } finally {
    lock.release()
  }
}
