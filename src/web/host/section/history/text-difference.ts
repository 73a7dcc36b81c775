import { diffWordsWithSpace } from 'diff'

/** A stretch of a text: in both, only in the new one, or only in the old one. */
export interface TextPart {
  text: string
  isAdded: boolean
  isRemoved: boolean
}

// Two texts that share nothing take long to compare word by word, and nobody reads such a comparison.
const MOST_STEPS = 1000

/** What changed from one text to another, word by word; the whole of both when they have too little in common. */
export const textDifference = (from: string, to: string): TextPart[] => {
  const parts = diffWordsWithSpace(from, to, { maxEditLength: MOST_STEPS })
  return parts
    ? parts.map(({ value, added, removed }) => ({ text: value, isAdded: added, isRemoved: removed }))
    : [
        { text: from, isAdded: false, isRemoved: true },
        { text: to, isAdded: true, isRemoved: false },
      ]
}
