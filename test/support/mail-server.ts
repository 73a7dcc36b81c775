import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A message as the server took it: who it was for, byte for byte, and when. */
export interface ReceivedMessage {
  from: string
  to: string[]
  bytes: Buffer
  at: number
}

export interface MailServer {
  url: string
  /** In the order in which the server said 250. */
  messages: ReceivedMessage[]
  /** Moments of all deliveries that were tried, also the refused ones. */
  tries: number[]
  /**
   * How the server answers the next deliveries after their content: 250 takes it, any other code refuses it.
   * The last one given holds for all further deliveries.
   */
  answer: (...codes: number[]) => void
  /** Called with a message that is taken, before the 250 leaves; throwing breaks the connection off without answer. */
  onMessage: (listener: (message: ReceivedMessage) => void | Promise<void>) => void
  stop: () => Promise<void>
}

/** A real SMTP server on a free port of this machine. It takes everything, until told otherwise. */
export const startMailServer = async ({ port = 0 } = {}): Promise<MailServer> => {
  const messages: ReceivedMessage[] = []
  const tries: number[] = []
  let answers = [250]
  let listener: (message: ReceivedMessage) => void | Promise<void> = () => {}
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 500,
    onData: async (stream, session, callback) => {
      const chunks = await stream.toArray().catch(() => null)
      // The client went away in the middle of its message: nobody is left to answer.
      if (!chunks) return
      const bytes = Buffer.concat(chunks)
      tries.push(Date.now())
      const code = answers.length > 1 ? (answers.shift() ?? 250) : (answers[0] ?? 250)
      if (code !== 250) {
        callback(Object.assign(new Error(`not now, says ${code}`), { responseCode: code }))
        return
      }
      const { mailFrom, rcptTo } = session.envelope
      const message = {
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map((recipient) => recipient.address),
        bytes,
        at: Date.now(),
      }
      messages.push(message)
      await listener(message)
      callback()
    },
  })
  // A client that is killed in the middle of a message resets its connection.
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (typeof address !== 'object' || !address) throw new Error('the mail server did not open')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    messages,
    tries,
    answer: (...codes) => {
      answers = codes
    },
    onMessage: (next) => {
      listener = next
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
