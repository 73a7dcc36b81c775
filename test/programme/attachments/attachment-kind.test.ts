import { expect, test } from '@jest/globals'
import { kindOf } from '../../../src/programme/attachments/attachment-kind.ts'
import * as files from '../../factories/files.ts'

const answer = async (bytes: Buffer, name: string) => {
  const outcome = await kindOf(bytes, name)
  return outcome.done ? outcome.value : `refused: ${outcome.reason}`
}

test.each([
  ['pdf', files.pdf(), 'programma.pdf'],
  ['docx', files.docx(), 'verslag.docx'],
  ['pptx', files.pptx(), 'dia’s.pptx'],
  ['xlsx', files.xlsx(), 'cijfers.xlsx'],
  ['odt', files.openDocument('text'), 'verslag.odt'],
  ['odp', files.openDocument('presentation'), 'verslag.odp'],
  ['ods', files.openDocument('spreadsheet'), 'verslag.ods'],
  ['png', files.png(), 'kaart.png'],
  ['jpg', files.jpg(), 'IMG_1.JPEG'],
  ['webp', files.webp(), 'foto.webp'],
  ['txt', Buffer.from('Café: 3 < 4\r\n'), 'notitie.txt'],
  ['txt', Buffer.from('Caf\xe9', 'latin1'), 'oud.TXT'],
  ['md', Buffer.from('# Verslag\n\n- één\n'), 'verslag.md'],
  ['csv', Buffer.from('\ufeffnaam;stad\nBo;Ede\n'), 'lijst.csv'],
])('a file is recognised by its bytes: %s', async (kind, bytes, name) => {
  expect(await answer(bytes, name)).toBe(kind)
})

test.each([
  ['png', files.png(), 'programma.pdf'],
  ['pdf', files.pdf(), 'programma.exe'],
  ['docx', files.docx(), 'archief.zip'],
  ['jpg', files.jpg(), 'notitie.txt'],
  ['pdf', files.pdf(), ''],
])('its name changes nothing about that: %s', async (kind, bytes, name) => {
  expect(await answer(bytes, name)).toBe(kind)
})

test.each([
  ['nothing in it', 'empty', Buffer.alloc(0), 'leeg.pdf'],
  ['a page', 'page', files.html(), 'pagina.html'],
  ['a page that calls itself text', 'page', files.html(), 'pagina.txt'],
  ['a page behind spaces and a remark', 'page', Buffer.from('\ufeff \n<!-- x -->\n<HTML><body>'), 'x.md'],
  ['a drawing with a script', 'page', files.svg(), 'logo.svg'],
  ['a drawing that calls itself a picture', 'page', files.svg(), 'logo.png'],
  ['a page in wider letters', 'unknown', Buffer.from('\ufeff<html><script>', 'utf16le'), 'x.txt'],
  ['a program', 'program', files.exe(), 'setup.exe'],
  ['a program that calls itself a PDF', 'program', files.exe(), 'programma.pdf'],
  ['a document with macros', 'program', files.docm(), 'verslag.docx'],
  ['an old document', 'oldDocument', files.oldWord(), 'verslag.doc'],
  ['an archive', 'archive', files.plainZip(), 'alles.zip'],
  ['an archive that calls itself a document', 'archive', files.plainZip(), 'verslag.docx'],
  [
    'a picture with an archive behind it',
    'mixed',
    Buffer.concat([files.png(), files.plainZip()]),
    'kaart.png',
  ],
  ['a PDF with an archive behind it', 'mixed', Buffer.concat([files.pdf(), files.plainZip()]), 'a.pdf'],
  ['a document that was cut off', 'mixed', files.docx().subarray(0, -30), 'verslag.docx'],
  ['a picture that also begins a PDF', 'mixed', Buffer.concat([files.jpg(), files.pdf()]), 'a.jpg'],
  ['text that is a PDF in other eyes', 'mixed', Buffer.from('x\n%PDF-1.4\n'), 'a.txt'],
  ['a picture that begins with a page', 'mixed', Buffer.concat([files.jpg(), files.html()]), 'a.jpg'],
  ['a script', 'unknown', Buffer.from('Remove-Item -Recurse C:\\\n'), 'opruimen.ps1'],
  ['text without an ending', 'unknown', Buffer.from('Hoi'), 'notitie'],
  ['bytes of nothing', 'unknown', Buffer.from([1, 2, 3, 0, 255, 254, 9]), 'x.txt'],
])('%s is refused', async (_, reason, bytes, name) => {
  expect(await answer(bytes, name)).toBe(`refused: ${reason}`)
})

test('twenty megabytes of text are text to their last byte', async () => {
  const bytes = Buffer.alloc(20 * 1024 * 1024, 'regel met tekst\n')
  expect(await answer(bytes, 'lang.txt')).toBe('txt')
  bytes[bytes.length - 1] = 0
  expect(await answer(bytes, 'lang.txt')).toBe('refused: unknown')
})
