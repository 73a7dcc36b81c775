import { HtmlValidate } from 'html-validate'

// HTML as the standard has it, and the rules of access that can be read from HTML alone.
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Lists without bullets are no lists to VoiceOver unless they say so.
    'no-redundant-role': 'off',
    // What scrolls sideways is a region with a name; a section would say no more.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
})

/** What is wrong with a page as it was sent, a line each: its HTML, its ids, the labels of its fields and their errors. */
export const htmlFaults = async (html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html)
  const rules = results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, selector }) => `${ruleId} (line ${line}, ${selector}): ${message}`,
    ),
  )
  return [...rules, ...errorFaults(html)]
}

/** Errors that are not tied to their field, fields that are wrong without a word, and entries of a summary that lead nowhere. */
const errorFaults = (html: string): string[] => {
  const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]))
  const described = new Set(
    [...html.matchAll(/\saria-describedby="([^"]+)"/g)].flatMap((match) => match[1]?.split(' ') ?? []),
  )
  const errors = [...html.matchAll(/error-message" id="([^"]+)"/g)].map((match) => match[1] ?? '')
  const wrong = [...html.matchAll(/<[a-z]+[^>]*\saria-invalid="true"[^>]*>/g)].map(([tag]) => tag)
  const led = [...(summaryOf(html) ?? '').matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '')
  return [
    ...errors.filter((id) => !described.has(id)).map((id) => `the error ${id} belongs to no field`),
    ...wrong
      .filter((tag) => !errors.some((id) => tag.includes(id)))
      .map((tag) => `nothing says what is wrong with ${tag}`),
    ...led.filter((id) => !ids.has(id)).map((id) => `the summary leads to #${id}, which is not there`),
    ...(errors.length > 0 && led.length === 0 ? ['errors stand at fields and in no summary'] : []),
  ]
}

const summaryOf = (html: string) => html.match(/error-summary"[\s\S]*?<\/ul>/)?.[0]
