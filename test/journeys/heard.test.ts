import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { importFile } from '../../src/exchange/import-file.ts'
import { readCircleFile } from '../../src/exchange/read-circle-file.ts'
import { demoFile } from '../exchange/demo-file.ts'
import { headingFaults, heardOn, saidTwice, spoken } from '../support/heard.ts'
import { useJourney } from '../support/journey.ts'
import { sessionCookie } from '../support/session-cookie.ts'

// Four pages as a screen reader has them: landmarks, headings, lists, and the name of everything, kept in test/golden to
// be read aloud. RENEW_GOLDEN=1 writes them anew.

const GOLDEN = join(import.meta.dirname, '../golden')
const CIRCLE = 'slim-samenwerken-in-regionale-netwerken'
const journey = useJourney()

test('four pages are heard as they were read aloud', async () => {
  const { db, url, instituteId, organiser, change } = journey.desk()
  const read = readCircleFile(demoFile())
  if ('faults' in read) throw new Error(read.faults.join('\n'))
  await change((trx, now) => importFile(trx, { instituteId, file: read.circle }, now))
  const noor = await db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .where('person.email', '=', 'noor.voorbeeld@example.org')
    .select('registration.id')
    .executeTakeFirstOrThrow()
  const pages = [
    { name: 'circle', path: `/kringen/${CIRCLE}`, keys: {} },
    { name: 'agenda', path: `/kringen/${CIRCLE}/meetings/2`, keys: {} },
    { name: 'desk', path: `/organiser/circles/${CIRCLE}`, keys: { organiserId: organiser.id } },
    { name: 'participant', path: `/participant/${noor.id}`, keys: { registrationIds: [noor.id] } },
  ]
  for (const { name, path, keys } of pages) {
    const reader = await journey.aDesk(await sessionCookie(db, keys))
    await reader.page.goto(url + path)
    const heard = await heardOn(reader.page)
    expect({ name, faults: [...reader.faults, ...headingFaults(heard), ...saidTwice(heard)] }).toEqual({
      name,
      faults: [],
    })
    const file = join(GOLDEN, `${name}.txt`)
    const said = spoken(heard)
    if (process.env.RENEW_GOLDEN) writeFileSync(file, said)
    expect(said).toBe(readFileSync(file, 'utf8'))
  }
}, 120_000)
