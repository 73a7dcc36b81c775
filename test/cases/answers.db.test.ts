import { beforeEach, describe, expect, test } from '@jest/globals'
import { INBOUND } from './case-post.ts'
import { useCases } from './case-room.ts'
import { type AnswerWish, thunderbird as answerOf, dsn, handIn as handInAt } from './mail-border.ts'

const cases = useCases()

let uid = ''
let registrationId = ''

beforeEach(async () => {
  const room = cases()
  await room.db.updateTable('institute').set({ reads_answers: true }).execute()
  registrationId = (await room.signUp()).registrationId
  await room.arrived()
  uid = (await invitation()).uid
  await room.forgetArrived()
})

const invitation = () =>
  cases()
    .db.selectFrom('invitation')
    .where('registration_id', '=', registrationId)
    .where('meeting_id', '=', cases().second)
    .select(['uid', 'sequence', 'participation_status as status', 'state'])
    .executeTakeFirstOrThrow()

const statuses = async () => {
  const rows = await cases()
    .db.selectFrom('invitation')
    .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
    .orderBy('meeting.number')
    .select('participation_status as status')
    .execute()
  return rows.map(({ status }) => status)
}

const registration = () => cases().db.selectFrom('registration').select(['id', 'state', 'arrival']).execute()

const thunderbird = (wish: AnswerWish = {}) => answerOf(uid, wish)
const handIn = (raw: string | Buffer, secret?: string) => handInAt(cases().url, raw, secret)

const lastReceived = async () => {
  const row = await cases()
    .db.selectFrom('incoming_mail')
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .select(['outcome', 'reason'])
    .executeTakeFirst()
  return row && `${row.outcome}: ${row.reason}`
}

describe('case 24: REPLY', () => {
  test('case 24: an answer of a real Thunderbird is recorded for that meeting only, and once', async () => {
    const answer = await thunderbird({ id: 'the-same' })
    expect(await handIn(answer)).toBe(202)
    const five = await statuses()
    expect(five).toEqual(['NEEDS-ACTION', 'ACCEPTED', 'NEEDS-ACTION', 'NEEDS-ACTION', 'NEEDS-ACTION'])
    await cases().db.updateTable('invitation').set({ participation_status: 'NEEDS-ACTION' }).execute()
    expect(await handIn(answer)).toBe(202)
    expect((await invitation()).status).toBe('NEEDS-ACTION')
    expect(await cases().arrived()).toEqual([])
  })

  test('case 24: after a move it is an answer to an older version, and what was asked anew stays open', async () => {
    await cases().move(2, { heldOn: '2027-03-31' })
    await cases().quietPasses()
    expect((await invitation()).sequence).toBe(1)
    await handIn(await thunderbird())
    expect((await invitation()).status).toBe('NEEDS-ACTION')
    expect(await lastReceived()).toBe('answer: olderVersion')
    await handIn(await thunderbird({ sequence: 1, stamp: '20261121T085500Z' }))
    expect((await invitation()).status).toBe('ACCEPTED')
  })

  test('case 24: a no leaves registration and place as they are, and brings the link to report it', async () => {
    const before = await registration()
    await handIn(await thunderbird({ status: 'DECLINED' }))
    expect((await invitation()).status).toBe('DECLINED')
    expect(await registration()).toEqual(before)
    const [letter, ...others] = await cases().arrived()
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      to: 'zoe@example.org',
      method: null,
      links: [expect.stringContaining('/link/')],
    })
    expect(letter?.subject).toMatch(/^Kun je niet komen\? Bijeenkomst 2 van 5/)
    expect(letter?.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-replied' })
  })

  test('case 24: the later of two answers counts, in whatever order they arrive', async () => {
    await handIn(await thunderbird({ status: 'TENTATIVE', stamp: '20261121T085500Z' }))
    cases().at('2026-11-21T09:00:01Z')
    await handIn(await thunderbird({ status: 'ACCEPTED', stamp: '20261121T085000Z' }))
    expect((await invitation()).status).toBe('TENTATIVE')
    expect(await lastReceived()).toBe('dropped: notNewer')
  })
})

