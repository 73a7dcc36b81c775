import { AlignmentType, type IStylesOptions, LevelFormat } from 'docx'
import type { Language } from '../../db/schema.ts'

/** The names under which the styles of an agenda stand in a word processor, where they can be changed. */
export const STYLE = { soft: 'AgendaSoft', item: 'AgendaItem', strong: 'AgendaStrong', time: 'AgendaTime' }

/** The list of what an item is about. */
export const BULLETS = 'agenda-bullets'

/** Colours of an agenda on paper, as RRGGBB. */
export const INK = { text: '1D1C1A', soft: '5B5750', accent: '0B5563', rule: 'DFDACF', wash: 'F3F1EA' }

/** Letters, white and language; sizes in half points, white in twentieths of a point. */
export const docxStyles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: 'Calibri',
        size: 22,
        color: INK.text,
        language: { value: language === 'nl' ? 'nl-NL' : 'en-GB' },
      },
      paragraph: { spacing: { line: 264 } },
    },
    heading1: heading(40, { before: 0, after: 120 }),
    heading2: heading(28, { before: 320, after: 100 }),
  },
  paragraphStyles: [
    style(STYLE.soft, { color: INK.soft }),
    style(STYLE.item, { bold: true }),
    style(STYLE.strong, { bold: true }),
    style(STYLE.time, { bold: true, color: INK.accent }),
  ],
})

/** The dot of a list, hanging before its lines. */
export const docxNumbering = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 280, hanging: 280 } } },
        },
      ],
    },
  ],
}

// Word makes headings blue and slanted unless told otherwise; one is never the last line of a page.
const heading = (size: number, spacing: { before: number; after: number }) => ({
  run: { font: 'Calibri', size, bold: true, italics: false, color: INK.text },
  paragraph: { spacing, keepNext: true, keepLines: true },
})

const style = (id: string, run: { bold?: boolean; color?: string }) => ({
  id,
  name: id,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
})
