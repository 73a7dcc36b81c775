import { createTransport } from 'nodemailer'

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
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: 1000,
    // A try that broke off is repeated by the queue, which counts it and waits.
    maxRequeues: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
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
        await pool.sendMail({
          raw: message,
          envelope: { ...envelope, to: [envelope.to] },
          signal: limit.signal,
        })
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
