import { expect, test } from '@jest/globals'
import type { Agenda } from '../../src/agenda/agenda.ts'
import type { AgendaGroup } from '../../src/agenda/intervision-groups.ts'
import { type AgendaReader, personalAgenda } from '../../src/agenda/personal-agenda.ts'
import type { CaseReadBy } from '../../src/db/intervision-tables.ts'
import { anAgenda } from '../factories/agenda.ts'

const group = (number: number, memberIds: string[], readBy: CaseReadBy | null): AgendaGroup => ({
  id: `group-${number}`,
  number,
  room: number === 1 ? 'Raadzaal' : '',
  facilitator: number === 1 ? { personId: 'person-teun', name: 'Teun Gespreksleider' } : null,
  memberIds,
  case: readBy && {
    id: `case-${number}`,
    title: `Casus ${number}`,
    lock: {
      ...{ readBy, memberIds, state: 'placed', bringerId: memberIds[0] ?? null },
      ...{ bringerHasSeat: true, facilitatorId: null },
    },
  },
})

const agenda = (): Pick<Agenda, 'lines'> => ({
  lines: anAgenda().lines.map((line) => {
    if (line.kind === 'intervision')
      return {
        ...line,
        place: 'Eerste verdieping',
        groups: [group(1, ['zoe', 'noor'], 'organiser'), group(2, ['mees'], 'group'), group(3, [], null)],
      }
    if (line.kind === 'news')
      return { ...line, ids: { ...line.ids, news: [{ offerId: 'offer', registrationId: 'noor' }] } }
    return line.kind === 'deepDive' ? { ...line, ids: { ...line.ids, leads: ['person-mees'] } } : line
  }),
})

const dayOf = (reader: AgendaReader) =>
  personalAgenda(agenda(), reader)
    .filter(({ kind }) => ['news', 'intervision', 'deepDive'].includes(kind))
    .map(({ kind, startMinute, place, group: own, ownTurn }) => ({ kind, startMinute, place, own, ownTurn }))

test('gives everybody their own group with its room, and their own turns', () => {
  expect(dayOf({ registrationId: 'noor', personId: 'person-noor' })).toEqual([
    { kind: 'news', startMinute: 775, place: '', own: null, ownTurn: 'bringsNews' },
    {
      kind: 'intervision',
      startMinute: 795,
      place: 'Raadzaal',
      // Only the organiser and who brings it read this case.
      own: { number: 1, room: 'Raadzaal', facilitator: 'Teun Gespreksleider', caseTitle: null },
      ownTurn: null,
    },
    { kind: 'deepDive', startMinute: 870, place: '', own: null, ownTurn: null },
  ])
  expect(dayOf({ registrationId: 'mees', personId: 'person-mees' }).slice(1)).toEqual([
    {
      kind: 'intervision',
      startMinute: 795,
      place: 'Eerste verdieping',
      own: { number: 2, room: '', facilitator: '', caseTitle: 'Casus 2' },
      ownTurn: 'bringsCase',
    },
    { kind: 'deepDive', startMinute: 870, place: '', own: null, ownTurn: 'leads' },
  ])
})

test('shows who brings a case its title, whoever else may read it, and who facilitates their group', () => {
  const [, brings] = dayOf({ registrationId: 'zoe', personId: 'person-zoe' })
  expect([brings?.own?.caseTitle, brings?.ownTurn]).toEqual(['Casus 1', 'bringsCase'])
  const [, leads] = dayOf({ registrationId: 'teun', personId: 'person-teun' })
  expect([leads?.place, leads?.own?.number, leads?.ownTurn]).toEqual(['Raadzaal', 1, 'facilitates'])
})

test('gives who comes in the place of somebody their group, and nothing that is not theirs', () => {
  expect(dayOf({ registrationId: 'mees', personId: null }).map(({ own, ownTurn }) => [own, ownTurn])).toEqual(
    [
      [null, null],
      [{ number: 2, room: '', facilitator: '', caseTitle: null }, null],
      [null, null],
    ],
  )
})

test('leaves an item as everybody has it for who is in no group, and never names other groups', () => {
  const lines = personalAgenda(agenda(), { registrationId: 'nobody', personId: 'nobody' })
  expect(lines.map(({ group: own, ownTurn }) => own ?? ownTurn)).toEqual(lines.map(() => null))
  expect(JSON.stringify(lines)).not.toMatch(/Raadzaal|Casus|Gespreksleider/)
})
