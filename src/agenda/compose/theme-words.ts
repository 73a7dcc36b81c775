/**
 * The words of a text that speak of a theme, as they stand in the text, each once. Simple on purpose: words that say
 * nothing of any subject are passed over, endings are cut ('afspraken' and 'afspraak' are one), and of compounds one part
 * is enough ('werkafspraken' speaks of 'afspraken'). Works for Dutch and English; none when they share nothing.
 */
export const themeWords = (text: string, theme: string): string[] => {
  const stems = wordsOf(theme).map(stemOf)
  const found = wordsOf(text).filter((word) => stems.some((stem) => speakOfOne(stemOf(word), stem)))
  return [...new Set(found)]
}

/** Shortest stem that counts inside a longer word: shorter ones stand in too many by chance. */
const SHORTEST_PART = 6

const speakOfOne = (one: string, other: string): boolean => {
  if (one === other) return true
  const [shorter = '', longer = ''] = [one, other].sort((a, b) => a.length - b.length)
  return shorter.length >= SHORTEST_PART && (longer.startsWith(shorter) || longer.endsWith(shorter))
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 4 && !SAY_NOTHING.has(word))

// Accents go, long vowels become short, then one ending: raad and raden, agreement and agreements.
const stemOf = (word: string): string => {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/([aeou])\1/g, '$1')
  const bare = plain.replace(/(?<=.{4})(ingen|ing)$|(?<=.{3})(en|es|e|s)$/, '')
  return bare.replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

// Four letters and more; shorter words are never looked at.
const SAY_NOTHING = new Set(
  `aan alle alleen allerlei altijd ander andere anderen anders beter bijna daar daarom daarbij deze dezelfde doen
  door eens eerst eigen elkaar ergens even geen goed goede graag heb hebben hebt heeft heel hier hoeveel iedere
  iedereen iemand iets inzake jaar jaren jouw jullie kijk kijken kunnen langs maak maakt maken meer mensen mijn
  minder misschien moet moeten naar niet niets nieuwe nodig omdat onder onze over samen samenwerken samenwerking
  sinds soms staan steeds straks tegen terug thuis toch tussen veel verder vooral vraag vragen waar waarom waarbij
  wanneer want welke werk werken werkt weten weet wilde willen worden wordt zelf zich zijn zoals zonder zorgen
  zullen gemeente gemeenten organisatie organisaties organiseer organiseert organiseren regio regionaal regionale leerkring kring bijeenkomst ervaring
  kennis stad steden project projecten
  about also always another because been before being better between both circle come could does doing each
  every experience from good have help here into just know knowledge like make many meeting more most much
  municipality need only organisation other others over people project projects region regional same some
  that their them then there these they thing things this those together under very want well were what when
  where which while will with within without work working would year years your city cities`.split(/\s+/),
)
