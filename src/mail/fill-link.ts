import type { ComposedLetter, LetterLink } from './compose-letter.ts'

/**
 * What stands in a letter where its link will be: nothing that anybody could have written, because nobody knew the id of
 * the letter when they did.
 */
export const linkPlace = (letterId: string, { hasCode }: { hasCode: boolean }): LetterLink => ({
  href: `link.${letterId}`,
  code: hasCode ? `code.${letterId}` : null,
})

/**
 * Puts a link where `linkPlace` left room for it, so that words are made once, before there is a link, and hold it or a
 * mark in its place as is wanted.
 */
export const fillLink = (letter: ComposedLetter, place: LetterLink, link: LetterLink): ComposedLetter => {
  const fill = (words: string, safe: (text: string) => string) => {
    const linked = words.replaceAll(place.href, () => safe(link.href))
    return place.code ? linked.replaceAll(place.code, () => safe(link.code ?? '')) : linked
  }
  return {
    subject: letter.subject,
    text: fill(letter.text, (text) => text),
    html: fill(letter.html, escaped),
  }
}

/** The mark in the place of a link, in what stays readable after sending: it must not open a door. */
export const markOf = (link: LetterLink): LetterLink => ({
  href: link.href.replace(/[^/]+$/, '…'),
  code: link.code && '…',
})

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
