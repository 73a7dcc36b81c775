import { strToU8, zipSync } from 'fflate'

// Small files of every kind, as the programs of people make them; enough of each to be recognised.

const zip = (entries: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])), {
      level: 0,
    }),
  )

const office = (main: string, part: string): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${main}"/></Types>`,
    [part]: '<document/>',
  })

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export const pdf = (text = 'Programma'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Title (${text}) >>\nendobj\ntrailer\n<< >>\n%%EOF\n`,
    'latin1',
  )
export const png = (): Buffer => Buffer.from(PIXEL, 'base64')
export const jpg = (): Buffer =>
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffd9', 'hex'),
  ])
export const webp = (): Buffer =>
  Buffer.concat([Buffer.from('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0', 'latin1'), Buffer.alloc(64, 1)])
export const docx = (): Buffer => office(`${OFFICE}.wordprocessingml.document.main+xml`, 'word/document.xml')
export const pptx = (): Buffer =>
  office(`${OFFICE}.presentationml.presentation.main+xml`, 'ppt/presentation.xml')
export const xlsx = (): Buffer => office(`${OFFICE}.spreadsheetml.sheet.main+xml`, 'xl/workbook.xml')
export const docm = (): Buffer =>
  office('application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml')
export const openDocument = (of: 'text' | 'presentation' | 'spreadsheet'): Buffer =>
  zip({ mimetype: `application/vnd.oasis.opendocument.${of}`, 'content.xml': '<office/>' })
export const plainZip = (): Buffer => zip({ 'notulen.txt': 'Verslag' })
export const exe = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(512, 0x90)])
export const oldWord = (): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)])
export const svg = (): Buffer =>
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
export const html = (): Buffer => Buffer.from('<!doctype html><title>x</title><script>alert(1)</script>')
