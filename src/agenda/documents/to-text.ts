import type { AgendaDocument } from './agenda-document.ts'
import type { DocumentLine } from './document-line.ts'
import { wrapText } from './wrap-text.ts'

/** The agenda as plain text of at most 76 characters a line, to paste into a message; ends with a line break. */
export const agendaToText = (document: AgendaDocument): string => {
  const { kicker, title, version, facts, cancelled, welcome, lines, end } = document
  const { empty, findings, fits, texts, foot } = document
  return [
    wrapText(kicker),
    wrapText(title),
    [''],
    ...facts.map(({ fact, note }) => wrapText(note === null ? fact : `${fact}, ${note}`)),
    ...(version === null ? [] : [wrapText(version)]),
    ...blockOf(cancelled),
    ...blockOf(welcome),
    [''],
    ...lines.map(textOfLine),
    ...(end === null ? [] : [[`${end.time}  ${end.word}`]]),
    ...(empty === null ? [] : [wrapText(empty)]),
    ...[...findings, ...fits].flatMap((finding, at) => [...(at === 0 ? [['']] : []), wrapText(finding)]),
    ...texts.map(textBeside),
    ...blockOf(foot),
    [''],
  ]
    .flat()
    .join('\n')
}

const blockOf = (text: string | null): string[][] => (text ? [['', ...wrapText(text)]] : [])

const textOfLine = (line: DocumentLine): string[] => {
  const { startsAt, pillarName, title, detail, wait, stretches, groups, text } = line
  const { topics, output, links, standing, minutesText } = line
  const indent = ' '.repeat(startsAt.length + 2)
  return [
    ...(wait === null ? [] : [`${wait.startsAt}  ${wait.text}`]),
    ...wrapText(
      `${pillarName === null ? title : `${pillarName}: ${title}`} (${minutesText})`,
      indent,
      `${startsAt}  `,
    ),
    ...[
      ...(detail === null ? [] : [detail]),
      ...stretches.map(({ time, title: words }) => `${time} ${words}`),
      ...(groups === null ? [] : [groups]),
      ...text,
      ...topics.map((topic) => `- ${topic}`),
      ...(output === null ? [] : [output]),
      ...links.map(({ label, href }) => `${label}: ${href}`),
      ...(standing === null ? [] : [standing.title, ...standing.lines.map((one) => `- ${one}`)]),
    ].flatMap((one) => wrapText(one, indent)),
  ]
}

const textBeside = ({ title, text, details }: AgendaDocument['texts'][number]): string[] => [
  '',
  ...wrapText(title),
  ...(text === '' ? [] : wrapText(text)),
  ...details.flatMap(({ term, fact }) => wrapText(`${term}: ${fact}`)),
]
