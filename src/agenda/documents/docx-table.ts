import {
  BorderStyle,
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Pillar } from '../../db/programme-tables.ts'
import type { AgendaDocument } from './agenda-document.ts'
import type { DocumentLine } from './document-line.ts'
import { BULLETS, INK, PILLAR_INK, STYLE } from './docx-styles.ts'

/**
 * The programme as a table of three columns: its first row is repeated on every page, no row is cut in two, and the end of
 * the day stays with the last item. The columns keep their width whatever is written in them.
 */
export const docxTable = ({ headings, lines, end }: AgendaDocument): Table =>
  new Table({
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [
      row(
        [headings.time, headings.item, headings.minutes].map((word) => [plain(word, STYLE.soft, true)]),
        {
          isHead: true,
        },
      ),
      ...lines.flatMap((line, at) => [
        ...waitOf(line),
        row(cellsOf(line, at === lines.length - 1), { pillar: line.pillar }),
      ]),
      ...(end === null ? [] : [row([[plain(end.time)], [plain(end.word, STYLE.soft)], [plain('')]])]),
    ],
  })

// Twentieths of a point: the width of A4 without its margins.
const WIDTHS = [1150, 7306, 1250]

const cellsOf = (line: DocumentLine, keepNext: boolean): Paragraph[][] => [
  [plain(line.startsAt, STYLE.time, keepNext)],
  [
    ...pillarOf(line, keepNext),
    plain(line.title, STYLE.item, keepNext),
    ...(line.detail === null ? [] : [plain(line.detail, STYLE.soft, keepNext)]),
    ...line.stretches.map(({ time, title }) => plain(`${time} ${title}`, undefined, keepNext)),
    ...(line.groups === null ? [] : [plain(line.groups, undefined, keepNext)]),
    ...line.text.map((text) => textParagraph(text, keepNext)),
    ...line.topics.map((topic) => textParagraph(`- ${topic}`, keepNext)),
    ...(line.output === null ? [] : [plain(line.output, STYLE.strong, keepNext)]),
    ...line.links.map((link) => linkParagraph(link, keepNext)),
    ...standingOf(line, keepNext),
  ],
  [plain(line.minutesText, STYLE.soft, keepNext)],
]

const waitOf = ({ wait }: DocumentLine): TableRow[] =>
  wait === null
    ? []
    : [row([[plain(wait.startsAt, STYLE.soft)], [plain(wait.text, STYLE.soft)], [plain('')]])]

const pillarOf = ({ pillar, pillarName }: DocumentLine, keepNext: boolean) =>
  pillar === null
    ? []
    : [
        new Paragraph({
          children: [new TextRun({ text: pillarName ?? '', bold: true, color: PILLAR_INK[pillar].edge })],
          keepNext,
        }),
      ]

const standingOf = ({ standing }: DocumentLine, keepNext: boolean): Paragraph[] =>
  standing === null
    ? []
    : [
        plain(standing.title, STYLE.strong, keepNext),
        ...standing.lines.map((one) => textParagraph(`- ${one}`, keepNext)),
      ]

/** One paragraph; a line that begins with '- ' becomes a line of a list. */
export const textParagraph = (text: string, keepNext = false): Paragraph =>
  text.startsWith('- ')
    ? new Paragraph({
        children: [new TextRun(text.slice(2))],
        numbering: { reference: BULLETS, level: 0 },
        keepNext,
      })
    : plain(text, undefined, keepNext)

const plain = (text: string, style?: string, keepNext = false) =>
  new Paragraph({ children: [new TextRun(text)], keepNext, ...(style === undefined ? {} : { style }) })

const linkParagraph = ({ label, href }: { label: string; href: string }, keepNext: boolean) =>
  new Paragraph({
    children: [
      new ExternalHyperlink({
        link: href,
        children: [new TextRun({ text: label, color: INK.accent, underline: {} })],
      }),
      // On paper no link can be pressed.
      new TextRun(`: ${href}`),
    ],
    keepNext,
  })

const row = (
  cells: Paragraph[][],
  { isHead = false, pillar = null }: { isHead?: boolean; pillar?: Pillar | null } = {},
) =>
  new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    children: cells.map(
      (children, at) =>
        new TableCell({
          children,
          width: { size: WIDTHS[at] ?? 0, type: WidthType.DXA },
          margins: { top: 70, bottom: 70, left: at === 0 ? 60 : 140, right: 60 },
          ...(isHead ? { shading: { fill: INK.wash } } : at > 0 && pillar ? groundOf(pillar, at) : {}),
        }),
    ),
  })

// A pillar has its own ground, and an edge before it; its name stands there in words too.
const groundOf = (pillar: Pillar, at: number) => ({
  shading: { fill: PILLAR_INK[pillar].wash },
  ...(at === 1
    ? { borders: { left: { style: BorderStyle.SINGLE, size: 36, color: PILLAR_INK[pillar].edge } } }
    : {}),
})

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: INK.rule }
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
}
