import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import Handlebars from 'handlebars'
import { markdownToHtml, markdownToText } from './markdown.ts'

/** A compiled template; a field that the page object lacks is an error, null is an empty place. */
export type Template = (page: object) => string

export interface Renderer {
  /** By path below views/, without extension: 'visitor/circle', 'layouts/page', 'mail/letter-text'. */
  template: (name: string) => Template
  names: string[]
}

/**
 * Compiles every view and partial below a folder once, strictly. Partials are named by their path below partials/.
 * Everything is escaped for HTML, except templates whose name ends in -text. `{{richText text}}` shows Markdown from people,
 * safe for where it stands.
 */
export const createRenderer = (folder: string): Renderer => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  )
  const source = new Map(files.map((file) => [nameOf(file), readFileSync(join(folder, file), 'utf8')]))
  // One for each: a partial is compiled by whoever uses it first, and text would leave it unescaped for the pages.
  const [html, plain] = [environment(source), environment(source)]
  html.registerHelper('richText', (text: string) => new Handlebars.SafeString(markdownToHtml(text)))
  plain.registerHelper('richText', markdownToText)
  const templates = new Map<string, Template>()
  for (const [name, text] of source) {
    if (name.startsWith('partials/')) continue
    const noEscape = name.endsWith('-text')
    templates.set(
      name,
      (noEscape ? plain : html).compile(text, { strict: true, noEscape, preventIndent: true }),
    )
  }
  return {
    names: [...templates.keys()].sort(),
    template: (name) => {
      const template = templates.get(name)
      if (!template) throw new Error(`no view named ${name}`)
      return template
    },
  }
}

const nameOf = (file: string) =>
  relative('.', file)
    .replaceAll('\\', '/')
    .replace(/\.hbs$/, '')

const environment = (source: Map<string, string>) => {
  const handlebars = Handlebars.create()
  for (const [name, text] of source) {
    if (name.startsWith('partials/')) handlebars.registerPartial(name.slice('partials/'.length), text)
  }
  return handlebars
}
