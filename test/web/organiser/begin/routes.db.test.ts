import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { BEGIN_FORM } from '../../../factories/begin-form.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aTemplate } from '../../../factories/template.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const t = readWords().nl
const NEW = '/organiser/circles/new'

const meetings = () =>
  database()
    .db.selectFrom('meeting')
    .innerJoin('circle', 'circle.id', 'meeting.circle_id')
    .leftJoin('organisation', 'organisation.id', 'meeting.host_organisation_id')
    .leftJoin('planned_host', 'planned_host.meeting_id', 'meeting.id')
    .where('circle.phase', '=', 'draft')
    .orderBy('circle.slug')
    .orderBy('meeting.number')
    .select([
      'number',
      'held_on',
      'starts_at',
      'ends_at',
      'place',
      'meeting.theme',
      'organisation.name as host',
    ])
    .select(['planned_host.email', 'way'])
    .execute()

const count = async (
  table: 'circle' | 'meeting' | 'letter' | 'programme_item' | 'host_editor' | 'host_request',
) => {
  const { count } = await database()
    .db.selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

describe('a circle on one page', () => {
  test('is made in draft with its meetings by date, their pillars and their hosts, and mails nobody', async () => {
    const { post } = await aSignedInOrganiser(database())
    const answer = await post(NEW, BEGIN_FORM)
    expect([answer.status, answer.headers.location]).toEqual([
      303,
      '/organiser/circles/slim-samenwerken/publication',
    ])
    expect(await meetings()).toEqual([
      {
        number: 1,
        held_on: '2027-02-11',
        starts_at: '13:30',
        ends_at: '16:30',
        place: 'Zwolle',
        theme: '',
        host: 'Provincie Overijssel',
        email: 'zoe@example.org',
        way: 'invite',
      },
      {
        number: 2,
        held_on: '2027-03-30',
        starts_at: '09:30',
        ends_at: '16:30',
        place: 'Ede',
        theme: 'Wie zijn de spelers?',
        host: 'Gemeente Ede',
        email: 'ali@example.org',
        way: 'invite',
      },
    ])
    const circle = await database()
      .db.selectFrom('circle')
      .select(['starts_on', 'ends_on', 'phase'])
      .execute()
    expect(circle).toEqual([{ starts_on: '2027-02-11', ends_on: '2027-03-30', phase: 'draft' }])
    expect([(await count('programme_item')) > 8, await count('letter')]).toEqual([true, 0])
  })

  test('is made once when the button is pressed twice, also at the same moment', async () => {
    const { post } = await aSignedInOrganiser(database())
    const answers = await Promise.all([post(NEW, BEGIN_FORM), post(NEW, BEGIN_FORM), post(NEW, BEGIN_FORM)])
    expect(new Set(answers.map(({ headers }) => headers.location)).size).toEqual(1)
    expect([await count('circle'), await count('meeting')]).toEqual([1, 2])
  })

  test('keeps another text from the same form on the page, and makes a second circle only when asked again', async () => {
    const { post } = await aSignedInOrganiser(database())
    await post(NEW, BEGIN_FORM)
    const again = await post(NEW, { ...BEGIN_FORM, title: 'Anders samenwerken' })
    expect(again.status).toEqual(409)
    expect(textOf(again.text)).toContain('Met dit formulier is al een kring gemaakt')
    expect(again.text).toContain('value="Anders samenwerken"')
    const formId = again.text.match(/name="formId" value="(\w+)"/)?.[1] ?? ''
    expect(formId).toMatch(/^[0-9a-f]{32}$/)
    await post(NEW, { ...BEGIN_FORM, title: 'Anders samenwerken', formId })
    expect(await count('circle')).toEqual(2)
  })

  test('says at each field what is wrong, keeps everything typed, and makes nothing', async () => {
    const { post } = await aSignedInOrganiser(database())
    const wrong = {
      ...BEGIN_FORM,
      title: '',
      endsAt: '09:00',
      'heldOn-1': '30 maart',
      'hostEmail-2': 'zoe',
      'organisation-3': 'Alleen een organisatie',
      maxPerOrganisation: 'veel',
    }
    const answer = await post(NEW, wrong)
    expect(answer.status).toEqual(422)
    const page = textOf(answer.text)
    for (const [field, fault] of [
      [t('organiser:circleForm.title'), 'required'],
      ['Meestal tot', 'endsBeforeStart'],
      ['Bijeenkomst 1, Datum', 'noDay'],
      ['Bijeenkomst 2, Wie ontvangt: e-mailadres', 'noAddress'],
      ['Bijeenkomst 3, Datum', 'required'],
      [t('organiser:circleForm.maxPerOrganisation'), 'noNumber'],
    ])
      expect(page).toContain(`${field}: ${t(`organiser:faults.${fault}`)}`)
    for (const typed of [
      '30 maart',
      'value="zoe"',
      'Alleen een organisatie',
      'value="veel"',
      'Provincie Overijssel',
    ])
      expect(answer.text).toContain(typed)
    expect(await count('circle')).toEqual(0)
  })

  test('asks for at least one meeting', async () => {
    const { post } = await aSignedInOrganiser(database())
    const answer = await post(NEW, { title: 'Leeg', centralQuestion: 'Wat nu?', rows: '5' })
    expect(answer.status).toEqual(422)
    expect(textOf(answer.text)).toContain('Bijeenkomst 1, Datum: Vul ten minste één bijeenkomst in.')
  })

  test('gets a row more or less without a script, and keeps what was typed', async () => {
    const { post } = await aSignedInOrganiser(database())
    const more = await post(NEW, { ...BEGIN_FORM, moreRows: '1' })
    expect([more.status, more.text.includes('name="heldOn-6"')]).toEqual([200, true])
    const less = await post(NEW, { ...BEGIN_FORM, removeRow: '1' })
    expect(less.text).toContain('name="place-1"')
    expect(less.text.match(/value="Zwolle"[^>]*|name="place-1"[^>]*/g)).toHaveLength(1)
    expect(less.text).not.toContain('value="Ede"')
    expect(await count('circle')).toEqual(0)
  })

  test('can begin every meeting with a template of the institute, never with that of another', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const circle = await aCircle(db, { instituteId, slug: 'eerder' })
    const meetingId = circle.meetings[0]?.id ?? ''
    await db
      .deleteFrom('programme_item')
      .where('meeting_id', '=', meetingId)
      .where('kind', '<>', 'news')
      .execute()
    const templateId = await aTemplate(db, { instituteId, meetingId, name: 'Kort' })
    await post(NEW, { ...BEGIN_FORM, programme: templateId })
    const kinds = await db
      .selectFrom('programme_item')
      .innerJoin('meeting', 'meeting.id', 'programme_item.meeting_id')
      .innerJoin('circle', 'circle.id', 'meeting.circle_id')
      .where('circle.slug', '=', 'slim-samenwerken')
      .select('kind')
      .execute()
    expect(kinds).toEqual([{ kind: 'news' }, { kind: 'news' }])
  })
})
