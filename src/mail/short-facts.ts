/** The short fact that follows from a long one. */
export const SHORT: Record<string, string> = { when: 'day', meeting: 'which' }

/**
 * The facts of a letter, with what is short enough for a subject beside what is not: the `day` of `when` ('donderdag 10
 * december 2026, 12.00–18.00 uur'), and `which` of `meeting`, without its theme ('Bijeenkomst 2 van 5 – Belangen op
 * tafel') or, for a guest expert, without its number ('Werksessie (bijeenkomst 2 van 5)'). What is there already stays.
 */
export const withShortFacts = (facts: Record<string, unknown>): Record<string, unknown> => {
  const { when, meeting } = facts
  return {
    ...(typeof when === 'string' ? { day: when.split(', ')[0] } : {}),
    ...(typeof meeting === 'string' ? { which: meeting.replace(/ (?:– .*|\([^()]*\))$/u, '') } : {}),
    ...facts,
  }
}
