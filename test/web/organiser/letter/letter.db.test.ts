import { describe, expect, test } from '@jest/globals'
import type { LetterTable } from '../../../../src/db/letter-tables.ts'
import type { LetterKind } from '../../../../src/mail/letter-kinds.ts'
import { type NewLetter, writeLetter } from '../../../../src/mail/write-letter.ts'
import { aCalendarFile } from '../../../factories/calendar-file.ts'
import { aLetter } from '../../../factories/letter.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const LETTERS = '/organiser/letters'

const anOffice = async () => {
  const { db } = database()
  const tess = await aSignedInOrganiser(database())
  const put = async (
    kind: LetterKind,
    wish: Partial<NewLetter<LetterKind>> = {},
    set: { [Column in keyof LetterTable]?: string | number | Temporal.Instant | null } = {},
  ) => {
    const letter = aLetter(tess.instituteId, kind, { dedupeKey: crypto.randomUUID(), ...wish })
    const written = await db.transaction().execute((trx) => writeLetter(trx, letter, NOW))
    const id = written?.id ?? ''
    // The cast: Kysely asks for the type of each column; what stands above is narrower than none.
    if (Object.keys(set).length > 0)
      await db
        .updateTable('letter')
        .set(set as object)
        .where('id', '=', id)
        .execute()
    return id
  }
  const read = async (id: string) => textOf((await tess.get(`${LETTERS}/${id}`).expect(200)).text)
  return { db, ...tess, put, read }
}

const SENT = {
  state: 'sent',
  subject: 'Je eigen pagina',
  text_body: 'Dag <Zoë>,\nhier is je link.',
  html_body: '<html><head></head><body><p onclick="x()">Dag</p><script>x()</script></body></html>',
  headers: 'From: Kennisplatform <post@example.org>\nSubject: =?UTF-8?Q?Caf=C3=A9?=',
  claimed_at: NOW,
  sent_at: NOW.add({ seconds: 2 }),
}

describe('one letter', () => {
  test('before it leaves, shows what it will say as text, as HTML and with its headers', async () => {
    const { put, get, read } = await anOffice()
    const id = await put('seatGiven', { recipient: { name: 'Zoë Fictief', address: 'zoe@example.org' } })
    const page = await read(id)
    expect(page).toContain('Beste Zoë van Fictief,')
    expect(page).toContain('De kopregels waarmee hij weggaat')
    expect(page).toMatch(/To Zoë Fictief <zoe@example.org>/)
    expect(page).not.toContain('Date')
    const html = await get(`${LETTERS}/${id}/html`).expect(200)
    expect(html.text).toContain('<html lang="nl"')
  })

  test('once it left, shows what went out exactly, and what it went through', async () => {
    const { put, get } = await anOffice()
    const tries = JSON.stringify([{ at: NOW.add({ seconds: 1 }).toString(), words: '451 not now' }])
    const id = await put('participantLink', {}, { ...SENT, tries })
    const { text } = await get(`${LETTERS}/${id}`).expect(200)
    expect(text).toContain('Dag &lt;Zoë&gt;,\nhier is je link.')
    const page = textOf(text)
    expect(page).toContain('From Kennisplatform <post@example.org> Subject Café')
    expect(page).toContain(
      '21-11-2026 10.00 Geschreven. 21-11-2026 10.00 Gemaakt en aan de mailserver gegeven. ' +
        '21-11-2026 10.00 Een poging mislukte: 451 not now 21-11-2026 10.00 Aangenomen door de mailserver.',
    )
  })

  test('stands in a frame in which nothing can run', async () => {
    const { put, get } = await anOffice()
    const id = await put('participantLink', {}, SENT)
    const { text } = await get(`${LETTERS}/${id}`)
    expect(text).toMatch(
      new RegExp(`<iframe class="letter-frame" title="[^"]+" src="${LETTERS}/${id}/html" sandbox></iframe>`),
    )
    const { headers } = await get(`${LETTERS}/${id}/html`).expect(200)
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    )
    expect(headers['cache-control']).toBe('no-store')
  })

  test('says its calendar file in words, and shows it as it is', async () => {
    const { put, read } = await anOffice()
    const id = await put('meetingChanged', { calendar: { method: 'REQUEST', text: aCalendarFile() } })
    const page = await read(id)
    expect(page).toContain('Wat Slim samenwerken: Belangen op tafel')
    expect(page).toContain('Wanneer donderdag 10 december 2026, 12.00–18.00 uur Europe/Amsterdam')
    expect(page).toContain('versie 2 van deze afspraak REQUEST')
    expect(page).toContain('BEGIN:VEVENT')
  })

  test('names what leaves before it, and when it leaves by itself while it is held', async () => {
    const { put, read } = await anOffice()
    const stream = { streamKey: 'invitation:1' }
    await put('meetingInvitation', stream, { state: 'sending' })
    await put('meetingChanged', stream, { state: 'superseded' })
    const held = { state: 'held', held_since: NOW, leave_after: NOW.add({ minutes: 10 }) }
    const id = await put('programmeChanged', stream, held)
    const page = await read(id)
    expect(page).toContain('Eerst vertrekt een andere e-mail Agenda-uitnodiging: onderweg')
    expect(page).toContain('Deze e-mail vertrekt vanzelf op 21-11-2026 10.10')
  })

  test('is not there for another institute', async () => {
    const { put } = await anOffice()
    const id = await put('seatGiven', {}, SENT)
    const other = await aSignedInOrganiser(database(), { slug: 'elders' })
    for (const path of [id, `${id}/html`, 'geen-id']) await other.get(`${LETTERS}/${path}`).expect(404)
    for (const act of ['resending', 'settling']) await other.post(`${LETTERS}/${id}/${act}`).expect(404)
  })
})

