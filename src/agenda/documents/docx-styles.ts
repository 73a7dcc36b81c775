import { AlignmentType, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import type { Pillar } from '../../db/programme-tables.ts'
import type { Language } from '../../db/schema.ts'

/** The names under which the styles of an agenda stand in a word processor, where they can be changed. */
export const STYLE = { soft: 'AgendaSoft', item: 'AgendaItem', strong: 'AgendaStrong', time: 'AgendaTime' }

/** The list of what an item is about. */
export const BULLETS = 'agenda-bullets'

/** Colours of an agenda on paper, as RRGGBB. */
export const INK = { text: '1D1C1A', soft: '5B5750', accent: '0B5563', rule: 'DFDACF', wash: 'F3F1EA' }

/** Edge and ground of each pillar, as RRGGBB. */
export const PILLAR_INK: Record<Pillar, { edge: string; wash: string }> = {
  news: { edge: '835500', wash: 'FBF1DC' },
  intervision: { edge: '7A2E5D', wash: 'F7E9F1' },
  deepDive: { edge: '1F4B8F', wash: 'E7EEF9' },
  projectVisit: { edge: '2A652C', wash: 'E7F2E5' },
}

// In 240ths of a line; without the rule LibreOffice takes it for a fixed height.
const LINES = { line: 264, lineRule: LineRuleType.AUTO }

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
      paragraph: { spacing: LINES },
    },
    heading1: heading(40, 0, { before: 40, after: 140 }),
    heading2: heading(28, 1, { before: 320, after: 100 }),
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
const heading = (size: number, outlineLevel: number, spacing: { before: number; after: number }) => ({
  run: { font: 'Calibri', size, bold: true, italics: false, color: INK.text },
  paragraph: { spacing: { ...LINES, ...spacing }, outlineLevel, keepNext: true, keepLines: true },
})

const style = (id: string, run: { bold?: boolean; color?: string }) => ({
  id,
  name: id,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
})
