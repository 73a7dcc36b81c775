import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createRenderer } from '../../src/render/renderer.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leerkring-views-'))
  mkdirSync(join(folder, 'partials'))
  mkdirSync(join(folder, 'mail'))
  writeFileSync(join(folder, 'partials/name.hbs'), 'Beste {{name}}')
  writeFileSync(join(folder, 'mail/letter-text.hbs'), '{{> name}}, welkom')
  writeFileSync(join(folder, 'mail/letter.hbs'), '<p>{{> name}}</p>')
})

afterAll(() => rmSync(folder, { recursive: true }))

const NASTY = { name: '<b> & "Zoë"' }

test('a text template leaves text as it is and its HTML neighbour escapes it, whichever comes first', () => {
  const first = createRenderer(folder)
  expect(first.template('mail/letter-text')(NASTY)).toBe('Beste <b> & "Zoë", welkom')
  expect(first.template('mail/letter')(NASTY)).toBe('<p>Beste &lt;b&gt; &amp; &quot;Zoë&quot;</p>')
  const second = createRenderer(folder)
  expect(second.template('mail/letter')(NASTY)).toBe('<p>Beste &lt;b&gt; &amp; &quot;Zoë&quot;</p>')
  expect(second.template('mail/letter-text')(NASTY)).toBe('Beste <b> & "Zoë", welkom')
})

test('a field that the page lacks is an error, null is an empty place', () => {
  const render = createRenderer(folder).template('mail/letter')
  expect(() => render({})).toThrow('"name" not defined')
  expect(render({ name: null })).toBe('<p>Beste </p>')
})

test('a view that is not there is named', () => {
  expect(() => createRenderer(folder).template('mail/postcard')).toThrow('no view named mail/postcard')
})
