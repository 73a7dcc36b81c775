import { describe, expect, test } from '@jest/globals'
import { meetingInput, moveInput } from '../../src/meeting/meeting-input.ts'

const whole = {
  heldOn: '2027-03-30',
  startsAt: '09:30',
  endsAt: '16:30',
  place: "'s-Hertogenbosch",
  hostOrganisationId: null,
  theme: 'Belangen op tafel',
}

const faults = (changes: object) => {
  const parsed = meetingInput.safeParse({ ...whole, ...changes })
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('one meeting of a plan', () => {
  test('is in the zone of the Netherlands unless it says otherwise', () => {
    expect(meetingInput.parse(whole)).toEqual({
      ...whole,
      timeZone: 'Europe/Amsterdam',
      overlapIsMeant: false,
    })
  })

  test('names every fault at its field', () => {
    expect(
      faults({
        heldOn: '',
        startsAt: '25:10',
        endsAt: '',
        theme: 'x'.repeat(161),
        hostOrganisationId: 'zwolle',
      }),
    ).toEqual([
      ['heldOn', 'required'],
      ['startsAt', 'noTime'],
      ['endsAt', 'required'],
      ['hostOrganisationId', 'unknownHost'],
      ['theme', 'tooLong'],
    ])
  })

  test('ends after it begins', () => {
    expect(faults({ endsAt: '09:30' })).toEqual([['endsAt', 'endsBeforeStart']])
  })

  test('cannot begin in the hour that the clock skips in spring', () => {
    expect(faults({ heldOn: '2027-03-28', startsAt: '02:30' })).toEqual([['startsAt', 'skippedTime']])
  })

  test('is asked about the hour that comes twice in autumn, and taken once it is meant', () => {
    const autumn = { heldOn: '2026-10-25', startsAt: '02:30' }
    expect([faults(autumn), faults({ ...autumn, overlapIsMeant: true })]).toEqual([
      [['startsAt', 'comesTwice']],
      [],
    ])
  })

  test('is asked the same when it moves', () => {
    const parsed = moveInput.safeParse({ ...whole, heldOn: '2027-03-28', startsAt: '02:30' })
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['skippedTime'])
  })
})
