import { createRequire } from 'node:module'
import { createServer } from 'node:net'

/** A message in a mailbox. */
interface Kept {
  raw: string
  uid: number
}

export interface ImapServer {
  url: string
  /** Puts messages into the inbox, as a mail server does. */
  deliver: (...messages: string[]) => void
  /** How many messages a folder holds. */
  count: (folder: string) => number
  stop: () => Promise<void>
}

interface Hoodiecrow {
  listen: (port: number, done: () => void) => void
  close: (done: () => void) => void
  appendMessage: (folder: string, flags: string[], date: Date | false, raw: string) => void
  getMailbox: (folder: string) => { messages: Kept[] } | undefined
}

// as: the package has no types; these are the parts of it that are used here.
const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as (options: object) => Hoodiecrow

/** A real IMAP server on a free port of this machine, with an empty inbox and one user. */
export const startImapServer = async ({ password = 'testpass' } = {}): Promise<ImapServer> => {
  const server = hoodiecrow({
    plugins: ['MOVE', 'UIDPLUS', 'ENABLE', 'ID', 'NAMESPACE', 'LITERALPLUS'],
    users: { testuser: { password } },
    storage: { INBOX: {}, '': { separator: '/', folders: {} } },
  })
  const port = await freePort()
  await new Promise<void>((resolve) => server.listen(port, resolve))
  return {
    url: `imap://testuser:testpass@127.0.0.1:${port}/INBOX`,
    deliver: (...messages) => {
      // The server keeps bytes as characters.
      for (const raw of messages)
        server.appendMessage('INBOX', [], false, Buffer.from(raw).toString('latin1'))
    },
    count: (folder) => server.getMailbox(folder)?.messages.length ?? 0,
    stop: () => new Promise((resolve) => server.close(resolve)),
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
