import { describe, expect, test } from '@jest/globals'
import { aCircle, anOrganiser, aRegistration } from '../../../factories/circle.ts'
import { someNews } from '../../../factories/news.ts'
import { COMPOSITION as PATH } from '../../../support/composition-desk.ts'
import { NOW } from '../../../support/moment.ts'
import { aSignedInOrganiser, browserOf } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'
import { tableContents } from '../../../support/table-contents.ts'

const database = useDatabase()

/** A meeting for which nothing was offered. Zoë wrote what she brings, in Dutch; Noor reads English and brought nothing. */
const aDesk = async () => {
  const { db } = database()
  const desk = await aSignedInOrganiser(database())
  const circle = await aCircle(db, { instituteId: desk.instituteId, hosts: ['Zwolle', 'Breda'] })
  const of = { instituteId: desk.instituteId, circleId: circle.id }
  const meetingId = circle.meetings[0]?.id ?? ''
  await db.updateTable('meeting').set({ theme: 'Achterban en mandaat' }).where('id', '=', meetingId).execute()
  const noor = await aRegistration(db, of, { firstName: 'Noor' })
  const zoe = await aRegistration(db, of)
  const brings = 'Ik schrijf al tien jaar\nmandaten voor <regio’s>.'
  await db.updateTable('registration').set({ brings }).where('id', '=', zoe.id).execute()
  await db.updateTable('person').set({ language: 'en' }).where('id', '=', noor.personId).execute()
  const ask = (pillar: string, who: { id: string }) => `${PATH}/${pillar}/${who.id}`
  const letter = { subject: 'Vertel jij iets?', text: 'Jij weet hier\nveel van.\n\n \nWil je?' }
  return {
    ...{ ...desk, db, of, circle, meetingId, noor, zoe, ask, letter },
    cannotCome: ({ id }: { id: string }) =>
      db
        .insertInto('meeting_answer')
        .values({
          registration_id: id,
          meeting_id: meetingId,
          held_on: '2026-12-10',
          answer: 'cannot',
          changed_at: NOW,
        })
        .execute(),
    read: async (path = PATH) => textOf((await desk.get(path).expect(200)).text),
    drafts: () =>
      db
        .selectFrom('letter')
        .where('kind', '=', 'contributionRequest')
        .orderBy('written')
        .select(['id', 'state', 'recipient_address as to', 'language', 'facts', 'link_requests as links'])
        .execute(),
    states: async () =>
      (await db.selectFrom('letter').where('kind', '=', 'contributionRequest').select('state').execute()).map(
        ({ state }) => state,
      ),
  }
}

