import { describe, expect, test } from '@jest/globals'
import { synchroniseInvitations } from '../../../../../src/invitation/synchronise-invitations.ts'
import { useCases } from '../../../../cases/case-room.ts'
import { textOf } from '../../../../support/page-text.ts'

const room = useCases()

/** Zoë has her invitations; meeting 2 moved, and the letter about it waits. */
const aWaitingLetter = async () => {
  await room().signUp()
  await room().forgetArrived()
  await room().move(2, { heldOn: '2027-03-31' })
  const { db, tess } = room()
  const current = async () =>
    (
      await db
        .selectFrom('letter')
        .where('kind', '=', 'meetingChanged')
        .where('state', 'not in', ['superseded', 'discarded'])
        .where('recipient_address', '=', 'zoe@example.org')
        .select('id')
        .executeTakeFirstOrThrow()
    ).id
  const formAt = async (id: string) => {
    const { text } = await tess.get(`/organiser/letters/${id}/editing`)
    return { page: textOf(text), fields: fieldsIn(text) }
  }
  const save = (id: string, fields: Record<string, string>) =>
    tess.post(`/organiser/letters/${id}/editing`, fields)
  return { db, tess, current, formAt, save }
}

const fieldsIn = (html: string): Record<string, string> => {
  const value = (name: string) =>
    unescaped(html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '')
  const area = (name: string) =>
    unescaped(html.match(new RegExp(`name="${name}"[^>]*>\\n([^<]*)</textarea>`))?.[1] ?? '')
  return {
    ...{ version: value('version'), facts: value('facts') },
    subject: unescaped(html.match(/value="([^"]*)" id="field-subject"/)?.[1] ?? ''),
    ...{ opening: area('opening'), closing: area('closing') },
  }
}

const unescaped = (text: string) =>
  text.replace(/&(quot|amp|lt|gt|#x27|#x3D|#x60);/g, (_, name: string) => NAMED[name] ?? '')
const NAMED: Record<string, string> = {
  ...{ quot: '"', amp: '&', lt: '<', gt: '>' },
  ...{ '#x27': "'", '#x3D': '=', '#x60': '`' },
}

describe('an edited letter', () => {
  test('keeps what was written when the day changes, and again, and goes out like that', async () => {
    const { tess, current, formAt, save } = await aWaitingLetter()
    const first = await current()
    const { fields } = await formAt(first)
    expect(fields.opening).toContain('woensdag 31 maart 2027')
    const opening = `${fields.opening}\n\nOp 31 maart is er taart.`
    const edited = { ...fields, subject: 'Let op, een andere dag', opening }
    expect((await save(first, edited)).location).toBe(`/organiser/letters/${first}?notice=saved`)

    await room().move(2, { heldOn: '2027-04-06' })
    const second = await current()
    expect(second).not.toBe(first)
    const shown = textOf((await tess.get(`/organiser/letters/${second}`)).text)
    expect(shown).toContain('Sinds de tekst is aangepast, is er iets veranderd')
    expect(shown).toMatch(/woensdag 31 maart 2027.* → dinsdag 6 april 2027/)
    const again = await formAt(second)
    expect(again.fields).toMatchObject({ subject: 'Let op, een andere dag', version: '1' })
    expect(again.fields.opening).toContain('dinsdag 6 april 2027')
    expect(again.fields.opening).toContain('Op 31 maart is er taart.')

    const better = again.fields.opening?.replace('31 maart is', '6 april is') ?? ''
    await save(second, { ...again.fields, opening: better })
    await room().quietPasses()
    const [mail, ...others] = await room().arrived('zoe@example.org')
    expect(others).toEqual([])
    expect(mail?.subject).toBe('Let op, een andere dag')
    expect(mail?.text).toContain('dinsdag 6 april 2027')
    expect(mail?.text).toContain('Op 6 april is er taart.')
    const log = textOf((await tess.get(`/organiser/letters/${second}`)).text)
    expect(log).toContain('Op 6 april is er taart.')
  }, 60_000)

  test('that was replaced while somebody typed gives the words to the newer one, with the newer day', async () => {
    const { current, formAt, save } = await aWaitingLetter()
    const first = await current()
    const { fields } = await formAt(first)
    await room().move(2, { heldOn: '2027-04-06' })
    const second = await current()
    const { location } = await save(first, { ...fields, subject: 'Anders' })
    expect(location).toBe(`/organiser/letters/${second}?notice=saved`)
    const again = await formAt(second)
    expect(again.fields.subject).toBe('Anders')
    expect(again.fields.opening).toContain('dinsdag 6 april 2027')
    expect(again.fields.opening).not.toContain('31 maart')
  }, 60_000)

  test('about the programme keeps its words as a draft when the day changes too', async () => {
    const { db, circleId, meetings, signUp, forgetArrived, move } = room()
    await signUp()
    await forgetArrived()
    const kinds = ['meetingChanged', 'programmeChanged']
    const modes = kinds.map((kind) => ({ circle_id: circleId, kind, mode: 'draft' as const }))
    await db.insertInto('letter_mode').values(modes).execute()
    const draft = () =>
      db
        .selectFrom('letter')
        .leftJoin('letter_edit as edit', 'edit.letter_id', 'letter.id')
        .where('letter.state', '=', 'draft')
        .select(['letter.id', 'letter.kind', 'edit.subject'])
        .executeTakeFirstOrThrow()
    await db
      .updateTable('meeting')
      .set({ theme: 'Anders' })
      .where('id', '=', meetings[1] ?? '')
      .execute()
    await db
      .transaction()
      .execute((trx) => synchroniseInvitations(trx, { circleId, isEdit: true }, room().clock.now))
    const first = await draft()
    expect(first.kind).toBe('programmeChanged')
    const { text } = await room().tess.get(`/organiser/letters/${first.id}/editing`)
    const edited = { ...fieldsIn(text), subject: 'Let op' }
    expect((await room().tess.post(`/organiser/letters/${first.id}/editing`, edited)).status).toBe(303)
    await move(2, { heldOn: '2027-04-06' })
    expect(await draft()).toMatchObject({ kind: 'meetingChanged', subject: ['Let op'] })
  }, 60_000)

  test('of two who save at once the second sees both texts; what left is not changed any more', async () => {
    const { tess, current, formAt, save } = await aWaitingLetter()
    const id = await current()
    const { fields } = await formAt(id)
    await save(id, { ...fields, subject: 'Van de eerste' })
    const second = await save(id, { ...fields, subject: 'Van de tweede' })
    expect(second.status).toBe(409)
    expect(textOf(second.text)).toMatch(/Van de tweede.*Van de eerste/)
    expect(second.text).toContain('name="version" value="1"')

    const wrong = await save(id, { ...fields, version: '1', subject: '', opening: 'Kort.' })
    expect(wrong.status).toBe(422)
    expect(textOf(wrong.text)).toContain('Onderwerp: Dit mag niet leeg zijn.')
    expect(wrong.text).toContain('\nKort.</textarea>')

    const back = await tess.post(`/organiser/letters/${id}/editing/removal`, { version: '1' })
    expect(back.location).toBe(`/organiser/letters/${id}?notice=usualWords`)
    expect((await formAt(id)).fields.subject).toContain('Gewijzigd: ')

    await room().quietPasses()
    const late = await save(id, { ...fields, subject: 'Te laat', opening: 'Mijn tekst.' })
    expect(late.status).toBe(409)
    expect(textOf(late.text)).toContain('Deze e-mail wacht niet meer')
    expect(late.text).toContain('\nMijn tekst.</textarea>')
  }, 60_000)
})
