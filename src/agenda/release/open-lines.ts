import type { AgendaItem } from '../agenda.ts'
import { type ComparedLine, timesOf } from './compared-line.ts'

/** An agenda as who makes it compares it: with everything of a line that people may see, for any of them. */
export const openLines = (lines: readonly AgendaItem[]): ComparedLine[] =>
  lines.map((line) => ({
    ...timesOf(line),
    aspects: [
      { key: 'place', value: line.place },
      { key: 'leads', value: line.leads.join(', ') },
      { key: 'experts', value: line.experts.map(({ name }) => name).join(', ') },
      { key: 'news', value: line.newsTitles.join(', ') },
      { key: 'rooms', value: roomsOf(line) },
      { key: 'division', value: divisionOf(line) },
      { key: 'text', value: textOf(line) },
    ],
  }))

// '1 Raadzaal, 2 Atrium'
const roomsOf = ({ groups }: AgendaItem) =>
  groups.flatMap(({ number, room }) => (room === '' ? [] : [`${number} ${room}`])).join(', ')

const divisionOf = ({ groups }: AgendaItem) =>
  groups.length === 0
    ? ''
    : JSON.stringify(
        groups.map(({ number, memberIds, facilitator, case: brought }) => [
          ...[number, facilitator?.personId ?? '', brought?.id ?? ''],
          memberIds.toSorted(),
        ]),
      )

// Value by value: a version that was kept may have the same keys in another order.
const textOf = ({ text, links, deepDive }: AgendaItem) =>
  text === '' && links.length === 0 && deepDive === null
    ? ''
    : JSON.stringify([
        text,
        links.map(({ title, url }) => [title, url]),
        deepDive && [
          ...[deepDive.form, deepDive.output],
          deepDive.parts.map(({ form, title, minutes }) => [form, title, minutes]),
        ],
      ])
