import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import {
  caseReaders,
  caseStatesRead,
  deepDiveForms,
  expertKinds,
  expertStates,
  itemKinds,
  newsKinds,
  newsStates,
  personKinds,
  phases,
} from '../../src/exchange/file-words.ts'
import { readCircleFile } from '../../src/exchange/read-circle-file.ts'
import { ROOT } from '../support/source-tree.ts'

const page = readFileSync(join(ROOT, 'docs/import-format.md'), 'utf8')
const example = () => JSON.parse(page.match(/```json\n([\s\S]*?)\n```/)?.[1] ?? 'null')

test('the example in the documentation is read without a fault, and no part of it is unknown', () => {
  const read = readCircleFile(example())
  expect(read).toEqual({ circle: example(), unknownParts: [] })
})

test('the documentation names every fixed word of the format', () => {
  const words = [
    ...Object.keys(phases),
    ...Object.keys(personKinds),
    ...Object.keys(itemKinds),
    ...Object.keys(newsKinds),
    ...Object.keys(caseReaders),
    ...Object.keys(caseStatesRead),
    ...Object.keys(newsStates),
    ...Object.keys(deepDiveForms),
    ...Object.keys(expertKinds),
    ...Object.keys(expertStates),
  ]
  expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
})

test('the documentation shows a fault as it is printed', () => {
  const file = example()
  file.meetings = [0, 1, 2].map((at) => ({ ...file.meetings[0], id: `m-${at}`, number: at + 1 }))
  file.meetings[2].start = '25:10'
  const read = readCircleFile(file)
  const [fault] = 'faults' in read ? read.faults : []
  expect(page).toContain(`\`${fault}\``)
})
