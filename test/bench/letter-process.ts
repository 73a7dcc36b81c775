import { once } from 'node:events'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import { calendarText } from '../factories/letter.ts'

// One of the processes of letters.bench.ts: node letter-process.ts server|alone
// server: a mail server that takes everything; asked for it, says how much it took. alone: nodemailer and nothing else.

/** What `alone` is asked to send: the same parts for everybody. */
export interface Parts {
  url: string
  count: number
  connections: number
  subject: string
  text: string
  html: string
}

const server = async () => {
  let taken = 0
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: async (stream, _session, callback) => {
      for await (const _chunk of stream);
      taken += 1
      callback()
    },
  })
  smtp.on('error', () => {})
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  process.on('message', () => process.send?.({ taken }))
  const address = smtp.server.address()
  process.send?.({ url: `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` })
}

const alone = () => {
  process.on('message', async ({ url, count, connections, subject, text, html }: Parts) => {
    const pool = createTransport({ url, pool: true, maxConnections: connections, maxMessages: 1000 })
    const begun = performance.now()
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        pool.sendMail({
          from: { name: 'Kennisplatform Stad & Regio', address: 'kennisplatform@example.org' },
          to: { name: 'Zoë van Fictief', address: `zoe${index}@example.org` },
          envelope: {
            from: `kennisplatform+${crypto.randomUUID()}@example.org`,
            to: `zoe${index}@example.org`,
          },
          messageId: `<${crypto.randomUUID()}@example.org>`,
          headers: { 'Content-Language': 'nl', 'Auto-Submitted': 'auto-generated' },
          subject,
          text,
          html,
          icalEvent: {
            method: 'REQUEST',
            filename: 'uitnodiging.ics',
            content: calendarText,
            contentTransferEncoding: 'base64',
          },
        }),
      ),
    )
    process.send?.({ ms: performance.now() - begun })
    pool.close()
  })
  process.send?.({})
}

process.once('disconnect', () => process.exit(0))
if (process.argv[2] === 'server') await server()
else alone()
