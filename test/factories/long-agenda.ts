import { type Agenda, dayOf } from '../../src/agenda/agenda.ts'
import { layOut } from '../../src/agenda/timing.ts'
import { anAgenda } from './agenda.ts'

/** What people type who mean no good: markup of every medium that an agenda is written in. */
export const MARKUP = '<b onclick="x">&amp; {{title}} ]]> BEGIN:VEVENT \\n; "<w:t>" É ñ 😀'

/** A meeting with so many items, with titles of so many characters, some in one piece, some with markup, and long texts. */
export const aLongAgenda = (items: number, titleLength: number): Agenda => {
  const agenda = anAgenda()
  const kinds = agenda.lines
  const lines = Array.from({ length: items }, (_, at) => {
    const model = kinds[at % kinds.length]
    if (!model) throw new Error('the agenda of the demo has lines')
    const number = `${at + 1}. `
    const unit = at % 3 === 0 ? 'Samenwerkingsovereenkomsten' : at % 3 === 1 ? `${MARKUP} ` : 'Wie doet mee? '
    const title = number + unit.repeat(titleLength).slice(0, titleLength - number.length)
    return { ...model, id: `item-${at}`, title, minutes: 9, leads: [`Łucja ${MARKUP}`] }
  })
  return { ...agenda, ...layOut(lines, dayOf(agenda)) }
}

/** The meeting of the demo with all that a host and an expert can say about it, in so many words each. */
export const aToldAgenda = (words: number): Agenda => {
  const agenda = anAgenda()
  const text = 'Wij lopen langs het water en horen daar wat bewoners ervan vinden. '.repeat(words).trim()
  return {
    ...agenda,
    welcome: 'Welkom in Amersfoort.',
    venue: { ...agenda.venue, route: text, catering: text, rooms: 'Raadzaal\nZaal 2', accessNote: text },
    visit: {
      ...agenda.visit,
      story: text,
      meetingPoint: 'Bij de hoofdingang',
      gear: text,
      weatherPlan: text,
    },
    lines: agenda.lines.map((line) =>
      line.kind === 'deepDive' ? { ...line, experts: [{ name: 'Olaf Werkvorm', biography: text }] } : line,
    ),
  }
}
