import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import pino from 'pino'
import { connect } from '../../src/db/connect.ts'
import { startQueue } from '../../src/jobs/queue.ts'
import { sendOccasion } from '../../src/occasion/send-occasion.ts'
import { answerMeeting } from '../../src/registration/answer-meeting.ts'
import { aRegistration } from '../factories/circle.ts'
import { anOccasionCircle } from '../factories/occasion.ts'
import { startMailServer } from '../support/mail-server.ts'
import { NOW } from '../support/moment.ts'
import { usePostOffice } from '../support/post-office.ts'
import { until } from '../support/until.ts'

const office = usePostOffice()
const messages = () => office.parts().server.messages
const isSent = async () => (await office.states())[0] === 'sent'

describe('the mail server', () => {
  test('case 31: says 451 three times, then 250: one letter, after growing pauses', async () => {
    const { server } = office.parts()
    server.answer(451, 451, 451, 250)
    await office.deliver()
    await office.change((trx) => office.write(trx))
    await until(() => messages().length === 1, 30)
    const pauses = server.tries.slice(1).map((at, index) => at - (server.tries[index] ?? 0))
    expect(server.tries.length).toBe(4)
    // The shortest that each may be: half of 2, 4 and 8 seconds; chance adds up to as much again.
    expect(pauses.map((pause, index) => pause >= 900 * 2 ** index)).toEqual([true, true, true])
    await until(isSent)
  }, 40_000)

  test('case 31: says 550: the letter is failed, is not tried again, and does not hold up its stream', async () => {
    office.parts().server.answer(550, 250)
    await office.change(async (trx) => {
      await office.write(trx)
      await office.write(trx)
    })
    await office.deliver()
    await until(async () => (await office.states()).join() === 'failed,sent')
    expect(office.parts().server.tries.length).toBe(2)
  })

  test('is not there: nothing is lost, and the letter leaves once it is back', async () => {
    const { url, stop } = office.parts().server
    await stop()
    await office.deliver({ smtpUrl: url })
    await office.change((trx) => office.write(trx))
    await until(async () => (await office.jobs()).some(([, state]) => state === 'retry'))
    office.parts().server = await startMailServer({ port: Number(new URL(url).port) })
    await until(isSent)
    expect(messages().length).toBe(1)
  })
})

test('a letter over time that is not true any more when it is about to leave stays, and others leave', async () => {
  const { connection, instituteId } = office.parts()
  const world = await anOccasionCircle(connection.db, { instituteId })
  const { of, zoe, first } = world
  await aRegistration(connection.db, of, { firstName: 'Noor' })
  const which = { ...of, meetingId: first.id, occasion: 'answerReminder', by: 'Tess' } as const
  await office.change((trx) => sendOccasion(trx, which, NOW))
  await office.change((trx) =>
    answerMeeting(trx, { registrationId: zoe.id, meetingId: first.id, answer: 'comes' }, NOW),
  )
  await office.deliver({ now: () => NOW, secret: 'a secret of thirty-two characters' })
  await until(async () => (await office.states()).join() === 'withdrawn,sent')
  const reasons = await connection.db.selectFrom('letter').select('last_error').orderBy('written').execute()
  expect(reasons.map(({ last_error }) => last_error)).toEqual(['hasAnswered', null])
  const [only, ...more] = messages().map(({ bytes }) => bytes.toString('latin1'))
  expect(more).toEqual([])
  expect(only).toMatch(/^List-Unsubscribe: <http:\/\/localhost:3000\/u\/[\w-]{32}>\r$/m)
  expect(only).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
})

test('two processes at once keep the order of every stream and send nothing twice', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f']
  await office.change(async (trx) => {
    for (let round = 0; round < 5; round += 1)
      for (const name of names) await office.write(trx, `person:${name}`, `${name}@example.org`)
  })
  const { database, connection, stops } = office.parts()
  const other = await startQueue({ url: database.url, log: pino({ level: 'silent' }) })
  await office.deliver({ queue: other })
  stops.push(other.stop)
  await office.deliver()
  await until(async () => (await office.states()).every((state) => state === 'sent'))
  const written = await connection.db
    .selectFrom('letter')
    .select(['message_id', 'recipient_address'])
    .orderBy('written')
    .execute()
  const sent = messages().map(({ bytes, to }) => ({
    message_id: /^Message-ID: (.*)$/m.exec(bytes.toString('latin1'))?.[1]?.trim(),
    recipient_address: to[0],
  }))
  for (const name of names) {
    const of = (all: { recipient_address: string | undefined }[]) =>
      all.filter((letter) => letter.recipient_address === `${name}@example.org`)
    expect(of(sent)).toEqual(of(written))
  }
  expect(sent.length).toBe(30)
}, 30_000)

test('two processes together keep to the rates, of all letters and of one domain', async () => {
  const { database, stops } = office.parts()
  const other = await startQueue({ url: database.url, log: pino({ level: 'silent' }) })
  const rates = { all: 20, domain: 5 }
  await office.deliver({ queue: other, rates })
  stops.push(other.stop)
  await office.deliver({ rates })
  await office.change(async (trx) => {
    for (let index = 0; index < 12; index += 1)
      await office.write(trx, `slow:${index}`, `p${index}@slow.example.org`)
    for (let index = 0; index < 6; index += 1)
      await office.write(trx, `fast:${index}`, `p@fast${index}.example.org`)
  })
  await until(() => messages().length === 18)
  const times = (domain: string) =>
    messages()
      .flatMap(({ to, at }) => (to[0]?.includes(domain) ? [at] : []))
      .sort((a, b) => a - b)
  const [slow, fast] = [times('@slow'), times('@fast')]
  const took = (of: number[]) => (of.at(-1) ?? 0) - (of[0] ?? 0)
  // Twelve at five per second: eleven pauses of 200 ms. On a busy machine the first may arrive late; at the rate of all
  // letters together the twelve would take half a second.
  expect(took(slow)).toBeGreaterThan(1500)
  expect(took(fast)).toBeLessThan(took(slow) / 2)
}, 30_000)

test('a restart of PostgreSQL ends nothing: letters go on leaving', async () => {
  await office.deliver()
  const administration = connect(office.parts().database.url)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(administration.db)
  await administration.close()
  // Whoever asks at that very moment must ask again; nothing else may notice.
  await until(() =>
    office
      .change((trx) => office.write(trx))
      .then(
        () => true,
        () => false,
      ),
  )
  await until(isSent)
  expect(messages().length).toBe(1)
})

test('stopping finishes the letter that is just leaving', async () => {
  office.parts().server.onMessage(() => new Promise((resolve) => setTimeout(resolve, 700)))
  const delivery = await office.deliver()
  await office.change((trx) => office.write(trx))
  await until(() => messages().length === 1)
  await delivery.stop()
  office.parts().stops = []
  expect(await office.states()).toEqual(['sent'])
})

test('without a mail server letters are made, kept and counted as sent', async () => {
  await office.deliver({ smtpUrl: null })
  await office.change((trx) => office.write(trx))
  await until(isSent)
  expect(messages()).toEqual([])
})
