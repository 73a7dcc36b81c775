import type { AgendaDocument } from './agenda-document.ts'

/** The agenda as plain text, one line per item, to paste into a message; ends with a line break. */
export const agendaToText = (document: AgendaDocument): string =>
  [
    document.kicker,
    document.title,
    '',
    document.when,
    ...(document.where === '' ? [] : [document.where]),
    ...(document.cancelled === null ? [] : ['', document.cancelled]),
    '',
    ...document.lines.flatMap(textOfLine),
    ...(document.end === null ? [] : [`${document.end.time}  ${document.end.word}`]),
    ...(document.findings.length === 0 ? [] : ['', ...document.findings]),
    '',
    document.foot,
    '',
  ].join('\n')

const textOfLine = ({ time, pillar, title, detail, text, minutes }: AgendaDocument['lines'][number]) => [
  `${time}  ${pillar === null ? title : `${pillar}: ${title}`} (${minutes})`,
  ...[...(detail === null ? [] : [detail]), ...text].map((line) => `${' '.repeat(time.length)}  ${line}`),
]