describe('a letter that failed', () => {
  const FAILED = { state: 'failed', last_error: '550 5.1.1 no such user' }

  test('says what the server said, what that means, and what to do', async () => {
    const { put, read, get } = await anOffice()
    const page = await read(await put('seatGiven', {}, FAILED))
    expect(page).toContain('Dit e-mailadres bestaat niet.')
    expect(page).toContain('Vraag naar het juiste adres')
    expect(page).toContain('De mailserver zei: 550 5.1.1 no such user')
    const blocked = await put('seatGiven', {}, { state: 'blocked' })
    expect(await read(blocked)).toContain('Dit adres ontvangt geen e-mail.')
    expect((await get(`${LETTERS}/${blocked}`)).text).toContain('href="/organiser/inbox"')
    const expired = await read(await put('seatGiven', {}, { state: 'failed', last_error: 'expired' }))
    expect(expired).not.toContain('De mailserver zei')
  })

  test('is sent again once as a new one, waits for nobody any more, and leads there', async () => {
    const { db, put, get, post, read } = await anOffice()
    const id = await put('seatGiven', {}, FAILED)
    expect(textOf((await get(LETTERS)).text)).toContain('1 e-mail wacht op jou')
    const { location = '' } = (await post(`${LETTERS}/${id}/resending`).expect(303)).headers
    expect(location).toMatch(/notice=sent$/)
    expect((await post(`${LETTERS}/${id}/resending`).expect(303)).headers.location).toBe(`${LETTERS}/${id}`)
    const page = await read(id)
    expect(page).toContain('Deze e-mail is opnieuw verstuurd')
    expect(page).toContain('Afgehandeld door Tess Regelaar')
    expect(page).not.toContain('Verstuur opnieuw')
    expect(textOf((await get(LETTERS)).text)).not.toContain('wacht op jou')
    const letters = await db.selectFrom('letter').select('state').orderBy('written').execute()
    expect(letters.map(({ state }) => state)).toEqual(['failed', 'written'])
  })

  test('or came back later, says so and can be settled', async () => {
    const { put, post, read } = await anOffice()
    const bounced = { bounced_at: NOW.add({ hours: 1 }), bounce_words: '552 5.2.2 mailbox full' }
    const id = await put('seatGiven', {}, { ...SENT, ...bounced })
    const page = await read(id)
    expect(page).toContain('teruggekomen')
    expect(page).toContain('De mailbox is vol.')
    expect(page).toContain('21-11-2026 11.00 Teruggekomen: 552 5.2.2 mailbox full')
    await post(`${LETTERS}/${id}/settling`).expect(303)
    expect(await read(id)).toContain('teruggekomen, afgehandeld')
  })

  test('can be settled without sending it again, and then counts among what never left', async () => {
    const { put, get, post } = await anOffice()
    const id = await put('seatGiven', {}, FAILED)
    await post(`${LETTERS}/${id}/settling`).expect(303)
    expect(textOf((await get(`${LETTERS}?group=never`)).text)).toContain('niet aangekomen, afgehandeld')
    const reader = await aSignedInOrganiser(database(), { slug: 'lezers', role: 'reader' })
    await reader.post(`${LETTERS}/${id}/settling`).expect(403)
  })
})

describe('a letter that was sent', () => {
  test('is sent again as a new one, but not to call to a meeting that is over', async () => {
    const { put, post, read, db } = await anOffice()
    const id = await put('seatGiven', {}, SENT)
    expect(await read(id)).toContain('Verstuur opnieuw')
    await post(`${LETTERS}/${id}/resending`).expect(303)
    const past = await put(
      'meetingInvitation',
      { calendar: { method: 'REQUEST', text: aCalendarFile('20261112') } },
      SENT,
    )
    expect(await read(past)).not.toContain('Verstuur opnieuw')
    await post(`${LETTERS}/${past}/resending`).expect(303)
    const ended = await put(
      'meetingCancelled',
      { calendar: { method: 'CANCEL', text: aCalendarFile('20261112', 'CANCEL') } },
      SENT,
    )
    expect(await read(ended)).toContain('Verstuur opnieuw')
    const states = await db.selectFrom('letter').select('state').orderBy('written').execute()
    expect(states.map(({ state }) => state)).toEqual(['sent', 'written', 'sent', 'sent'])
  })

  test('with a calendar file that a newer letter replaced, leads to that one', async () => {
    const { put, post, get } = await anOffice()
    const calendar = { method: 'REQUEST' as const, text: aCalendarFile() }
    const first = await put('meetingInvitation', { calendar, streamKey: 'invitation:1' }, SENT)
    const second = await put('meetingChanged', { calendar, streamKey: 'invitation:1' }, SENT)
    const { location = '' } = (await post(`${LETTERS}/${first}/resending`).expect(303)).headers
    expect(location).toBe(`${LETTERS}/${second}?notice=newerLetter`)
    expect(textOf((await get(location)).text)).toContain('Na die e-mail is er een nieuwere verstuurd')
  })
})
