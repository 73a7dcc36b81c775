/**
 * A value with the same shape in which every text is fit for every medium: control characters but line break and tab become
 * spaces, half characters a mark. One of them and Word refuses a whole file, or a terminal does what it is told.
 */
export const withoutControls = <Value>(value: Value): Value => clean(value) as Value // The cast: clean keeps the shape.

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(clean)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
}

const cleanText = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    // Not characters, and no part of XML 1.0.
    .replace(/[\uFFFE\uFFFF]/g, ' ')
