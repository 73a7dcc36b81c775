import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { AgendaDocument } from './agenda-document.ts'
import { docxNumbering, docxStyles, STYLE } from './docx-styles.ts'
import { docxTable, textParagraph } from './docx-table.ts'

/**
 * The agenda as a file that Word and LibreOffice open, on A4: real headings, the programme as a table, and below each page
 * who answers questions and its number. A heading stays with what it is about.
 */
export const agendaToDocx = (document: AgendaDocument): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title: document.title,
      subject: document.kicker,
      creator: 'Leerkring',
      styles: docxStyles(document.language),
      numbering: docxNumbering,
      sections: [
        {
          properties: { page: { size: A4, margin: MARGIN } },
          footers: { default: footerOf(document) },
          children: childrenOf(document),
        },
      ],
    }),
  )

// Twentieths of a point.
const A4 = { width: 11906, height: 16838 }
const MARGIN = { top: 1000, bottom: 1100, left: 1100, right: 1100, footer: 560 }
const LINE_WIDTH = 9706

const childrenOf = (document: AgendaDocument) => [
  plain(document.kicker, STYLE.soft),
  heading(document.title, HeadingLevel.HEADING_1),
  ...document.facts.map(factOf),
  ...(document.version === null ? [] : [plain(document.version, STYLE.soft)]),
  ...(document.cancelled === null ? [] : [plain(document.cancelled, STYLE.strong)]),
  ...linesOf(document.welcome),
  heading(document.headings.programme, HeadingLevel.HEADING_2),
  ...(document.empty === null ? [docxTable(document)] : [plain(document.empty)]),
  ...document.findings.map((finding) => plain(finding, STYLE.strong)),
  ...document.fits.map((fit) => plain(fit, STYLE.soft)),
  ...document.texts.flatMap(({ title, text, details }) => [
    heading(title, HeadingLevel.HEADING_2),
    ...linesOf(text),
    ...details.map(({ term, fact }) => factOf({ term, fact, note: null })),
  ]),
]

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children: [new TextRun(text)] })

const factOf = ({ term, fact, note }: AgendaDocument['facts'][number]) =>
  new Paragraph({
    children: [
      new TextRun({ text: `${term}: `, bold: true }),
      new TextRun(note === null ? fact : `${fact}, ${note}`),
    ],
  })

const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => textParagraph(line))

const plain = (text: string, style?: string) =>
  new Paragraph({ children: [new TextRun(text)], ...(style === undefined ? {} : { style }) })

const footerOf = ({ foot, pageWords: { page, of } }: AgendaDocument) =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.soft,
        tabStops: [{ type: TabStopType.RIGHT, position: LINE_WIDTH }],
        children: [
          new TextRun({
            size: 17,
            children: [`${foot}\t${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
