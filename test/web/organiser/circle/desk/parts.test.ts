import { describe, expect, test } from '@jest/globals'
import { readWords } from '../../../../../src/i18n/words.ts'
import { dutiesPart } from '../../../../../src/web/organiser/circle/desk/duties-part.ts'
import { peoplePart } from '../../../../../src/web/organiser/circle/desk/people-part.ts'
import { pillarMatrix } from '../../../../../src/web/organiser/circle/desk/pillar-matrix.ts'
import { sendingPart } from '../../../../../src/web/organiser/circle/desk/sending-part.ts'
import type { Reader } from '../../../../../src/web/organiser/reader.ts'
import { aDeskCircle, aLine, aMeetingStatus } from '../../../../factories/desk-circle.ts'
import { NOW } from '../../../../support/moment.ts'

const HREF = '/organiser/circles/slim'
const reader: Reader = {
  t: readWords().nl,
  language: 'nl',
  today: '2026-11-21',
  now: NOW,
  mayChange: true,
}

describe('the four pillars of the meetings', () => {
  const items = [
    { kind: 'news', state: 'offered', minutes: 20 },
    { kind: 'news', state: 'filled', minutes: 20 },
    { kind: 'deepDive', state: 'agreed', minutes: 60 },
    { kind: 'projectVisit', state: 'empty', minutes: 60 },
  ] as const
  const meetings = [
    aMeetingStatus(1, '2026-12-10', { items: [...items] }),
    aMeetingStatus(2, '2027-01-28', { state: 'cancelled' }),
  ]

  test('stand as far as the item that came furthest, and lead to where each is worked on', () => {
    const { rows } = pillarMatrix(meetings, HREF, reader)
    expect(rows.map(({ cells }) => cells.map(({ word, href }) => [word, href]))).toEqual([
      [
        ['ingevuld', `${HREF}/meetings/1/news`],
        ['leeg', `${HREF}/meetings/1/intervision`],
        ['afgesproken', `${HREF}/meetings/1/programme`],
        ['leeg', `${HREF}/meetings/1/section`],
      ],
    ])
  })

  test('lead who only reads to pages that they may open', () => {
    const { rows } = pillarMatrix(meetings, HREF, { ...reader, mayChange: false })
    expect(rows[0]?.cells.map(({ href }) => href)).toEqual([
      `${HREF}/meetings/1/news`,
      `${HREF}/meetings/1/intervision`,
      `${HREF}/meetings/1`,
      `${HREF}/meetings/1`,
    ])
  })
})

describe('the people', () => {
  test('are counted, with who came in during the last seven days by name', () => {
    const names = ['Ans', 'Bo', 'Cas', 'Dirk']
    const circle = aDeskCircle([], {
      registrations: [
        aLine(),
        ...names.map((firstName) => aLine({ firstName, registeredOn: '2026-11-15' })),
        aLine({ firstName: 'Eva', registeredOn: '2026-11-20', state: 'withdrawn' }),
        aLine({ firstName: 'Fien', state: 'waiting', isUnreachable: true }),
      ],
    })
    const { lines, links, seats } = peoplePart(circle, HREF, reader)
    expect(lines).toEqual([
      'In de laatste zeven dagen kwamen er 4 bij: Ans van Fictief, Bo van Fictief, Cas van Fictief en 1 ander.',
      'Bij 1 van hen komen geen e-mails aan.',
    ])
    expect(links.map(({ href }) => href)).toEqual([
      `${HREF}/people?sort=state`,
      `${HREF}/people?state=waiting&sort=state`,
    ])
    expect(seats.legend.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'confirmed: 5 bezet',
      'free: 19 vrij',
      'waiting: 1 op de wachtlijst',
    ])
  })
})

describe('who does what', () => {
  test('is eight lines, and the rest behind their number', () => {
    const openTasks = Array.from({ length: 11 }, (_, at) => ({
      ...{ title: `Taak ${at}`, weeksBefore: 2, responsible: 'host' as const },
    }))
    const { lines, rest } = dutiesPart(
      aDeskCircle([aMeetingStatus(1, '2026-12-10', { openTasks })]),
      HREF,
      reader,
    )
    expect([lines.length, rest?.summary, rest?.lines.length]).toEqual([8, 'Nog 3 voor later', 3])
    expect(lines[0]).toEqual({
      due: 'uiterlijk do 26 november 2026',
      isLate: false,
      what: { label: 'Taak 0', href: `${HREF}/meetings/1/tasks` },
      who: 'Gemeente 1 · bijeenkomst 1, Stad 1',
    })
  })

  test('says that there is nothing to do', () => {
    expect(dutiesPart(aDeskCircle([]), HREF, reader)).toMatchObject({
      lines: [],
      rest: null,
      none: 'Er is nu niets te doen.',
    })
  })
})

describe('what is about to leave', () => {
  const meetings = [aMeetingStatus(1, '2026-12-10'), aMeetingStatus(2, '2027-01-28', { state: 'cancelled' })]
  const whenAndWhat = (given: Parameters<typeof aDeskCircle>[1]) =>
    sendingPart(aDeskCircle(meetings, given), HREF, reader).coming.map(
      ({ when, what }) => `${when}: ${what.label}`,
    )

  test('are the three next letters over time, and for how many', () => {
    const part = sendingPart(aDeskCircle(meetings, { registrations: [aLine()], drafts: 2 }), HREF, reader)
    expect(part.drafts?.label).toEqual('2 concepten wachten tot je ze verstuurt')
    expect(part.coming[0]).toEqual({
      when: 'do 26 november 2026, 09.00 uur',
      what: { label: 'Programma en gekozen casussen', href: `${HREF}/occasions/programmeReady/1` },
      note: 'bijeenkomst 1, Stad 1 · nu 1 persoon met een plaats · wacht dan als concept',
    })
    expect(part.coming.length).toEqual(3)
  })

  test('follows the days of the circle, and leaves out what it does without', () => {
    const given = {
      plans: [{ kind: 'answerReminder' as const, days: 17, hour: 8 }],
      modes: [{ kind: 'programmeReady', mode: 'off' as const }],
    }
    expect(whenAndWhat(given)[0]).toEqual('ma 23 november 2026, 08.00 uur: Herinnering: kom je?')
    expect(whenAndWhat(given).join()).not.toContain('Programma en gekozen casussen')
  })

  test('is nothing as long as the circle is not public', () => {
    expect(sendingPart(aDeskCircle(meetings, { phase: 'draft' }), HREF, reader)).toMatchObject({
      ...{ drafts: null, coming: [], none: 'Er staat niets klaar.' },
    })
  })
})
