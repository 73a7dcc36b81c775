import { expect, test } from '@jest/globals'
import { aCircle, aRegistration } from '../../../factories/circle.ts'
import { aSignedInOrganiser } from '../../../support/organiser.ts'
import { textOf } from '../../../support/page-text.ts'
import { useDatabase } from '../../../support/postgres.ts'

const database = useDatabase()
const MEETING = '/organiser/circles/slim-samenwerken/meetings/1'

test.each([
  [0, 'Verplaats de bijeenkomst', 'Laat de bijeenkomst vervallen'],
  [1, 'Verplaats de bijeenkomst en mail 1 deelnemer', 'Laat de bijeenkomst vervallen en mail 1 deelnemer'],
  [2, 'Verplaats de bijeenkomst en mail 2 deelnemers', 'Laat de bijeenkomst vervallen en mail 2 deelnemers'],
])('of %d people with a seat, the buttons say how many hear of it', async (count, move, cancel) => {
  const { instituteId, get } = await aSignedInOrganiser(database())
  const { id: circleId } = await aCircle(database().db, { instituteId, hosts: ['Zwolle'] })
  for (let number = 0; number < count; number++)
    await aRegistration(database().db, { instituteId, circleId }, { firstName: `Noor${number}` })
  const buttons = async (path: string) =>
    [...(await get(path)).text.matchAll(/<button class="nl-button[^>]*>(.*?)<\/button>/gs)].map(([, said]) =>
      textOf(said ?? '').trim(),
    )
  expect(await buttons(`${MEETING}/date`)).toContain(move)
  expect(await buttons(`${MEETING}/cancellation`)).toContain(cancel)
})
