import { strToU8, zipSync } from 'fflate'

/** A cell: a text, a number, a day (as the number that Excel keeps), or a formula with the value it last had. */
export type Cell = string | number | { day: number } | { formula: string; value: string }

/** An Excel file with these rows on its first sheet; a row of no cells is an empty line. */
export const aWorkbook = (rows: Cell[][], more: Record<string, Uint8Array> = {}): Buffer =>
  workbookOf(
    rows
      .map((cells, at) =>
        cells.length === 0
          ? ''
          : `<row r="${at + 1}">${cells.map((one, n) => cell(one, at + 1, n)).join('')}</row>`,
      )
      .join(''),
    more,
  )

/** An Excel file with this XML as the rows of its first sheet, and more files in it. */
export const workbookOf = (rows: string, more: Record<string, Uint8Array> = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      'xl/workbook.xml': strToU8(
        `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Lijst" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/styles.xml': strToU8(
        `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `${XML}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ),
      ...more,
    }),
  )

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const cell = (one: Cell, row: number, column: number): string => {
  const at = `r="${String.fromCharCode(65 + column)}${row}"`
  if (typeof one === 'string') return `<c ${at} t="inlineStr"><is><t>${escaped(one)}</t></is></c>`
  if (typeof one === 'number') return `<c ${at}><v>${one}</v></c>`
  if ('day' in one) return `<c ${at} s="1"><v>${one.day}</v></c>`
  return `<c ${at} t="str"><f>${escaped(one.formula)}</f><v>${escaped(one.value)}</v></c>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
