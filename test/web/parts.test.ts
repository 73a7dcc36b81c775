import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import Handlebars from 'handlebars'
import { readWords } from '../../src/i18n/words.ts'
import { markdownToHtml } from '../../src/render/markdown.ts'
import { agendaExamples } from '../../src/web/dev/style/examples/agenda.ts'
import { everyExample } from '../../src/web/dev/style/examples/every-example.ts'
import { errorSummary, field } from '../../src/web/field.ts'

const FOLDER = join(import.meta.dirname, '../../views/partials')
const handlebars = Handlebars.create()
handlebars.registerHelper('richText', (text: string) => new Handlebars.SafeString(markdownToHtml(text)))
const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.slice(0, -'.hbs'.length))
for (const name of names) handlebars.registerPartial(name, readFileSync(join(FOLDER, `${name}.hbs`), 'utf8'))

const examples = everyExample(readWords().nl)
const rendered = (name: string) => Object.values(examples[name] ?? {}).map((part) => render(name, part))

const render = (name: string, part: object | undefined) =>
  handlebars.compile(`{{> ${name} part}}`, { strict: true, preventIndent: true })({ part })

describe('every part', () => {
  test('has an example in src/web/dev/style/examples, and every example has its part', () => {
    expect(Object.keys(examples).sort()).toEqual(names.toSorted())
  })

  test.each(names)('%s renders with each of its examples, strictly', (name) => {
    expect(rendered(name).filter((html) => html.trim() === '')).toEqual([])
    expect(rendered(name)).not.toEqual([])
  })

  test.each(names)('%s carries no style or script of its own, as the pages forbid them', (name) => {
    const html = rendered(name).join('\n')
    expect(html).not.toMatch(/<script|<style|\son[a-z]+=/)
    if (!name.startsWith('letter/')) expect(html).not.toMatch(/\sstyle=/)
  })
})

describe('a field', () => {
  test('ties its hint and its error to the control', () => {
    const html = render(
      'field/text',
      field({ name: 'naam', label: 'Naam', hint: 'Zoals op de badge', error: 'Vul in' }),
    )
    expect(html).toContain('aria-describedby="field-naam-hint field-naam-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toContain('id="field-naam-hint"')
    expect(html).toContain('id="field-naam-error"')
  })

  test('says that it may stay empty only when it may', () => {
    const given = { name: 'naam', label: 'Naam', optionalWord: 'niet verplicht' }
    expect(render('field/text', field(given))).toContain('(niet verplicht)')
    expect(render('field/text', field({ ...given, isRequired: true }))).not.toContain('(niet verplicht)')
  })

  test('keeps every line and space of a text, also the first', () => {
    const html = render('field/textarea', field({ name: 'tekst', label: 'Tekst', value: '\n  een\ntwee' }))
    // HTML drops the line break right behind the tag.
    expect(/<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(html)?.[1]).toBe('\n  een\ntwee')
  })

  test('shows markup as the text it is', () => {
    const html = render('field/text', field({ name: 'naam', label: '<b>', value: '"><script>' }))
    expect(html).not.toMatch(/<b>|<script>/)
  })

  test('gets an id that an address can point at', () => {
    expect(field({ name: 'answers[m 2]', label: 'Antwoord' }).id).toBe('field-answers-m-2-')
  })
})

describe('the summary of errors', () => {
  test('names the fields that were refused, in the order of the form', () => {
    const fields = [
      field({ name: 'a', label: 'A', error: 'Vul A in' }),
      field({ name: 'b', label: 'B' }),
      field({ name: 'c', label: 'C', error: 'Vul C in' }),
    ]
    expect(errorSummary('Niet verstuurd', fields)).toEqual({
      title: 'Niet verstuurd',
      items: [
        { fieldId: 'field-a', text: 'Vul A in' },
        { fieldId: 'field-c', text: 'Vul C in' },
      ],
    })
  })

  test('is not there when nothing was refused', () => {
    expect(errorSummary('Niet verstuurd', [field({ name: 'a', label: 'A' })])).toBeNull()
  })
})

test('the agenda gives every line the height of its own minutes', () => {
  const day = agendaExamples()['agenda-axis']?.['a day that fits'] ?? {}
  const heights = [...render('agenda-axis', day).matchAll(/viewBox="0 0 1 (\d+)"/g)].map((found) =>
    Number(found[1]),
  )
  expect(heights).toEqual([45, 5, 5, 20, 60, 15, 75, 75, 20, 40])
})
