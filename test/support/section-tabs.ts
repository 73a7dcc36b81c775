import type { Express } from 'express'
import request from 'supertest'
import { filledIn, hiddenIn } from './section-hosts.ts'

/** The fields in which the people of section-tabs.ts type. */
export const TYPED_IN = ['welcome', 'route', 'catering'] as const
export type TypedIn = (typeof TYPED_IN)[number]
type Texts = Record<TypedIn, string>
export type Choice = 'mine' | 'theirs' | 'both'

/** One browser tab with the form of a section in it, used without scripts by the rules of the page alone. */
export const aTab = (app: Express, path: string, cookie: string) => {
  let html = ''
  let fields: Texts = { welcome: '', route: '', catering: '' }
  const touched = new Set<TypedIn>()

  const take = (page: string) => {
    html = page
    fields = textsIn(page)
    touched.clear()
  }
  const body = (choice: Choice) => ({
    ...filledIn(html, fields),
    draft: hiddenIn(html, 'draft'),
    continued: hiddenIn(html, 'continued'),
    ...choicesIn(html, choice),
  })
  const post = async (address: string, given: object) => {
    const answer = await request(app).post(address).set('Cookie', cookie).type('form').send(given)
    if (answer.status !== 303) html = answer.text
    return answer
  }
  return {
    page: () => html,
    isOpen: () => html.includes('name="basis"'),
    open: async (query = '') => {
      const answer = await request(app).get(`${path}${query}`).set('Cookie', cookie)
      if (answer.status === 200) take(answer.text)
      return answer.text
    },
    /** Adds a word, or replaces what somebody else wrote and this tab has not touched. */
    type: (field: TypedIn, word: string, isReplaced: boolean) => {
      fields = {
        ...fields,
        [field]: isReplaced && !touched.has(field) ? word : `${fields[field]} ${word}`.trim(),
      }
      touched.add(field)
    },
    sent: () => Object.values(fields).join(' '),
    keep: () => post(`${path}/draft`, body('mine')),
    save: async (choice: Choice) => {
      const answer = await post(path, body(choice))
      if (answer.status === 409) take(answer.text)
      else if (answer.status === 303) html = ''
      return answer
    },
    undo: async (version: number) => {
      const answer = await post(`${path}/history/${version}/undo`, {})
      if (answer.status === 409) take(answer.text)
      return answer
    },
    discard: (id: string) => post(`${path}/drafts/${id}/removal`, {}),
  }
}

const textsIn = (page: string): Texts => ({
  welcome: areaIn(page, 'welcome'),
  route: areaIn(page, 'route'),
  catering: areaIn(page, 'catering'),
})

const areaIn = (page: string, name: string) =>
  new RegExp(`name="${name}"[^>]*>\\n([^<]*)</textarea>`).exec(page)?.[1] ?? ''

const choicesIn = (page: string, choice: Choice): Record<string, string> =>
  Object.fromEntries(
    TYPED_IN.filter((field) => page.includes(`name="choice-${field}"`)).flatMap((field) => {
      const both = areaIn(page, `both-${field}`)
      return [
        [`choice-${field}`, choice === 'both' && both === '' ? 'mine' : choice],
        [`theirs-${field}`, hiddenIn(page, `theirs-${field}`)],
        [`both-${field}`, both],
      ]
    }),
  )
