import { once } from 'node:events'
import { addressIn, aHousehold, type Household, whoOpens } from '../factories/household.ts'
import { testApp } from './app.ts'
import type { TestDatabase } from './postgres.ts'
import { aVisitor } from './visitor.ts'

/** What one of many pages at the same time got wrong, in words; and how long all took. */
export interface MixedPages {
  faults: string[]
  pages: number
  seconds: number
}

const PAGES = [
  '/kringen/:slug',
  '/kringen/:slug/meetings/:number',
  '/kringen/:slug/registration',
  '/participant/:registrationId',
  '/host/meetings/:meetingId/section',
  '/organiser',
  '/organiser/letters',
  '/organiser/circles/:slug',
]
const LANGUAGES = ['nl', 'en'] as const
// No piece of another word in either language.
const MARKS = ['Merkax', 'Merkbix', 'Merkcox', 'Merkdux', 'Merkfyx']

/** Asks for `count` pages at once, each as somebody else and in another language than its neighbours. */
export const mixedPages = async (database: TestDatabase, count: number): Promise<MixedPages> => {
  const server = testApp(database).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const households: Household[] = []
  for (const mark of MARKS) households.push(await aHousehold(database.db, mark))
  const beganAt = performance.now()
  const faults = await Promise.all(
    Array.from({ length: count }, (_, at) => {
      // Three numbers without a common divisor: every household meets every page in both languages.
      const household = households[at % households.length]
      const path = PAGES[at % PAGES.length] ?? '/'
      const language = LANGUAGES[Math.floor(at / 7) % 2] ?? 'nl'
      return household ? look(url, household, { path, language }) : []
    }),
  )
  const seconds = (performance.now() - beganAt) / 1000
  server.closeAllConnections()
  await once(server.close(), 'close')
  return { faults: faults.flat(), pages: count, seconds }
}

const look = async (
  url: string,
  household: Household,
  { path, language }: { path: string; language: 'nl' | 'en' },
): Promise<string[]> => {
  const cookie = [household.cookies[whoOpens(path)], `language=${language}`].filter(Boolean).join('; ')
  const { status, text, headers } = await aVisitor(url, { cookie }).get(addressIn(household, path))
  const other = language === 'nl' ? 'en' : 'nl'
  const strangers = MARKS.filter((mark) => mark !== household.mark && text.includes(mark))
  return [
    ...(status === 200 ? [] : [`answers ${status}`]),
    ...(text.includes(household.mark) ? [] : ['shows nothing of its own']),
    ...strangers.map((mark) => `shows ${mark} to ${household.mark}`),
    ...(text.includes(`<html lang="${language}">`) ? [] : ['is in another language']),
    ...(text.includes(`name="language" value="${other}"`) ? [] : ['offers another language than it should']),
    ...(headers.get('content-language') === language ? [] : ['says another language']),
  ].map((fault) => `${path} in ${language}: ${fault}`)
}