describe('case 25: REPLY attacks', () => {
  const FOREIGN = 'Authentication-Results: mx.attack.example; dmarc=pass header.from=example.org'
  const FAILED = `Authentication-Results: ${INBOUND.MAIL_AUTHSERV_ID}; dmarc=fail header.from=example.org`
  const ics = (from: string, to: string) => (text: string) => text.replaceAll(from, to)
  const ATTENDEE = 'ATTENDEE;CN="Jansen, Zoë"'
  const TWICE = 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT'
  const attacks: [name: string, wish: AnswerWish, reason: string][] = [
    ['no result of our border', { headers: [] }, 'answer: unverified'],
    ['a foreign border', { headers: [FOREIGN] }, 'answer: unverified'],
    ['two results, ours failing', { headers: [FOREIGN, FAILED] }, 'answer: unverified'],
    [
      'somebody else answers for Zoë',
      { change: ics('From: Zoe <zoe@', 'From: Eva <eva@') },
      'answer: unverified',
    ],
    [
      'two attendees',
      { change: ics(ATTENDEE, `ATTENDEE:mailto:eva@example.org\n${ATTENDEE}`) },
      'dropped: notOneAttendee',
    ],
    [
      'another attendee',
      { change: ics('ICIPANT:mailto:zoe@', 'ICIPANT:mailto:eva@') },
      'dropped: otherAttendee',
    ],
    [
      'an unknown UID',
      { change: (text) => text.replaceAll(uid, crypto.randomUUID()) },
      'dropped: unknownUid',
    ],
    ['a UID that is none', { change: (text) => text.replaceAll(uid, "x' or 1=1") }, 'dropped: unknownUid'],
    ['a cancellation', { change: ics('METHOD:REPLY', 'METHOD:CANCEL') }, 'dropped: noReply'],
    ['delegated', { status: 'DELEGATED' }, 'dropped: noAnswer'],
    ['two events', { change: ics('END:VEVENT', TWICE) }, 'dropped: notOneEvent'],
    ['a version that never was', { sequence: 99 }, 'dropped: unknownVersion'],
    [
      'a part of ten thousand lines',
      { change: ics('END:VEVENT', `${'X-LONG:aaaa\r\n'.repeat(10_000)}END:VEVENT`) },
      'dropped: calendarTooLarge',
    ],
    ['broken UTF-8', { change: ics('SUMMARY:', 'SUMMARY:\uFFFD') }, 'dropped: brokenText'],
  ]

  test('case 25: each changes nothing, is noted with its reason, and gets no mail back', async () => {
    const before = [await statuses(), await registration()]
    const reasons = []
    for (const [name, wish] of attacks) {
      expect(await handIn(await thunderbird(wish))).toBe(202)
      reasons.push([name, await lastReceived()])
      await cases().db.deleteFrom('incoming_mail').execute()
      await cases().db.deleteFrom('calendar_answer').execute()
    }
    expect(reasons).toEqual(attacks.map(([name, _wish, reason]) => [name, reason]))
    expect([await statuses(), await registration()]).toEqual(before)
    expect(await cases().arrived()).toEqual([])
  })

  test('case 25: five megabytes are not read, and who does not know the secret hands in nothing', async () => {
    expect(await handIn(Buffer.alloc(5 * 1024 * 1024, 'a'))).toBe(413)
    expect(await handIn(await thunderbird(), 'inbound')).toBe(401)
    expect(await handIn(await thunderbird())).toBe(202)
    expect((await invitation()).status).toBe('ACCEPTED')
    const { count } = await cases()
      .db.selectFrom('incoming_mail')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
  })
})

describe('case 31: returned letters', () => {
  const marked = () => cases().db.selectFrom('undeliverable_address').select(['address', 'words']).execute()
  const sentLetter = () =>
    cases()
      .db.selectFrom('letter')
      .where('recipient_address', '=', 'zoe@example.org')
      .where('kind', '=', 'meetingInvitation')
      .select('id')
      .limit(1)
      .executeTakeFirstOrThrow()

  test('case 31: a report 5.1.1 days later marks the address, and the next invitation is held', async () => {
    const { id } = await sentLetter()
    cases().at('2026-11-24T09:00:00Z')
    await handIn(dsn(id))
    expect(await marked()).toEqual([{ address: 'zoe@example.org', words: '550 5.1.1 no such user' }])
    await cases().move(2, { heldOn: '2027-03-31' })
    await cases().quietPasses()
    expect(await cases().arrived('zoe@example.org')).toEqual([])
    const blocked = await cases()
      .db.selectFrom('letter')
      .where('state', '=', 'blocked')
      .select('kind')
      .execute()
    expect(blocked).toEqual([{ kind: 'meetingChanged' }])
  })

  test('case 31: a report about a letter that nobody knows is ignored, and what may pass marks nothing', async () => {
    const { id } = await sentLetter()
    await handIn(dsn(crypto.randomUUID()))
    expect(await lastReceived()).toBe('dropped: unknownLetter')
    cases().at('2026-11-21T09:00:01Z')
    await handIn(dsn(id, '4.2.2', 'delayed'))
    expect(await lastReceived()).toBe('bounce: soft')
    expect(await marked()).toEqual([])
  })
})
