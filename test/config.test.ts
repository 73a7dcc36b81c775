import { describe, expect, test } from '@jest/globals'
import { ConfigError, readConfig } from '../src/config.ts'

const faultsOf = (env: Record<string, string>) => {
  try {
    readConfig(env)
    return []
  } catch (error) {
    return error instanceof ConfigError ? error.faults : [String(error)]
  }
}

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://leerkring:secret@db/leerkring',
  SMTP_URL: 'smtp://mail',
  BASE_URL: 'https://leerkring.example.org',
  SESSION_SECRET: 'a'.repeat(32),
  MAIL_FROM: 'agenda@kennisplatform.example.org',
}

describe('the environment', () => {
  test('needs nothing on your own machine', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      databaseUrl: null,
      dataDir: '.data',
      smtpUrl: null,
      mailRate: null,
      mailDomainRate: null,
      mailFrom: 'leerkring@example.org',
      imapUrl: null,
      inboundSecret: null,
      authservId: null,
      organiserEmails: [],
      sessionSecret: null,
      logLevel: 'info',
      jobs: true,
      demo: true,
      environment: 'development',
    })
  })

  test('counts an empty value as not set, and follows the port in the address', () => {
    const { port, baseUrl, databaseUrl } = readConfig({ PORT: '4000', DATABASE_URL: ' ' })
    expect({ port, baseUrl, databaseUrl }).toEqual({
      port: 4000,
      baseUrl: 'http://localhost:4000',
      databaseUrl: null,
    })
  })

  test('takes several organisers and drops the slash behind the address', () => {
    const { organiserEmails, baseUrl } = readConfig({
      ORGANISER_EMAILS: 'A@example.org, b@example.org',
      BASE_URL: 'http://x.example/',
    })
    expect({ organiserEmails, baseUrl }).toEqual({
      organiserEmails: ['a@example.org', 'b@example.org'],
      baseUrl: 'http://x.example',
    })
  })

  test('names every broken variable at once, and no secret', () => {
    const faults = faultsOf({
      PORT: 'many',
      DATABASE_URL: 'mysql://user:hunter2@db',
      SMTP_URL: 'mail.example.org',
      MAIL_FROM: 'nobody',
      ORGANISER_EMAILS: 'a@example.org, nobody',
      SESSION_SECRET: 'short',
      JOBS: 'perhaps',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'staging',
    })
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'SMTP_URL',
      'MAIL_FROM',
      'ORGANISER_EMAILS',
      'SESSION_SECRET',
      'LOG_LEVEL',
      'JOBS',
      'NODE_ENV',
    ])
    expect(faults.join()).not.toMatch(/hunter2|short/)
    expect(faults[0]).toBe('PORT must be a port number (now "many")')
  })

  test('demands real parts in production, and loads no demo there', () => {
    expect(faultsOf({ NODE_ENV: 'production' })).toEqual([
      'DATABASE_URL must be set when NODE_ENV=production',
      'SMTP_URL must be set when NODE_ENV=production',
      'SESSION_SECRET must be set when NODE_ENV=production',
      'BASE_URL must be set when NODE_ENV=production',
      'MAIL_FROM must be set when NODE_ENV=production',
    ])
    expect(readConfig(PRODUCTION).demo).toBe(false)
    expect(faultsOf({ ...PRODUCTION, BASE_URL: 'http://leerkring.example.org' })).toEqual([
      'BASE_URL must start with https:// when NODE_ENV=production',
    ])
  })
})
