import { Readable } from 'node:stream'
import type MailMessage from 'nodemailer/lib/mailer/mail-message'
import SMTPPool from 'nodemailer/lib/smtp-pool'

export interface Envelope {
  from: string
  to: string
}

/** How finished bytes leave. */
export interface Transport {
  /** Whether letters stay here, so that their links must stay readable. */
  keepsLetters: boolean
  /** Letters that may be on their way side by side. */
  connections: number
  /** Resolves after the server took the message over; throws what the server or the network said. */
  send: (message: Buffer, envelope: Envelope, signal: AbortSignal) => Promise<void>
  /** Whether the server can be reached and lets us in. */
  isReachable: () => Promise<boolean>
  close: () => void
}

// All well below the lease of a job (see jobs/queue.ts), so that nobody else starts on a letter that is still leaving.
const LIMITS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 15_000,
  socketTimeout: 60_000,
}
const WHOLE_TRY_MS = 120_000
const CONNECTIONS = 5

/** Sends by SMTP over a few connections that stay open: 40 to 130 times as fast as a connection per letter. */
export const smtpTransport = (url: string): Transport => {
  const pool = new SMTPPool({
    url,
    maxConnections: CONNECTIONS,
    maxMessages: 1000,
    // A try that broke off is repeated by the queue, which counts it and waits.
    maxRequeues: 0,
    ...LIMITS,
  })
  return {
    keepsLetters: false,
    connections: CONNECTIONS,
    send: async (message, envelope, signal) => {
      // By hand: a limit of AbortSignal.timeout would hold every message in memory until its time is over.
      const limit = new AbortController()
      const giveUp = () => limit.abort()
      const timer = setTimeout(giveUp, WHOLE_TRY_MS)
      signal.addEventListener('abort', giveUp, { once: true })
      try {
        if (signal.aborted) giveUp()
        await handOver(pool, { message, envelope, signal: limit.signal })
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', giveUp)
      }
    },
    isReachable: () =>
      pool.verify().then(
        () => true,
        () => false,
      ),
    close: () => pool.close(),
  }
}

interface Parcel {
  message: Buffer
  envelope: Envelope
  signal: AbortSignal
}

// Straight to the pool: by way of the mailer finished bytes would be taken for the beginning of a new message, and be
// streamed through all that makes one.
const handOver = (pool: SMTPPool, { message, envelope, signal }: Parcel) =>
  new Promise<void>((resolve, reject) => {
    const mail = {
      data: { signal },
      message: {
        getEnvelope: () => ({ from: envelope.from, to: [envelope.to] }),
        messageId: () => '',
        getHeader: () => '',
        createReadStream: () => Readable.from([message], { objectMode: false }),
      },
    }
    // as: of a message the pool asks these five things; the type names all that its makers know of it.
    pool.send(mail as unknown as MailMessage<SMTPPool.SentMessageInfo>, (error) =>
      error ? reject(error) : resolve(),
    )
  })

/** For a machine without a mail server: nothing leaves, everything can be read at /dev/mail. */
export const keptTransport = (): Transport => ({
  keepsLetters: true,
  connections: CONNECTIONS,
  send: async () => {},
  isReachable: async () => true,
  close: () => {},
})

/** What a failed try means. */
export interface Failure {
  /** the server refused this letter (5xx about sender, recipient or content); another try would be refused too */
  isPermanent: boolean
  /** the server said it about this letter; else no letter would have left: no connection, a wrong password */
  isAboutLetter: boolean
  words: string
}

/** Reads what a try threw. Whatever is not permanent may pass. */
export const readFailure = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { isPermanent: false, isAboutLetter: false, words: String(error) }
  const code = 'responseCode' in error ? Number(error.responseCode) : 0
  const isAboutLetter =
    code > 0 && 'code' in error && (error.code === 'EENVELOPE' || error.code === 'EMESSAGE')
  const answer = 'response' in error && typeof error.response === 'string' ? error.response : error.message
  return { isPermanent: isAboutLetter && code >= 500, isAboutLetter, words: answer.slice(0, 500) }
}
