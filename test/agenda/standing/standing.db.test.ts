import { describe, expect, test } from '@jest/globals'
import { loadAgenda } from '../../../src/agenda/load-agenda.ts'
import { standingOf } from '../../../src/agenda/standing/standing-words.ts'
import { WHOEVER_HAS_A_SEAT, withNames } from '../../../src/agenda/standing/with-names.ts'
import { circleFile } from '../../../src/exchange/circle-file.ts'
import { importFile } from '../../../src/exchange/import-file.ts'
import { readWords } from '../../../src/i18n/words.ts'
import type { CaseReader } from '../../../src/intervision/case-readers.ts'
import { demoFile } from '../../exchange/demo-file.ts'
import { anInstitute, aRegistration } from '../../factories/circle.ts'
import { NOW } from '../../support/moment.ts'
import { useDatabase } from '../../support/postgres.ts'

const database = useDatabase()
const SLUG = 'slim-samenwerken-in-regionale-netwerken'
const t = readWords().nl

/** The demo circle, with somebody who joined and somebody who left since its first meeting. */
const theDemo = async () => {
  const { db } = database()
  const { id: instituteId } = await anInstitute(db)
  const file = circleFile.parse(demoFile())
  const outcome = await db.transaction().execute((trx) => importFile(trx, { instituteId, file }, NOW))
  if (!outcome.done) throw new Error('the demo circle was refused')
  const of = { instituteId, circleId: outcome.value.circleId }
  await aRegistration(db, of, { firstName: 'Noor' })
  const left = await aRegistration(db, of, { firstName: 'Bo' })
  await db
    .updateTable('registration')
    .set({ state: 'withdrawn', ended_at: NOW })
    .where('id', '=', left.id)
    .execute()
  const readerOf = async (key: string, hasSeat = true): Promise<CaseReader> => {
    const { id } = await db
      .selectFrom('registration')
      .innerJoin('circle_person', 'circle_person.person_id', 'registration.person_id')
      .where('circle_person.import_key', '=', key)
      .select('registration.id')
      .executeTakeFirstOrThrow()
    return { kind: 'participant', registrationId: id, hasSeat }
  }
  const standing = async (number: number, reader: CaseReader | null) => {
    const agenda = await loadAgenda(db, { circleSlug: SLUG, number })
    if (!agenda) throw new Error('no such meeting')
    const shown = reader ? await withNames(db, agenda, reader) : agenda
    return shown.lines.flatMap((line) => standingOf(shown, line, t, 'nl') ?? []).flatMap(({ lines }) => lines)
  }
  return { db, readerOf, standing }
}

const RESULTS = [
  'Resultaat: Drie woonafspraken hebben een duo van twee gemeenten.',
  'Resultaat: Bestuurlijk overleg werkt een kwartaal met één inhoudelijke vraag.',
]
const OPEN_ADVICE = [
  'Wat het advies bij “Woondeal zonder trekker” opleverde: Drie van de vijf afspraken hebben een duo.',
]

describe('the second meeting of the demo circle', () => {
  test('says numbers and no names to everybody, and the next host', async () => {
    const { standing } = await theDemo()
    expect(await standing(2, null)).toEqual([
      '2 resultaten uit de kring.',
      'Van 3 casussen is bekend wat het advies opleverde.',
      '1 nieuwe deelnemer.',
      '1 deelnemer is gestopt.',
      'donderdag 28 januari 2027, 09.30–17.00 uur, Tilburg',
      'Gaststad: Gemeente Tilburg',
      'Thema: Achterban en mandaat: hoe landen afspraken thuis?',
    ])
  })

  test('says to participants what they may read: of a case for its group nothing to who is not in it', async () => {
    const { readerOf, standing } = await theDemo()
    // p-12 brings a case that only its group reads; p-06 is in another group.
    const bringer = await standing(2, await readerOf('p-12'))
    const other = await standing(2, await readerOf('p-06'))
    for (const lines of [bringer, other]) {
      expect(lines.slice(0, 2)).toEqual(RESULTS)
      expect(lines).toEqual(expect.arrayContaining(OPEN_ADVICE))
      expect(lines).toEqual(
        expect.arrayContaining(['Nieuw in de kring: Noor van Fictief.', '1 deelnemer is gestopt.']),
      )
    }
    const ofTheGroup = 'Gesprek gevoerd; tweede afspraak staat op 3 december.'
    expect(bringer.some((line) => line.includes(ofTheGroup))).toBe(true)
    expect(other.some((line) => line.includes(ofTheGroup))).toBe(false)
    expect(bringer.length - other.length).toBe(1)
    // What is handed out to all of them has nothing of any one group.
    const handedOut = await standing(2, WHOEVER_HAS_A_SEAT)
    expect(handedOut).toEqual(expect.arrayContaining([...RESULTS, ...OPEN_ADVICE]))
    expect(handedOut.some((line) => line.includes(ofTheGroup))).toBe(false)
    expect(handedOut).toContain('Intervisie: Ilse ter Fantasie en Ruben Spelleider')
  })

  test('says nothing in full to who has no seat, and who left only to organisers', async () => {
    const { readerOf, standing } = await theDemo()
    expect(await standing(2, await readerOf('p-12', false))).toEqual(await standing(2, null))
    expect(await standing(2, { kind: 'organiser' })).toContain('Gestopt: Bo van Fictief.')
  })
})

test('the first meeting looks back on nothing, the last one ahead to nothing', async () => {
  const { standing } = await theDemo()
  const first = await standing(1, { kind: 'organiser' })
  expect(first[0]).toBe('donderdag 10 december 2026, 12.00–18.00 uur, Amersfoort')
  expect(first).toContain("Intervisie: Mehmet Örnek, Thijs 't Verzinsel, Kim Schijn en Eva Begeleider")
  expect(await standing(5, null)).toEqual(['Dit is de laatste bijeenkomst die gepland is.'])
})

test('a meeting that was cancelled is passed over, before and after', async () => {
  const { db, standing } = await theDemo()
  await db.updateTable('meeting').set({ state: 'cancelled' }).where('number', '=', 2).execute()
  expect((await standing(1, null))[0]).toBe('donderdag 28 januari 2027, 09.30–17.00 uur, Tilburg')
  expect((await standing(3, null)).slice(0, 2)).toEqual([
    '2 resultaten uit de kring.',
    'Van 3 casussen is bekend wat het advies opleverde.',
  ])
})
