import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { isCurrent, mayTake, STEPS } from '../../src/registration/steps.ts'
import { ROOT } from '../support/source-tree.ts'

const STATES = ['confirmed', 'waiting', 'offered', 'declined', 'expired', 'withdrawn', 'removed'] as const

test('the table that people read has the steps of the code, and no others', () => {
  const rows = readFileSync(join(ROOT, 'docs/registration.md'), 'utf8').matchAll(
    /^\| (\w+) \| ([\w, ]+) \| (\w+) \|/gm,
  )
  const told = [...rows].map(([, step, from, to]) => [step, from?.split(', '), to])
  expect(told.slice(1)).toEqual(Object.entries(STEPS).map(([step, { from, to }]) => [step, from, to]))
})

test('nothing leads out of an end', () => {
  const ended = STATES.filter((state) => !isCurrent(state))
  expect(ended).toEqual(['declined', 'expired', 'withdrawn', 'removed'])
  const names = ['offer', 'accept', 'decline', 'expire', 'withdraw', 'remove'] as const
  expect(ended.flatMap((state) => names.filter((step) => mayTake(step, state)))).toEqual([])
})

test('an offer is for who waits, and an answer for who has an offer', () => {
  expect(STATES.filter((state) => mayTake('offer', state))).toEqual(['waiting'])
  expect(STATES.filter((state) => mayTake('accept', state))).toEqual(['offered'])
})
