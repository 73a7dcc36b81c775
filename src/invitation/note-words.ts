import type { Language } from '../db/schema.ts'
import { wordsIn } from './calendar-words.ts'

/** What an organiser wrote with a letter, as its paragraphs: the first says whose words they are. None when they wrote nothing. */
export const noteInWords = (note: string, language: Language): string[] => {
  const [first, ...others] = note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return first === undefined ? [] : [wordsIn(language)('letters:note', { note: first }), ...others]
}
