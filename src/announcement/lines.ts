import type { Doubt, Said } from './announcement.ts'

/** A line of a text, and where it stands in it. */
export interface Line {
  text: string
  from: number
}

/** The lines of a text, empty ones too. */
export const linesOf = (text: string): Line[] => {
  let from = 0
  return text.split('\n').map((line) => {
    const found = { text: line.replace(/\r$/, ''), from }
    from += line.length + 1
    return found
  })
}

/** A text with some stretches made blank, as long as it was. */
export const without = (text: string, stretches: readonly { from: number; to: number }[]): string => {
  let blank = text
  for (const { from, to } of stretches)
    blank = blank.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + blank.slice(to)
  return blank
}

/** A part of a text as something that was said, without the white and signs around it; null when nothing is left. */
export const saidAt = (text: string, from: number, to: number, doubts: Doubt[] = []): Said | null => {
  const part = text.slice(from, to)
  const before = part.match(/^[\s"“”„«»'‘’*_#>•|,;:–—(-]{0,40}/u)?.[0].length ?? 0
  const value = part.slice(before).replace(/[\s"“”„«»‘’*_|,;:–—(-]{1,40}$/u, '')
  return value === '' ? null : { value, from: from + before, to: from + before + value.length, doubts }
}

/** The same moved, for what was found in a part of the text. */
export const moved = (said: Said, by: number): Said => ({ ...said, from: said.from + by, to: said.to + by })
