import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../../../src/i18n/words.ts'
import { BEGIN_FORM } from '../../../factories/begin-form.ts'
import { aCircle } from '../../../factories/circle.ts'
import { aTask } from '../../../factories/task.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const NEW = '/organiser/circles/new'

/** What a browser would send of a page, untouched. */
const sentBy = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input[^>]*>/g)]
      .map(([input]) => ({
        name: input.match(/name="([^"]*)"/)?.[1] ?? '',
        value: input.match(/value="([^"]*)"/)?.[1] ?? '',
        isLeft: input.includes('type="radio"') && !input.includes('checked'),
      }))
      .filter(({ name, isLeft }) => name !== '' && !isLeft)
      .map(({ name, value }) => [name, value]),
  )

describe('a circle after an earlier one', () => {
  test('has its themes and tasks a year later, and asks places and hosts anew', async () => {
    const { instituteId, get, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const earlier = await aCircle(db, {
      instituteId,
      slug: 'eerder',
      title: 'Eerder',
      hosts: ['Ede', 'Breda'],
    })
    await aTask(db, earlier.meetings[0]?.id ?? '', { title: 'Vlaggen ophangen' })
    const page = await get(`${NEW}?from=eerder`)
    const sent = sentBy(page.text)
    expect([sent['heldOn-1'], sent['place-1'], sent['hostName-1'], sent.title]).toEqual([
      '2027-12-09',
      '',
      '',
      'Eerder (kopie)',
    ])
    const answer = await post(NEW, { ...sent, centralQuestion: 'Wat nu?', partners: '', programme: '' })
    expect(answer.headers.location).toEqual('/organiser/circles/eerder-kopie/publication')
    const tasks = await db
      .selectFrom('host_task')
      .innerJoin('meeting', 'meeting.id', 'host_task.meeting_id')
      .innerJoin('circle', 'circle.id', 'meeting.circle_id')
      .where('circle.slug', '=', 'eerder-kopie')
      .where('host_task.title', '=', 'Vlaggen ophangen')
      .select(['number', 'held_on'])
      .execute()
    expect(tasks).toEqual([{ number: 1, held_on: '2027-12-09' }])
  })

  test('takes nothing of a meeting that is not of that circle', async () => {
    const { instituteId, post } = await aSignedInOrganiser(database())
    const { db } = database()
    const other = await aCircle(db, { instituteId, slug: 'anders' })
    await aCircle(db, { instituteId, slug: 'eerder', hosts: ['Epe'] })
    await aTask(db, other.meetings[0]?.id ?? '', { title: 'Geheime taak' })
    await post(NEW, { ...BEGIN_FORM, from: 'eerder', 'fromMeeting-1': other.meetings[0]?.id ?? '' })
    const tasks = await db.selectFrom('host_task').where('title', '=', 'Geheime taak').select('id').execute()
    expect(tasks).toHaveLength(1)
  })
})

describe('an announcement', () => {
  const PASTE = `${NEW}/announcement`

  test('fills what is empty, keeps what was typed, shows the text, and saves nothing', async () => {
    const { post } = await aSignedInOrganiser(database())
    const announcement =
      'Oproep: Water <b>als</b> buur\n10 februari 2027, Dordrecht – Dijken\nParkeren kan achter het huis.'
    const page = await post(PASTE, { announcement, region: 'Drechtsteden', rows: '5' })
    expect(page.status).toEqual(200)
    const sent = sentBy(page.text)
    expect([sent['heldOn-1'], sent['place-1'], sent['theme-1'], sent.region]).toEqual([
      '2027-02-10',
      'Dordrecht',
      'Dijken',
      'Drechtsteden',
    ])
    expect(page.text).toContain('<mark>Dordrecht</mark>')
    expect(page.text).toContain('Water &lt;b&gt;als&lt;/b&gt; buur')
    expect(textOf(page.text)).toContain('Parkeren kan achter het huis.')
    expect(await database().db.selectFrom('circle').select('id').execute()).toEqual([])
  })

  test('opens the rarely used fields when it says one of them, and only then', async () => {
    const { post } = await aSignedInOrganiser(database())
    const fold = async (announcement: string) =>
      (await post(PASTE, { announcement })).text.match(/<details class="form-section"[^>]*>/)?.[0]
    const days = '1. donderdag 10 december 2026, Zwolle'
    expect([await fold(days), await fold(`${days}\n\nPartners: Provincie Overijssel`)]).toEqual([
      '<details class="form-section">',
      '<details class="form-section" open>',
    ])
  })

  test('without a text, or with one that is too long, is asked for again with words', async () => {
    const { post } = await aSignedInOrganiser(database())
    const answers = [
      await post(PASTE, { announcement: ' ' }),
      await post(PASTE, { announcement: 'a'.repeat(20_001) }),
      await post(PASTE, { announcement: 'Melk en brood.' }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([422, 422, 200])
    expect(textOf(answers[1]?.text ?? '')).toContain(readWords().nl('organiser:faults.tooLong'))
    expect(textOf(answers[2]?.text ?? '')).toContain('In deze tekst herkennen wij niets')
  })
})
