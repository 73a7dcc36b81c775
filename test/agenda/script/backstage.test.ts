import { describe, expect, test } from '@jest/globals'
import { type Backstage, evaluationMoment, forHost, readyFor } from '../../../src/agenda/script/backstage.ts'
import { anAgenda } from '../../factories/agenda.ts'

const agenda = anAgenda()
const at = (kind: string) => agenda.lines.findIndex((line) => line.kind === kind)

const backstage: Backstage = {
  items: agenda.lines.map(({ itemId, kind }) => ({
    itemId,
    needs: kind === 'break' ? 'Lange tafels' : '',
    materials: '',
    internalNote: `Let op bij ${kind}`,
    expertNeeds: [{ name: 'Imke Voorbeeld', needs: 'Beamer' }],
  })),
  groups: [
    {
      number: 1,
      room: 'Raadzaal',
      facilitator: 'Noor Fictief',
      caseTitle: 'Woondeal zonder trekker',
      people: 2,
      members: ['Bo Fictief', 'Zoë van Fictief'],
    },
    { number: 2, room: '', facilitator: null, caseTitle: null, people: 0, members: [] },
  ],
}

describe('what must be ready for an item', () => {
  test('names who leads it and who facilitates a group, each once', () => {
    expect(readyFor(agenda, backstage, at('intervision'))).toEqual({
      minute: agenda.lines[at('intervision')]?.startMinute,
      title: agenda.lines[at('intervision')]?.title,
      people: ['Zoë van Fictief', 'Noor Fictief'],
      place: '',
      needs: '',
    })
  })

  test('names who guides the walk and who walks last', () => {
    const onTheDay = { ...agenda.onTheDay, guide: 'Gijs Gids, Zoë van Fictief', backMarker: 'Gijs Gids' }
    expect(readyFor({ ...agenda, onTheDay }, backstage, at('projectVisit'))?.people).toEqual([
      'Gijs Gids',
      'Zoë van Fictief',
    ])
  })

  test('says what must be there when nobody leads it', () => {
    const ready = readyFor(agenda, backstage, at('break'))
    expect([ready?.people, ready?.needs]).toEqual([[], 'Lange tafels'])
  })

  test('is nothing for an item that asks for nobody and nothing, and after the last one', () => {
    expect(readyFor(agenda, { items: [], groups: [] }, at('break'))).toBeNull()
    expect(readyFor(agenda, backstage, agenda.lines.length)).toBeNull()
  })
})

test('the host reads what to prepare, but no notes, no wishes of experts, no cases and no names in groups', () => {
  const seen = forHost(backstage)
  expect(seen.items.map(({ needs }) => needs)).toEqual(backstage.items.map(({ needs }) => needs))
  expect(seen.items.flatMap(({ internalNote, expertNeeds }) => [internalNote, ...expertNeeds])).toEqual(
    seen.items.map(() => ''),
  )
  expect(seen.groups[0]).toEqual({
    number: 1,
    room: 'Raadzaal',
    facilitator: 'Noor Fictief',
    caseTitle: null,
    people: 2,
    members: [],
  })
})

test('the day is evaluated in the last quarter of an hour of its last closing', () => {
  const line = (itemId: string, kind: 'closing' | 'drinks', startMinute: number, endMinute: number) => ({
    itemId,
    kind,
    startMinute,
    endMinute,
  })
  const drinks = line('c', 'drinks', 1000, 1030)
  expect(evaluationMoment([line('a', 'closing', 970, 1000), drinks])).toEqual({
    itemId: 'a',
    startMinute: 985,
    endMinute: 1000,
  })
  expect(evaluationMoment([line('b', 'closing', 990, 1000)])?.startMinute).toBe(990)
  expect(evaluationMoment([drinks])).toBeNull()
})
