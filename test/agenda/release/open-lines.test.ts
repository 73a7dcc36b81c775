import { expect, test } from '@jest/globals'
import type { AgendaItem } from '../../../src/agenda/agenda.ts'
import { openLines } from '../../../src/agenda/release/open-lines.ts'
import { anAgenda } from '../../factories/agenda.ts'

const dive = (deepDive: AgendaItem['deepDive']): AgendaItem[] =>
  anAgenda()
    .lines.filter(({ kind }) => kind === 'deepDive')
    .map((line) => ({ ...line, deepDive, links: [{ title: 'Verslag', url: 'https://example.org/verslag' }] }))

const texts = (lines: AgendaItem[]) =>
  openLines(lines).flatMap(({ aspects }) => aspects.filter(({ key }) => key === 'text'))

test('keys in another order, as a database gives them back, are no other text', () => {
  const kept = dive({
    parts: [{ minutes: 15, title: 'Briefing', form: 'simulation' }],
    output: 'Drie spelregels',
    form: 'simulation',
  }).map((line) => ({ ...line, links: line.links.map(({ title, url }) => ({ url, title })) }))
  const read = dive({
    form: 'simulation',
    output: 'Drie spelregels',
    parts: [{ form: 'simulation', title: 'Briefing', minutes: 15 }],
  })
  expect(texts(kept)).toEqual(texts(read))
})

test('a part that takes longer is another text', () => {
  const part = { form: 'simulation', title: 'Briefing', minutes: 15 } as const
  const before = dive({ form: 'simulation', output: '', parts: [part] })
  const after = dive({ form: 'simulation', output: '', parts: [{ ...part, minutes: 20 }] })
  expect(texts(before)).not.toEqual(texts(after))
})
