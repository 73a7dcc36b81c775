import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readCalendar, readTime, readValue } from '../../src/invitation/calendar-reading.ts'
import { buildMessage } from '../../src/mail/build-message.ts'
import { smtpTransport } from '../../src/mail/transport.ts'
import { buildExamples, nasty, zoe } from '../invitation/calendar-examples.ts'
import { startExim } from '../support/exim.ts'
import { partsOf } from '../support/mail-parts.ts'
import { NOW } from '../support/moment.ts'
import { findCalendarPython, findProgram, output } from '../support/programs.ts'
import { until } from '../support/until.ts'

// Calendar files and calendar mail, read back by programs of others.

const examples = buildExamples()
const script = join(import.meta.dirname, '../support/read-calendar.py')
const python = await findCalendarPython()
const khal = await findProgram('/usr/bin/khal')
const exim = await findProgram('/usr/sbin/exim4')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leerkring-readers-'))
  for (const [name, text] of Object.entries(examples)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const says = (line: string) => process.stdout.write(`${line}\n`)
const unless = (program: string | null, packages: string) =>
  program ? '' : `: it is not here; apt-get install ${packages}`

;(python ? test : test.skip)(
  `readers in Python see in every file what ical.js sees${unless(python, 'python3-icalendar python3-vobject')}`,
  async () => {
    const paths = Object.keys(examples).map((name) => join(folder, name))
    // The cast: what the script prints.
    const seen = JSON.parse(await output(python ?? '', [script, ...paths])) as Record<string, object>
    const expected = Object.fromEntries(
      Object.entries(examples).map(([name, text]) => [join(folder, name), byIcal(text)]),
    )
    for (const [reader, files] of Object.entries(seen)) {
      expect({ reader, files }).toEqual({ reader, files: expected })
      says(`${reader}: ${paths.length} files as ical.js`)
    }
    expect(byIcal(examples['invitation.ics'] ?? '').events[0]?.start).toBe('2027-03-30T07:30:00Z')
    expect(byIcal(examples['invitation-nasty.ics'] ?? '').events[0]).toMatchObject({
      summary: nasty.summary.replace('\r\n', ' '),
      attendee: 'Jansen, ”Zoë” ATTENDEE:mailto:evil@x.example',
      components: 0,
    })
  },
)

describe('khal', () => {
  const title = (name: string) => `${name}${unless(khal, 'khal')}`
  ;(khal ? test : test.skip)(
    title('in New York shows 03.30 for 09.30 here, and one meeting after an update'),
    async () => {
      const configuration = join(folder, 'khal.conf')
      await writeFile(configuration, khalSettings(folder))
      const ask = (...args: string[]) => output(khal ?? '', ['-c', configuration, ...args], { HOME: folder })
      const shown = async () => {
        const format = '{start-long-full}|{title}|{location}'
        const lines = await ask('list', '--format', format, '2027-03-01', '60d')
        return lines.split('\n').filter((line) => line.includes('|'))
      }
      const place = "Stadhuis, Wolvenhoek 1, 's-Hertogenbosch"
      await ask('import', '--batch', '-a', 'one', join(folder, 'invitation.ics'))
      expect(await shown()).toEqual([`2027-03-30 03:30|${zoe.summary}|${place}`])
      await ask('import', '--batch', '-a', 'one', join(folder, 'update-host-city.ics'))
      expect(await shown()).toEqual([`2027-03-30 03:30|${zoe.summary}|Stadskantoor, Stadsplateau 1, Utrecht`])
      says((await ask('--version')).trim())
    },
  )
})

;(exim ? test : test.skip)(
  `a mail server of Debian hands a calendar mail on as it was made (case 22)${unless(exim, 'exim4-daemon-light')}`,
  async () => {
    const server = await startExim(exim ?? '')
    const transport = smtpTransport(server.url)
    try {
      const calendar = { method: 'REQUEST', text: examples['invitation-nasty.ics'] ?? '' }
      const made = buildMessage(
        {
          messageId: '<5f0c6a52-7f5e-4c1b-9d0e-3a8e5f2b7c11@example.org>',
          inReplyTo: null,
          replyTo: null,
          answersMail: false,
          sender: { name: 'Kring “Café”', address: 'agenda@example.org' },
          recipient: { name: 'Zoë van Fictief', address: 'zoe@example.org' },
          language: 'nl',
          calendar,
        },
        {
          subject: `Uitnodiging: ${'een lange titel met é en 🎉 '.repeat(8)}`,
          text: `Hallo Zoë\n.\n${'tekst '.repeat(400)}\n`,
          html: `<!doctype html><html lang="nl"><p>Hallo Zoë</p><p>${'tekst '.repeat(400)}</p></html>`,
        },
        NOW,
      )
      const envelope = { from: 'agenda+1@example.org', to: 'zoe@example.org' }
      await transport.send(made, envelope, AbortSignal.timeout(20_000))
      await until(async () => (await server.mailbox()).length === 1)
      const [arrived = Buffer.alloc(0)] = await server.mailbox()
      const got = partsOf(arrived.toString('latin1').replace(/\r?\n/g, '\r\n'))
      const sent = partsOf(made.toString('latin1'))
      expect(got.map(({ type }) => type)).toEqual(sent.map(({ type }) => type))
      expect(got.map(({ body }) => body.trimEnd())).toEqual(sent.map(({ body }) => body.trimEnd()))
      const files = got.slice(4).map(({ body }) => Buffer.from(body, 'base64').toString())
      expect(files).toEqual([calendar.text, calendar.text])
      expect(got[0]?.headers.replace(/\r\n/g, '\n')).toContain(
        (sent[0]?.headers ?? '').replace(/\r\n/g, '\n').trim(),
      )
      expect(got[0]?.headers).toMatch(/^Return-path: <agenda\+1@example\.org>/im)
      says((await output(exim ?? '', ['--version'])).split('\n')[0] ?? '')
    } finally {
      transport.close()
      await server.stop()
    }
  },
)

const byIcal = (text: string) => {
  const calendar = readCalendar(text)
  const moment = (seconds: number | null) =>
    Temporal.Instant.fromEpochMilliseconds((seconds ?? 0) * 1000).toString()
  return {
    method: calendar && readValue(calendar, 'method'),
    events: (calendar?.getAllSubcomponents('vevent') ?? []).map((event) => ({
      uid: readValue(event, 'uid'),
      sequence: Number(readValue(event, 'sequence')),
      start: moment(readTime(event, 'dtstart').epochSeconds),
      end: moment(readTime(event, 'dtend').epochSeconds),
      summary: readValue(event, 'summary'),
      location: readValue(event, 'location'),
      description: readValue(event, 'description'),
      status: readValue(event, 'status'),
      attendee: event.getFirstProperty('attendee')?.getFirstParameter('cn') ?? null,
      components: event.getAllSubcomponents().length,
    })),
  }
}

const khalSettings = (folder: string) => `
[calendars]
[[one]]
path = ${folder}/khal
type = calendar
[locale]
local_timezone = America/New_York
default_timezone = America/New_York
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/khal.db
`
