/**
 * The ways in which a word can stand with one mistake in it: a letter too many, too few, another one, or two that changed
 * places. Also the word itself.
 * @param letters of the word, each as a pattern for that letter
 */
export const looseBranches = (letters: string[]): string[] => {
  const before = (at: number) => letters.slice(0, at).join('')
  const from = (at: number) => letters.slice(at).join('')
  return letters.flatMap((letter, at) => {
    const next = letters[at + 1]
    return [
      `${before(at)}.?${from(at + 1)}`,
      ...(at > 0 ? [`${before(at)}.${from(at)}`] : []),
      ...(next === undefined ? [] : [`${before(at)}${next}${letter}${from(at + 2)}`]),
    ]
  })
}
