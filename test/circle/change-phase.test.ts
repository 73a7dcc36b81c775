import { expect, test } from '@jest/globals'
import { stepsFrom, whyNotStep } from '../../src/circle/change-phase.ts'

test('every step between phases has one that takes it back', () => {
  const phases = ['draft', 'registrationOpen', 'running', 'closed'] as const
  expect(phases.map(stepsFrom)).toEqual([[], ['start'], ['close', 'reopen'], ['resume']])
})

test('a circle closes once no meeting is to come, and no step is taken from another phase', () => {
  const running = { phase: 'running', hasMeetingsAhead: true } as const
  expect([
    whyNotStep('close', running),
    whyNotStep('close', { ...running, hasMeetingsAhead: false }),
    whyNotStep('reopen', running),
    whyNotStep('start', running),
  ]).toEqual(['meetingsAhead', null, null, 'otherPhase'])
})
