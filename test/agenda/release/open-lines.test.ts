import { expect, test } from '@jest/globals'
import type { AgendaItem } from '../../../src/agenda/agenda.ts'
import { compareDays } from '../../../src/agenda/release/compare-days.ts'
import { differencesInWords } from '../../../src/agenda/release/difference-words.ts'
import { openLines } from '../../../src/agenda/release/open-lines.ts'
import { readWords } from '../../../src/i18n/words.ts'
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

test('who makes the agenda reads every change that people may see', () => {
  const group = (number: number, room: string, memberIds: string[]): AgendaItem['groups'][number] => ({
    ...{ id: `g-${number}`, number, room, memberIds, facilitator: null, case: null },
  })
  const withGroups = (groups: AgendaItem['groups']) =>
    anAgenda().lines.map((line) => (line.kind === 'intervision' ? { ...line, groups } : line))
  const changes: Partial<Record<AgendaItem['kind'], Partial<AgendaItem>>> = {
    welcome: { text: 'Met koffie.' },
    news: { leads: ['Zoë van Fictief', 'Noor Voorbeeld'], newsTitles: ['Werkboek'] },
    deepDive: { experts: [{ name: 'Olaf Werkvorm', biography: '' }], place: 'Atrium' },
  }
  const older = openLines(withGroups([group(1, '', ['zoe']), group(2, '', ['noor'])]))
  const newer = openLines(
    withGroups([group(1, 'Raadzaal', ['zoe', 'noor']), group(2, '', [])]).map((line) => ({
      ...line,
      ...changes[line.kind],
    })),
  )
  expect(differencesInWords(compareDays(older, newer), newer, readWords().nl, 'nl')).toEqual([
    'Welkom en terugblik op de voornemens, andere tekst of links.',
    'Actualiteiten, door Zoë van Fictief, Noor Voorbeeld, met Werkboek.',
    'Intervisie, zalen van de groepen 1 Raadzaal, een andere indeling in groepen.',
    'Verdieping, nieuwe zaal: Atrium, met gastexpert Olaf Werkvorm.',
  ])
})
