import MarkdownIt from 'markdown-it'

/**
 * Text from people as HTML: paragraphs and line breaks, bold and italic, lists, quotes, and links to https, http and
 * mailto. Anything else of Markdown, and all HTML, stays text. Headings too: the outline of a page is ours.
 */
export const markdownToHtml = (text: string): string => parser.render(text)

/** The same without marks, for letters, calendars and documents: one line per paragraph or list item, links written out. */
export const markdownToText = (text: string): string => {
  const lines: string[] = []
  let prefix = ''
  for (const token of parser.parse(text, {})) {
    if (token.type === 'list_item_open') prefix = '- '
    if (token.type !== 'inline') continue
    lines.push(prefix + textOf(token.children ?? []))
    prefix = ''
  }
  return lines.join('\n')
}

interface Inline {
  type: string
  content: string
  attrGet: (name: string) => string | number | null
}

const textOf = (tokens: Inline[]): string => {
  let [text, href, linked] = ['', '', '']
  for (const token of tokens) {
    if (token.type === 'link_open') {
      href = String(token.attrGet('href') ?? '')
      linked = text
    }
    const isBreak = token.type === 'softbreak' || token.type === 'hardbreak'
    text += isBreak ? '\n' : token.content
    // A bare address is its own words: it is not said twice.
    if (token.type === 'link_close' && text.slice(linked.length) !== href) text += ` (${href})`
  }
  return text
}

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable([
  'image',
  'heading',
  'lheading',
  'code',
  'fence',
  'table',
  'hr',
  'reference',
])

parser.validateLink = (href) => /^(https?:\/\/|mailto:)/i.test(href.trim())

// Foreign pages learn nothing of ours, and get no credit for being named here.
parser.renderer.rules.link_open = (tokens, at, options, _env, self) => {
  tokens[at]?.attrSet('rel', 'noopener noreferrer nofollow')
  return self.renderToken(tokens, at, options)
}