describe('asking somebody for what a meeting lacks', () => {
  test('is proposed by name with the reason in words, and nobody who cannot come', async () => {
    const { read, noor, cannotCome } = await aDesk()
    const text = await read()
    expect(text).toMatch(
      /Actualiteiten Hier is nog niets voor\. Vraag iemand persoonlijk .*Zoë van Fictief Brengt mee: “Ik schrijf al tien jaar mandaten voor <regio’s>\.” Dat past bij het thema \(mandaten\)\. Bracht in deze kring nog niets in\. Vraag Zoë van Fictief Noor van Fictief Bracht in deze kring nog niets in\. Vraag Noor van Fictief/,
    )
    // Who fits the deep dive is left to it, as long as there is somebody else for the intervision.
    expect(text).toMatch(
      /1 casus nodig\. Vraag iemand persoonlijk [^.]*\. [^.]*\. Noor van Fictief (?:(?!Zoë).)*Verdieping Hier/,
    )
    expect(text).toContain('Er is nog 1 casus nodig.')
    await cannotCome(noor)
    expect(await read()).not.toContain('Noor')
  })

  test('shows the letter in the language of the person, with their own words, and writes nothing yet', async () => {
    const { get, read, ask, zoe, noor } = await aDesk()
    const before = await tableContents(database().pool)
    const text = await read(ask('news', zoe))
    expect(text).toContain(
      'Op donderdag 10 december 2026 komt de leerkring bijeen in Zwolle. Het thema is: Achterban en mandaat.',
    )
    expect(text).toContain('je meebrengt: “Ik schrijf al tien jaar mandaten voor <regio’s>.”')
    expect(text).toContain('Met groet, Tess Regelaar')
    const english = (await get(ask('intervision', noor)).expect(200)).text
    expect(textOf(english)).toContain('On Thursday 10 December 2026 the learning circle meets in Zwolle.')
    expect(english).toMatch(/<textarea[^>]* lang="en"/)
    expect(await tableContents(database().pool)).toEqual(before)
  })

  test('makes a draft of the changed text, with the way to the right page; pressed twice it is one', async () => {
    const { post, read, get, ask, letter, zoe, drafts } = await aDesk()
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(ask('news', zoe), letter)))
    const [draft, ...others] = await drafts()
    expect(others).toEqual([])
    expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
      new Set([`303 /organiser/letters/${draft?.id}?notice=requestDrafted`]),
    )
    expect(draft).toMatchObject({
      state: 'draft',
      to: 'zoe@example.org',
      language: 'nl',
      facts: { subject: 'Vertel jij iets?', message: ['Jij weet hier veel van.', 'Wil je?'] },
      links: [{ purpose: 'participant', subjectId: zoe.id, page: 'news' }],
    })
    expect(textOf((await get(`/organiser/letters/${draft?.id}`)).text)).toContain(
      'Beste Zoë van Fictief, Jij weet hier veel van. Wil je? Open jouw pagina:',
    )
    const page = await read()
    expect(page).toContain('Al gevraagd Zoë van Fictief: de e-mail is een concept en wacht op jou')
    expect(page).not.toContain('Vraag Zoë van Fictief')
    await post(`/organiser/letters/${draft?.id}/sending`).expect(303)
    expect(await read()).toContain('Zoë van Fictief: de e-mail is verstuurd')
  })

  test('keeps what was typed when something is missing, with words at the field', async () => {
    const { post, ask, zoe, drafts } = await aDesk()
    const answer = await post(ask('news', zoe), { subject: ' ', text: 'Mijn eigen tekst' })
    expect(answer.status).toBe(422)
    expect(textOf(answer.text)).toContain('Onderwerp: Dit mag niet leeg zijn.')
    expect(answer.text).toContain('Mijn eigen tekst</textarea>')
    expect((await post(ask('news', zoe), { subject: 'x'.repeat(161), text: 'y'.repeat(4001) })).status).toBe(
      422,
    )
    expect(await drafts()).toEqual([])
  })

  test('is withdrawn when it was filled meanwhile: by the press that fills it, or just before it leaves', async () => {
    const { post, get, ask, letter, zoe, noor, drafts, states, meetingId } = await aDesk()
    await post(ask('news', zoe), letter).expect(303)
    const [{ id = '' } = {}] = await drafts()
    await someNews(database().db, { registrationId: noor.id, meetingId })
    await post(`/organiser/letters/${id}/sending`)
      .expect(303)
      .expect('Location', `/organiser/letters/${id}?notice=draftGone`)
    expect(await states()).toEqual(['withdrawn'])
    await post(ask('intervision', zoe), letter).expect(303)
    const mark = /name="mark" value="([^"]*)"/.exec((await get(PATH)).text)?.[1] ?? ''
    await post(PATH, { mark, note: '' }).expect(303)
    expect(await states()).toEqual(['withdrawn', 'draft'])
  })

  test.each<[string, string]>([
    ['filled', 'Hier is intussen genoeg voor.'],
    ['notComing', 'Zoë van Fictief komt niet naar deze bijeenkomst.'],
    ['closed', 'Deze bijeenkomst is begonnen, voorbij of vervallen.'],
  ])('is refused when it makes no sense any more: %s; the text is kept', async (why, words) => {
    const { db, post, get, ask, letter, zoe, noor, meetingId, drafts, cannotCome } = await aDesk()
    if (why === 'filled') await someNews(db, { registrationId: noor.id, meetingId })
    if (why === 'notComing') await cannotCome(zoe)
    if (why === 'closed')
      await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', meetingId).execute()
    const page = (await get(ask('news', zoe)).expect(200)).text
    expect(textOf(page)).toContain(words)
    expect(page).not.toContain('<textarea')
    const answer = await post(ask('news', zoe), letter)
    expect(answer.status).toBe(409)
    expect(textOf(answer.text)).toContain(words)
    expect(answer.text).toContain('Jij weet hier\nveel van.')
    expect(await drafts()).toEqual([])
  })

  test('asks nobody of another circle, for no other pillar, and not by a reader', async () => {
    const { db, of, get, post, ask, letter, zoe, drafts } = await aDesk()
    const other = await aCircle(db, { instituteId: of.instituteId, slug: 'andere', hosts: ['Ede'] })
    const stranger = await aRegistration(db, { ...of, circleId: other.id }, { firstName: 'Piet' })
    expect((await get(ask('news', stranger))).status).toBe(404)
    expect((await post(ask('news', stranger), letter)).status).toBe(404)
    expect((await get(ask('lunch', zoe))).status).toBe(404)
    const elsewhere = await aSignedInOrganiser(database(), { slug: 'ander' })
    expect((await elsewhere.get(ask('news', zoe))).status).toBe(404)
    const { id } = await anOrganiser(db, of.instituteId, { email: 'l@example.org', role: 'reader' })
    const reader = await browserOf(database(), id)
    expect((await reader.post(ask('news', zoe), letter)).status).toBe(403)
    expect(textOf((await reader.get(PATH).expect(200)).text)).not.toContain('Vraag Zoë')
    expect(await drafts()).toEqual([])
  })
})
