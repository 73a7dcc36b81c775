import { expect, test } from '@jest/globals'
import { themeWords } from '../../../src/agenda/compose/theme-words.ts'
import { coreTime } from '../../support/core-time.ts'

const THEME = 'Achterban en mandaat: hoe landen afspraken thuis?'

test.each<[string, string, string, string[]]>([
  ['the same word', 'Ik zoek mandaat.', THEME, ['mandaat']],
  ['singular and plural', 'Eén afspraak, twee mandaten.', THEME, ['afspraak', 'mandaten']],
  ['a part of a compound', 'Ik maak werkafspraken van één pagina.', THEME, ['werkafspraken']],
  ['capitals and accents', 'MANDAÁT en Achterban', THEME, ['mandaát', 'achterban']],
  ['each word once', 'Achterban, achterban, achterbannen', THEME, ['achterban', 'achterbannen']],
  ['a verb and what is made of it', 'Wij evalueren graag.', 'Evaluaties evalueren', ['evalueren']],
  ['a long vowel that becomes short', 'Voor raden en raadsleden', 'De raad aan zet', ['raden']],
  ['English too', 'I write agreements.', 'Every agreement counts', ['agreements']],
  ['no small words', 'Hoe en voor wie, met ons of thuis?', THEME, []],
  ['no words that say nothing', 'Samenwerken in de regio met gemeenten', 'Samenwerken in de regio', []],
  ['no part that stands in a word by chance', 'Ik ken het netwerk.', 'Kennen', []],
  ['nothing in an empty text', '', THEME, []],
  ['nothing for an empty theme', 'Ik zoek mandaat.', '', []],
  ['text that is markup, digits and signs', '<b>2026</b> & €', THEME, []],
])('finds %s', (_, text, theme, words) => {
  expect(themeWords(text, theme)).toEqual(words)
})

test('looks through a long text in milliseconds', () => {
  const text = `${'overleg '.repeat(20_000)}mandaat`
  expect(coreTime(() => expect(themeWords(text, THEME)).toEqual(['mandaat']))).toBeLessThan(500)
})
