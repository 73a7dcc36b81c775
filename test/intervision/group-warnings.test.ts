import { describe, expect, test } from '@jest/globals'
import type { Group, GroupPerson } from '../../src/intervision/group.ts'
import { type GroupCase, groupWarnings } from '../../src/intervision/group-warnings.ts'

const group = (number: number, changes: Partial<Group> = {}): Group => ({
  id: `g${number}`,
  number,
  room: `Zaal ${number}`,
  facilitatorId: `leader${number}`,
  caseId: `c${number}`,
  version: 1,
  ...changes,
})

const person = (name: string, groupId: string | null, changes: Partial<GroupPerson> = {}): GroupPerson => ({
  registrationId: name,
  personId: `person-${name}`,
  firstName: name,
  namePrefix: '',
  lastName: 'Fictief',
  organisation: '',
  groupId,
  comes: true,
  substitute: null,
  ...changes,
})

const aCase = (number: number, bringerId: string, changes: Partial<GroupCase> = {}): GroupCase => ({
  id: `c${number}`,
  readBy: 'group',
  bringerId,
  bringerHasSeat: true,
  ...changes,
})

const GROUPS = [group(1), group(2)]
const PEOPLE = [person('zoe', 'g1'), person('noor', 'g1'), person('mees', 'g2')]
const CASES = [aCase(1, 'zoe'), aCase(2, 'mees')]

/** The same two groups with one thing changed in each of the lists. */
const change = <One>(list: One[], at: number, changes: Partial<One>): One[] =>
  list.map((one, place) => (place === at ? { ...one, ...changes } : one))

describe('the warnings of a division', () => {
  test('are none when all is filled, and none while there are no groups', () => {
    expect(groupWarnings(GROUPS, PEOPLE, CASES)).toEqual([])
    expect(groupWarnings([], [person('zoe', null)], CASES)).toEqual([])
  })

  test.each<[string, Parameters<typeof groupWarnings>, ReturnType<typeof groupWarnings>]>([
    [
      'no case',
      [change(GROUPS, 0, { caseId: null }), PEOPLE, CASES],
      [{ kind: 'missing', number: 1, things: ['case'] }],
    ],
    [
      'no facilitator',
      [change(GROUPS, 1, { facilitatorId: null }), PEOPLE, CASES],
      [{ kind: 'missing', number: 2, things: ['facilitator'] }],
    ],
    [
      'no room',
      [change(GROUPS, 1, { room: '' }), PEOPLE, CASES],
      [{ kind: 'missing', number: 2, things: ['room'] }],
    ],
    [
      'one room twice, however it is written',
      [change(GROUPS, 1, { room: 'zaal 1' }), PEOPLE, CASES],
      [{ kind: 'sameRoom', numbers: [1, 2], room: 'Zaal 1' }],
    ],
    [
      'one facilitator twice',
      [change(GROUPS, 1, { facilitatorId: 'leader1' }), PEOPLE, CASES],
      [{ kind: 'facilitatorTwice', numbers: [1, 2], personId: 'leader1' }],
    ],
    [
      'a facilitator in another group',
      [change(GROUPS, 1, { facilitatorId: 'person-noor' }), PEOPLE, CASES],
      [{ kind: 'facilitatorElsewhere', number: 2, personId: 'person-noor', inNumber: 1 }],
    ],
    [
      'a facilitator in the own group',
      [change(GROUPS, 0, { facilitatorId: 'person-noor' }), PEOPLE, CASES],
      [],
    ],
    [
      'somebody who cannot come',
      [GROUPS, change(PEOPLE, 1, { comes: false }), CASES],
      [{ kind: 'cannotCome', number: 1, registrationId: 'noor' }],
    ],
    [
      'somebody whose substitute comes',
      [GROUPS, change(PEOPLE, 1, { comes: false, substitute: 'Teun' }), CASES],
      [],
    ],
    [
      'a bringer who cannot come, also with a substitute',
      [GROUPS, change(PEOPLE, 0, { comes: false, substitute: 'Teun' }), CASES],
      [{ kind: 'bringerAway', number: 1, caseId: 'c1' }],
    ],
    [
      'a bringer without a seat',
      [GROUPS, PEOPLE.slice(1), change(CASES, 0, { bringerHasSeat: false })],
      [{ kind: 'bringerLeft', number: 1, caseId: 'c1' }],
    ],
    [
      'a case that the group cannot read',
      [GROUPS, PEOPLE, change(CASES, 1, { readBy: 'organiser' })],
      [{ kind: 'onlyOrganisers', number: 2 }],
    ],
    [
      'people in no group, of whom one is not coming',
      [GROUPS, [...PEOPLE, person('teun', null), person('guus', null, { comes: false })], CASES],
      [{ kind: 'undivided', count: 1 }],
    ],
    [
      'an empty group',
      [[...GROUPS, group(3, { caseId: null })], PEOPLE, CASES],
      [{ kind: 'missing', number: 3, things: ['case', 'people'] }],
    ],
  ])('%s', (_, given, warnings) => {
    expect(groupWarnings(...given)).toEqual(warnings)
  })
})
