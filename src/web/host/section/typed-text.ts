/**
 * A text of a posted form, as the database can keep it: line breaks in one notation, no NUL, no halves of characters;
 * empty when it did not come along.
 */
export const typedText = (body: unknown, name: string): string => {
  if (typeof body !== 'object' || body === null) return ''
  const value: unknown = new Map(Object.entries(body)).get(name)
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n') : ''
}
