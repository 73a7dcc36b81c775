import { describe, expect, test } from '@jest/globals'
import { type Duty, dutiesOf } from '../../../../../src/web/organiser/circle/desk/duties.ts'
import { aDeskCircle, aMeetingStatus } from '../../../../factories/desk-circle.ts'

const TODAY = '2026-11-21'
const task = (title: string, weeksBefore: number, responsible: 'host' | 'organiser' = 'host') => ({
  ...{ title, weeksBefore, responsible },
})
const inShort = (duties: Duty[]) =>
  duties.map(
    (duty) => `${duty.dueOn} ${duty.meeting.number} ${duty.kind === 'task' ? duty.title : duty.kind}`,
  )

describe('who does what by when', () => {
  test('has what is due first on top, over all meetings, what is late before it', () => {
    const circle = aDeskCircle([
      aMeetingStatus(1, '2026-12-10', { openTasks: [task('Catering', 2), task('Zaal', 8)] }),
      aMeetingStatus(2, '2027-01-28', { openTasks: [task('Groepen', 9, 'organiser')] }),
    ])
    expect(inShort(dutiesOf(circle, TODAY))).toEqual([
      '2026-10-15 1 Zaal',
      '2026-11-26 1 Catering',
      '2026-11-26 2 Groepen',
    ])
  })

  test('leaves out what nobody can do any more, and keeps what comes after a meeting', () => {
    const circle = aDeskCircle([
      aMeetingStatus(1, '2026-11-19', { openTasks: [task('Zaal', 8), task('Bedanken', -1)] }),
      aMeetingStatus(2, '2027-01-28', { state: 'cancelled', openTasks: [task('Catering', 2)] }),
    ])
    expect(inShort(dutiesOf(circle, TODAY))).toEqual(['2026-11-26 1 Bedanken'])
  })

  test('names the next step towards a host of each meeting', () => {
    const circle = aDeskCircle([
      aMeetingStatus(1, '2026-12-10', { hostOrganisationId: null, hostName: null }),
      aMeetingStatus(2, '2027-01-28', { hasEditor: false, hostHasSaved: false }),
      aMeetingStatus(3, '2027-03-18', { hostHasSaved: false }),
      aMeetingStatus(4, '2027-05-06', { hasVenue: false }),
    ])
    expect(inShort(dutiesOf(circle, TODAY))).toEqual([
      '2026-09-17 1 host',
      '2026-12-03 2 editor',
      '2027-02-18 3 hostSection',
      '2027-04-08 4 venue',
    ])
  })

  test('waits for the answer of who was asked, instead of asking for a host again', () => {
    const circle = aDeskCircle(
      [aMeetingStatus(1, '2027-05-06', { hostOrganisationId: null, hostName: null })],
      {
        askedHosts: [{ number: 1, name: 'Sanne', organisation: 'Gemeente Ede' }],
        askedExperts: [{ number: 1, name: 'Olaf', itemId: 'item' }],
      },
    )
    expect(inShort(dutiesOf(circle, TODAY))).toEqual([
      '2027-02-11 1 answerAsHost',
      '2027-04-08 1 answerAsExpert',
    ])
  })
})
