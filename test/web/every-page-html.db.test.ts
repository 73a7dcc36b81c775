import { expect, test } from '@jest/globals'
import { htmlFaults } from '../support/html-faults.ts'
import { formsOf } from '../support/page-forms.ts'
import { aHouse } from '../support/page-look.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()

// Shows every part twice, light beside dark, and summaries of forms that stand elsewhere.
const TWICE = '/dev/style'
// What the app under test takes for its own address.
const OWN = 'http://localhost:3000'
// Typed into every field that takes text: too long, no address, no date, no number.
const NONSENSE = '☂'.repeat(2500)

test('the HTML of every page is valid: no id twice, every field labelled; one in Dutch, the next in English', async () => {
  const house = await aHouse(database())
  const faults: string[] = []
  for (const [at, { path, address, cookie }] of house.pages.filter(({ path }) => path !== TWICE).entries()) {
    const language = at % 2 === 0 ? 'nl' : 'en'
    const headers = { cookie: [cookie, `language=${language}`].filter(Boolean).join('; ') }
    const html = await (await fetch(house.url + address, { headers })).text()
    faults.push(...(await htmlFaults(html)).map((fault) => `${path} ${language}: ${fault}`))
  }
  await house.close()
  expect(faults).toEqual([])
}, 120_000)

test('a form that is refused ties each error to its field, and its summary leads there', async () => {
  const house = await aHouse(database())
  const faults: string[] = []
  const refused = new Set<string>()
  for (const { path, address, cookie } of house.pages) {
    const page = await (await fetch(house.url + address, { headers: { cookie } })).text()
    for (const form of formsOf(page, address).filter(
      ({ method, typed }) => method === 'post' && typed.length > 0,
    ))
      for (const value of ['', NONSENSE]) {
        const body = form.isMultipart ? new FormData() : new URLSearchParams()
        for (const [name, kept] of form.hidden) body.append(name, kept)
        for (const name of form.typed) body.append(name, value)
        const answer = await fetch(new URL(form.action, house.url + address), {
          method: 'POST',
          headers: { cookie, origin: OWN },
          body,
          redirect: 'manual',
        })
        const html = await answer.text()
        if (answer.status >= 500) faults.push(`${path} → ${form.action}: answers ${answer.status}`)
        if (answer.status !== 422 || !html.includes('<html')) continue
        refused.add(path)
        faults.push(...(await htmlFaults(html)).map((fault) => `${path} → ${form.action}: ${fault}`))
      }
  }
  await house.close()
  expect(faults).toEqual([])
  expect(refused.size).toBeGreaterThan(40)
}, 180_000)
