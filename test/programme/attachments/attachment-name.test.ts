import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { cleanName, LONGEST_NAME } from '../../../src/programme/attachments/attachment-name.ts'

test.each([
  ['Programma 2.pdf', 'pdf', 'Programma 2.pdf'],
  ['Programma.PDF', 'pdf', 'Programma.pdf'],
  ['IMG_1.JPEG', 'jpg', 'IMG_1.jpeg'],
  ['../../etc/passwd', 'txt', 'passwd.txt'],
  ['..\\..\\Windows\\system32.pdf', 'pdf', 'system32.pdf'],
  ['/', 'pdf', 'bestand.pdf'],
  ['..', 'pdf', 'bestand.pdf'],
  ['', 'docx', 'bestand.docx'],
  ['.pdf', 'pdf', 'bestand.pdf'],
  ['   .pdf', 'pdf', 'bestand.pdf'],
  ['a\0b\r\nc\x7f.pdf', 'pdf', 'abc.pdf'],
  ['programma\u202efdp.exe', 'pdf', 'programmafdp.exe.pdf'],
  ['foto.exe', 'png', 'foto.exe.png'],
  ['<script>alert("x")</script>.pdf', 'pdf', 'script-.pdf'],
  ['wat? waar: wie*.pdf', 'pdf', 'wat- waar- wie-.pdf'],
  ['CON.pdf', 'pdf', '_CON.pdf'],
  ['nul', 'txt', '_nul.txt'],
  ['com1.backup.txt', 'txt', '_com1.backup.txt'],
  ['.htaccess', 'txt', 'htaccess.txt'],
  ['Cafe\u0301.pdf', 'pdf', 'Café.pdf'],
  ['\ud800kapot.pdf', 'pdf', '\ufffdkapot.pdf'],
  ['عرض.pdf', 'pdf', 'عرض.pdf'],
] as const)('%j becomes a name that every system can keep', (given, kind, name) => {
  expect(cleanName(given, kind)).toBe(name)
})

test('a name of three hundred characters keeps its ending', () => {
  const name = cleanName(`${'lang '.repeat(60)}.pptx`, 'pptx')
  expect([[...name].length <= LONGEST_NAME, name.endsWith('.pptx'), name.startsWith('lang lang')]).toEqual([
    true,
    true,
    true,
  ])
})

test('whatever is given, the name is short, visible, in one folder, and ends in its kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
      const name = cleanName(given, 'pdf')
      expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME)
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}/\\<>:"|?*]+\.pdf$/u)
      expect(name).not.toMatch(/^[. ]/)
      expect(cleanName(name, 'pdf')).toBe(name)
    }),
  )
})
