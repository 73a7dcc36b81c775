import { describe, expect, test } from '@jest/globals'
import type { Agenda } from '../../../src/agenda/agenda.ts'
import type { AgendaGroup } from '../../../src/agenda/intervision-groups.ts'
import { isOver, type SummaryFacts, summaryText } from '../../../src/agenda/summary/summary.ts'
import { readWords } from '../../../src/i18n/words.ts'
import { anAgenda } from '../../factories/agenda.ts'

const { nl, en } = readWords()

const group: AgendaGroup = {
  id: 'group-1',
  number: 1,
  room: 'Raadzaal',
  facilitator: { personId: 'teun', name: 'Teun Gespreksleider' },
  memberIds: ['mees'],
  case: {
    id: 'case-1',
    title: 'Woondeal zonder trekker',
    lock: {
      ...{ readBy: 'circle', state: 'placed', bringerId: 'mees', bringerHasSeat: true },
      ...{ memberIds: ['mees'], facilitatorId: null },
    },
  },
}

/** The meeting in Amersfoort with a group, news, an expert and an output. */
const agenda = (changes: Partial<Agenda['meeting']> = {}): Agenda => {
  const plain = anAgenda(changes)
  return {
    ...plain,
    lines: plain.lines.map((line) => {
      if (line.kind === 'intervision') return { ...line, groups: [group] }
      if (line.kind === 'news') return { ...line, newsTitles: ['Werkboek <netwerken>'] }
      if (line.kind !== 'deepDive') return line
      const deepDive = { form: 'workSession' as const, output: 'Vijf belangenkaarten\nper groep', parts: [] }
      return { ...line, experts: [{ name: 'Olaf Werkvorm', biography: '' }], deepDive }
    }),
  }
}

const facts = (changes: Partial<SummaryFacts> = {}): SummaryFacts => ({
  agenda: agenda(),
  centralQuestion: 'Hoe werken wij samen als niemand de baas is?',
  results: ['Drie woonafspraken hebben een duo van twee gemeenten.'],
  isOver: false,
  publicHref: 'https://leerkring.example.org/kringen/slim-samenwerken/meetings/2',
  ...changes,
})

describe('a meeting in short', () => {
  test('is an announcement before it, with no name but of who leads in public and no case', () => {
    expect(summaryText(facts(), nl, 'nl')).toBe(`Bijeenkomst 2 van 5 · Slim samenwerken
Belangen op tafel: wie wil wat en waarom?
donderdag 10 december 2026, 12.00–18.00 uur
De Demokapel (fictief), Amersfoort

De centrale vraag van deze leerkring
Hoe werken wij samen als niemand de baas is?

Op het programma staat
- Actualiteiten: Actualiteiten van de dag
  - Werkboek <netwerken>
- Intervisie: Intervisie op de aanpak (met Zoë van Fictief)
  Deelnemers denken mee over 1 vraag uit de praktijk van een van hen.
- Verdieping: Werksessie belangenkaart (met Olaf Werkvorm)
- Projectbezoek: Hof van Samenspel

Wat het oplevert
- Vijf belangenkaarten per groep

Het hele programma: https://leerkring.example.org/kringen/slim-samenwerken/meetings/2
`)
  })

  test('is a report afterwards, with what came of it', () => {
    const text = summaryText(facts({ isOver: true, publicHref: null, centralQuestion: '' }), en, 'en')
    expect(text.split('\n\n').slice(1).join('\n\n')).toBe(`What was on the programme
- News: Actualiteiten van de dag
  - Werkboek <netwerken>
- Intervision: Intervisie op de aanpak (with Zoë van Fictief)
  Participants thought along about 1 question from one participant’s practice.
- Deep dive: Verdieping: werksessie belangenkaart (with Olaf Werkvorm)
- Project visit: Projectbezoek: Hof van Samenspel

What it brought
- Vijf belangenkaarten per groep

Results so far
- Drie woonafspraken hebben een duo van twee gemeenten.
`)
  })

  test('names neither facilitators nor cases nor rooms of groups', () => {
    for (const isOver of [false, true])
      expect(summaryText(facts({ isOver }), nl, 'nl')).not.toMatch(/Teun|Woondeal|Raadzaal/)
  })

  test('of a meeting that was cancelled says no more than that', () => {
    expect(summaryText(facts({ agenda: agenda({ state: 'cancelled' }) }), nl, 'nl')).toMatch(
      /Amersfoort\n\nDeze bijeenkomst gaat niet door\.\n$/,
    )
  })

  test('of a meeting of which nothing is known yet is its day alone', () => {
    const bare = { ...agenda({ theme: '', place: '' }), lines: [] }
    const venue = { ...bare.venue, name: '' }
    expect(
      summaryText(facts({ agenda: { ...bare, venue }, centralQuestion: '', publicHref: null }), nl, 'nl'),
    ).toBe('Bijeenkomst 2 van 5 · Slim samenwerken\ndonderdag 10 december 2026, 12.00–18.00 uur\n')
  })
})

test('a meeting is over when its end has passed on its own clock', () => {
  const { meeting } = agenda()
  const at = (moment: string) => isOver(meeting, Temporal.Instant.from(moment))
  expect([at('2026-12-10T16:59:00Z'), at('2026-12-10T17:00:00Z'), at('2026-12-10T17:01:00Z')]).toEqual([
    false,
    false,
    true,
  ])
})
