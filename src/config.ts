import { z } from 'zod'

/** Everything the outside may set. Read once at start; nothing else in the project looks at the environment. */
export interface Config {
  port: number
  host: string
  /** Without a trailing slash; links in letters start with it, never with the Host header. */
  baseUrl: string
  /** null: the embedded PostgreSQL in dataDir. */
  databaseUrl: string | null
  dataDir: string
  /** null: letters are kept and shown at /dev/mail. */
  smtpUrl: string | null
  /** Letters per second by all processes together, and to one domain; null: no limit. */
  mailRate: number | null
  mailDomainRate: number | null
  mailFrom: string
  /** The mailbox in which answers and returned letters arrive; null: it is not read. */
  imapUrl: string | null
  /** What a mail server must show to hand in mail at /inbound/mail; null: that door is not there. */
  inboundSecret: string | null
  /** The name under which our own mail border says what it found; null: no sender is believed. */
  authservId: string | null
  organiserEmails: string[]
  /** At least 32 characters; signs session cookies and derives calendar feed keys. null: made once and kept in dataDir. */
  sessionSecret: string | null
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  /** Whether this process delivers letters and runs scheduled work. */
  jobs: boolean
  /** Whether an empty database gets the demo circle. */
  demo: boolean
  environment: 'development' | 'test' | 'production'
}

/** Names every variable that is missing or wrong, one line each. */
export class ConfigError extends Error {
  readonly faults: string[]
  constructor(faults: string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

/**
 * Reads the environment once. An empty value counts as not set.
 * @throws ConfigError that names all broken variables together
 */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(inWords(given)))
  const v = parsed.data
  const faults = v.NODE_ENV === 'production' ? missingInProduction(v) : []
  if (faults.length > 0) throw new ConfigError(faults)
  return {
    port: v.PORT,
    host: v.HOST,
    baseUrl: (v.BASE_URL ?? `http://localhost:${v.PORT}`).replace(/\/+$/, ''),
    databaseUrl: v.DATABASE_URL ?? null,
    dataDir: v.DATA_DIR,
    smtpUrl: v.SMTP_URL ?? null,
    mailRate: v.MAIL_RATE ?? null,
    mailDomainRate: v.MAIL_DOMAIN_RATE ?? null,
    mailFrom: v.MAIL_FROM,
    imapUrl: v.IMAP_URL ?? null,
    inboundSecret: v.INBOUND_SECRET ?? null,
    authservId: v.MAIL_AUTHSERV_ID ?? null,
    organiserEmails: v.ORGANISER_EMAILS,
    sessionSecret: v.SESSION_SECRET ?? null,
    logLevel: v.LOG_LEVEL,
    jobs: v.JOBS,
    demo: v.DEMO ?? v.NODE_ENV !== 'production',
    environment: v.NODE_ENV,
  }
}

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be an address that starts with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  })

const yesNo = z
  .enum(['true', 'false', '1', '0', 'on', 'off'], { message: 'must be on or off' })
  .transform((v) => ['true', '1', 'on'].includes(v))

const rate = z.coerce
  .number({ message: 'must be letters per second' })
  .positive('must be above 0')
  .max(1000, 'must be at most 1000')

const variables = z.object({
  PORT: z.coerce
    .number({ message: 'must be a port number' })
    .int('must be a port number')
    .min(1, 'must be at least 1')
    .max(65535, 'must be at most 65535')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: url(['http:', 'https:']).optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_RATE: rate.optional(),
  MAIL_DOMAIN_RATE: rate.optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('leerkring@example.org'),
  IMAP_URL: url(['imap:', 'imaps:']).optional(),
  INBOUND_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  MAIL_AUTHSERV_ID: z
    .string()
    .regex(/^[\w.-]+$/, 'must be one name, such as mx.example.org')
    .optional(),
  ORGANISER_EMAILS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((email) => email.toLowerCase()),
    )
    .pipe(z.array(z.email('must be e-mail addresses with commas between them'))),
  SESSION_SECRET: z.string().min(32, 'must be at least 32 characters').optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      message: 'must be fatal, error, warn, info, debug or silent',
    })
    .default('info'),
  JOBS: yesNo.default(true),
  DEMO: yesNo.optional(),
  NODE_ENV: z
    .enum(['development', 'test', 'production'], { message: 'must be development, test or production' })
    .default('development'),
})

const SECRETS = new Set(['SESSION_SECRET', 'DATABASE_URL', 'SMTP_URL', 'IMAP_URL', 'INBOUND_SECRET'])

const inWords = (given: Record<string, string | undefined>) => (issue: z.core.$ZodIssue) => {
  const name = String(issue.path[0])
  // A secret is never repeated in an error that ends up in a log.
  const value = SECRETS.has(name) ? '' : ` (now "${given[name] ?? ''}")`
  return `${name} ${issue.message}${value}`
}

const missingInProduction = (v: z.infer<typeof variables>) => {
  const needed = {
    DATABASE_URL: v.DATABASE_URL,
    SMTP_URL: v.SMTP_URL,
    SESSION_SECRET: v.SESSION_SECRET,
    BASE_URL: v.BASE_URL,
  }
  return [
    ...Object.entries(needed).flatMap(([name, value]) =>
      value ? [] : [`${name} must be set when NODE_ENV=production`],
    ),
    ...(v.BASE_URL?.startsWith('http:') && !isLoopback(v.BASE_URL)
      ? ['BASE_URL must start with https:// when NODE_ENV=production']
      : []),
    ...(v.MAIL_FROM === 'leerkring@example.org' ? ['MAIL_FROM must be set when NODE_ENV=production'] : []),
  ]
}

const isLoopback = (address: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname)
