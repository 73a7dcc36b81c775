const LONGEST = 60

// Names of pages that stand at the place of a circle's name.
const RESERVED = ['new', 'nieuw']

/**
 * The part of the address that names a circle: 'Café «De Toren» 2/5' → 'cafe-de-toren-2-5'.
 * Accents go, every other sign becomes one dash; at most 60 characters, cut at a word. A title without a single Latin
 * letter or digit gives 'kring'.
 */
export const slugOf = (title: string): string => {
  const words = title
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return shortened(words) || 'kring'
}

/**
 * The first free name: the slug itself, else with -2, -3 and so on.
 * @param taken names in use that begin with the slug
 */
export const freeSlug = (slug: string, taken: readonly string[]): string => {
  const used = new Set([...taken, ...RESERVED])
  if (!used.has(slug)) return slug
  let number = 2
  while (used.has(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}

const shortened = (slug: string) => {
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1)
  const lastDash = cut.lastIndexOf('-')
  return lastDash > 20 ? cut.slice(0, lastDash) : slug.slice(0, LONGEST)
}
