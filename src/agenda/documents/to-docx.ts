import {
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { AgendaDocument } from './agenda-document.ts'

/** The agenda as a file that Word and LibreOffice open, on A4: headings, a table of times, nothing else. */
export const agendaToDocx = (document: AgendaDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: document.title,
      creator: 'Leerkring',
      styles: {
        default: {
          document: { run: { font: 'Calibri', size: 22, language: { value: localeOf(document) } } },
        },
      },
      sections: [{ properties: { page: { size: A4, margin: MARGIN } }, children: childrenOf(document) }],
    }),
  )

// Twentieths of a point.
const A4 = { width: 11906, height: 16838 }
const MARGIN = { top: 1000, bottom: 1000, left: 1100, right: 1100 }
const WIDTHS = [1100, 7200, 1400]

const localeOf = ({ language }: AgendaDocument) => (language === 'nl' ? 'nl-NL' : 'en-GB')

const childrenOf = (document: AgendaDocument) => [
  plain(document.kicker, { isSoft: true }),
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: [new TextRun({ text: clean(document.title), bold: true })],
  }),
  plain(document.when, { isBold: true }),
  ...(document.where === '' ? [] : [plain(document.where)]),
  ...(document.cancelled === null ? [] : [plain(document.cancelled, { isBold: true })]),
  plain(''),
  new Table({
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: WIDTHS,
    borders: BORDERS,
    rows: [...document.lines.map(rowOf), ...(document.end === null ? [] : [endRow(document.end)])],
  }),
  plain(''),
  ...document.findings.map((finding) => plain(finding, { isBold: true })),
  plain(document.foot, { isSoft: true }),
]

const rowOf = ({ time, pillar, title, detail, text, minutes }: AgendaDocument['lines'][number]) =>
  row([
    [plain(time)],
    [
      ...(pillar === null ? [] : [plain(pillar, { isSoft: true })]),
      plain(title, { isBold: true }),
      ...(detail === null ? [] : [plain(detail, { isSoft: true })]),
      ...text.map((line) => plain(line)),
    ],
    [plain(minutes, { isSoft: true })],
  ])

const endRow = ({ time, word }: { time: string; word: string }) =>
  row([[plain(time)], [plain(word, { isSoft: true })], [plain('')]])

const row = (cells: Paragraph[][]) =>
  new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, at) =>
        new TableCell({
          children,
          width: { size: WIDTHS[at] ?? 0, type: WidthType.DXA },
          margins: { top: 80, bottom: 80 },
        }),
    ),
  })

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'DFDACF' }
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: NONE,
  right: NONE,
  insideHorizontal: LINE,
  insideVertical: NONE,
}

const plain = (text: string, { isBold = false, isSoft = false } = {}) =>
  new Paragraph({
    children: [new TextRun({ text: clean(text), bold: isBold, ...(isSoft ? { color: '5B5750' } : {}) })],
  })

// XML has no place for control characters: one of them and Word refuses the whole file.
const clean = (text: string) => text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, ' ')
