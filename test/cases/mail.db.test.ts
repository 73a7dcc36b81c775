import { expect, test } from '@jest/globals'
import { unfold } from '../../src/invitation/calendar-bytes.ts'
import { textOf } from '../support/page-text.ts'
import { type Arrived, byStart } from './arrived.ts'
import { SENDER } from './case-circle.ts'
import { useCases } from './case-room.ts'
import { feedOf } from './feed-of.ts'

const room = useCases()

test('case 18: a nasty title stays one line of text, and adds no component', async () => {
  const { db, signUp, arrived } = room()
  const title = 'Kring 2/5; \'s-Hertogenbosch, Café «De Toren»\r\nBEGIN:VALARM 🎉 "quote" \\x'
  await db.updateTable('circle').set({ title }).execute()
  await signUp()
  const letter = (await arrived()).find(({ start }) => start === '2027-03-30T09:30:00')
  const oneLine = 'Kring 2/5; \'s-Hertogenbosch, Café «De Toren» BEGIN:VALARM 🎉 "quote" \\x'
  expect(letter?.summary).toBe(`${oneLine}, bijeenkomst 2 van 5: Thema 2`)
  expect(unfold(letter?.file ?? '').split('\r\n')).toContain(
    `SUMMARY:${oneLine.replace(/[\\;,]/g, '\\$&')}\\, bijeenkomst 2 van 5: Thema 2`,
  )
  expect(letter?.file).not.toMatch(/^BEGIN:VALARM/m)
  expect(letter?.subject).not.toMatch(/[\r\n]/)
})

test('case 20: a nasty name stays one parameter, and a nasty circle adds no line to the feed', async () => {
  const { db, signUp, arrived, forgetArrived, move, quietPasses } = room()
  const { own, home } = await signUp()
  await forgetArrived()
  const first_name = 'Jansen, "Zoë"\r\nATTENDEE:mailto:evil@x.example'
  await db.updateTable('person').set({ first_name, name_prefix: '', last_name: '' }).execute()
  await db.updateTable('circle').set({ title: 'A\r\nX-INJ:1' }).execute()
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  const [letter] = byStart(await arrived())
  expect(unfold(letter?.file ?? '')).toContain(
    ';CN="Jansen, ”Zoë” ATTENDEE:mailto:evil@x.example":MAILTO:zoe@example.org\r\n',
  )
  expect(letter?.attendees).toEqual(['mailto:zoe@example.org'])
  expect(letter?.file).not.toMatch(/^ATTENDEE:/m)
  await own.post(`${home}/feed`)
  const feed = await fetch(await feedOf(own, home))
  const text = await feed.text()
  expect(text).toContain('X-WR-CALNAME:Leerkring A X-INJ:1')
  expect(text).not.toMatch(/^X-INJ/m)
})

test('case 21: header injection: addresses are refused at the form, all else adds no header and no reader', async () => {
  const { db, browser, slug, signUp, arrived, forgetArrived, move, cancel, quietPasses } = room()
  const ask = async (email: string) => (await browser()).post(`/kringen/${slug}/registration-link`, { email })
  const nobody = [
    'zoe@example.org>\r\nBcc: x@y.nl',
    'a b@c.nl',
    '"a b"@c.nl',
    'x@localhost',
    'a@b.nl, c@d.nl',
    'Zoë <zoe@example.org>',
  ]
  for (const email of nobody) {
    const { status, text } = await ask(email)
    expect([email, status, textOf(text)]).toEqual([
      email,
      422,
      expect.stringContaining('geen volledig e-mailadres'),
    ])
  }
  expect(await arrived()).toEqual([])

  const nasty = 'Zoë\r\nBcc: evil@x.example\u2028X-Evil: 1\u0001'
  await db.updateTable('circle').set({ title: nasty, contact_name: nasty }).execute()
  await db.updateTable('meeting').set({ theme: nasty, place: nasty }).execute()
  await db.updateTable('institute').set({ sender_name: nasty }).execute()
  await signUp()
  const confirmed = await arrived()
  await db.updateTable('person').set({ first_name: nasty, last_name: nasty }).execute()
  await forgetArrived()
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  await cancel(3)
  const letters = [...confirmed, ...(await arrived())]
  expect(letters).toHaveLength(8)
  for (const { headers, envelope, subject } of letters) {
    const names = headers.map(({ name }) => name)
    expect(names.filter((name) => !HEADERS.includes(name))).toEqual([])
    expect(names).toHaveLength(new Set(names).size)
    expect(envelope).toEqual({
      from: expect.stringMatching(/^agenda\+[0-9a-f-]{36}@example\.org$/),
      to: ['zoe@example.org'],
    })
    expect(subject).not.toMatch(/[\p{Cc}\u2028]/u)
  }
})

const HEADERS = (
  'content-language auto-submitted x-auto-response-suppress from to in-reply-to references subject message-id date ' +
  'mime-version content-type'
).split(' ')

test('case 22: mail structure: three alternatives in order, one file, all the same bytes', async () => {
  const { db, signUp, arrived, allSent, move, cancel, quietPasses } = room()
  await signUp()
  await allSent()
  await move(2, { heldOn: '2027-04-06' })
  await quietPasses()
  await cancel(2)
  const letters = (await arrived()).filter(({ method }) => method !== null)
  expect(letters.map(({ method }) => method).toSorted()).toEqual(['CANCEL', ...Array(6).fill('REQUEST')])
  const kept = await db.selectFrom('letter').select(['message_id as id', 'calendar_text as text']).execute()
  const files = new Map(kept.map(({ id, text }) => [id, text]))
  for (const letter of letters) {
    expect(letter.parts.map(({ type }) => type)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      `text/calendar; charset=utf-8; method=${letter.method}`,
      'application/ics; name=uitnodiging.ics',
    ])
    expect(letter.fileMethod).toBe(letter.method)
    const [inline, attached] = letter.parts.slice(4).map(({ body }) => Buffer.from(body, 'base64').toString())
    const value = (name: string) => letter.headers.find((header) => header.name === name)?.value
    expect(attached).toBe(inline)
    expect(files.get(value('message-id') ?? '')).toBe(inline)
    expect([value('to'), value('from')].map((field) => field?.match(/<.*>/)?.[0])).toEqual([
      '<zoe@example.org>',
      `<${SENDER}>`,
    ])
    expect(value('auto-submitted')).toBe('auto-generated')
    expect(letter.html).toContain('<html lang="nl"')
    // An update and a cancellation answer the first invitation; that one answers nothing.
    expect(value('in-reply-to')).toBe(letter.sequence === 0 ? undefined : firstOf(letters, letter.uid))
    expect(value('references')).toBe(value('in-reply-to'))
    for (const link of letter.links) expect(letter.text.split(/\r?\n/)).toContain(link)
  }
})

const firstOf = (letters: Arrived[], uid: string | null) =>
  letters
    .find((one) => one.uid === uid && one.sequence === 0)
    ?.headers.find(({ name }) => name === 'message-id')?.value
