import { expect, test } from '@jest/globals'
import type { Trx } from '../../src/db/connect.ts'
import { addInstitute } from '../../src/institute/add-institute.ts'
import { addOrganiser } from '../../src/institute/add-organiser.ts'
import { ensureInstitute } from '../../src/institute/ensure-institute.ts'
import { listOrganisers } from '../../src/institute/queries.ts'
import { NOW } from '../support/moment.ts'
import { useDatabase } from '../support/postgres.ts'

const database = useDatabase()
const within = <T>(work: (trx: Trx) => Promise<T>) => database().db.transaction().execute(work)

const platform = {
  slug: 'kennisplatform',
  name: 'Kennisplatform Stad & Regio',
  senderName: 'Kennisplatform',
  senderAddress: 'kennisplatform@example.org',
  contactName: 'Tess Regelaar',
  contactEmail: 'tess.regelaar@example.org',
  contactPhone: '',
}

test('makes one institute at a first start, also of processes that start together, and none later', async () => {
  const ids = await Promise.all(
    Array.from({ length: 5 }, () => within((trx) => ensureInstitute(trx, platform, NOW))),
  )
  const later = await within((trx) => ensureInstitute(trx, { ...platform, slug: 'renamed' }, NOW))
  expect(new Set([...ids, later].map(({ instituteId }) => instituteId)).size).toBe(1)
})

test('adds a second institute, but not a second one of the same slug', async () => {
  await within((trx) => ensureInstitute(trx, platform, NOW))
  const academy = { ...platform, slug: 'academie' }
  const added = await within((trx) => addInstitute(trx, academy, NOW))
  const again = await within((trx) => addInstitute(trx, academy, NOW))
  expect([added.done, again]).toEqual([true, { done: false, reason: 'alreadyThere' }])
})

test('lets an address organise for two institutes, once for each', async () => {
  const { instituteId } = await within((trx) => ensureInstitute(trx, platform, NOW))
  const academy = await within((trx) => addInstitute(trx, { ...platform, slug: 'academie' }, NOW))
  if (!academy.done) throw new Error(academy.reason)
  const tess = { email: ' Tess.Regelaar@Example.org', name: 'Tess Regelaar', role: 'owner' as const }
  const first = await within((trx) => addOrganiser(trx, { ...tess, instituteId }, NOW))
  const second = await within((trx) => addOrganiser(trx, { ...tess, ...academy.value, role: 'reader' }, NOW))
  const again = await within((trx) => addOrganiser(trx, { ...tess, instituteId, role: 'reader' }, NOW))
  expect([first.done, second.done, again]).toEqual([true, true, { done: false, reason: 'alreadyThere' }])
  expect(await listOrganisers(database().db, instituteId)).toEqual([
    {
      id: first.done && first.value.organiserId,
      email: 'tess.regelaar@example.org',
      name: 'Tess Regelaar',
      role: 'owner',
      language: 'nl',
    },
  ])
})
