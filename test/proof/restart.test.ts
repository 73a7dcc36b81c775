import { afterAll, expect, test } from '@jest/globals'
import { cleanUp, enterableFolder } from '../support/embedded-process.ts'
import { restartRounds } from '../support/restart-round.ts'
import { endApps } from '../support/two-apps.ts'

const ROUNDS = Number(process.env.ROUNDS ?? 5)
const folders: string[] = []

afterAll(async () => {
  await endApps()
  for (const folder of folders) await cleanUp(folder)
})

test(`PostgreSQL is killed ${ROUNDS} times under load: nothing acknowledged is lost, pages are back within 2 s`, async () => {
  const dataDir = await enterableFolder()
  folders.push(dataDir)
  const rounds = await restartRounds({ dataDir, rounds: ROUNDS })
  for (const [index, { wordsMeanwhile, ...figures }] of rounds.entries())
    process.stdout.write(
      `${JSON.stringify({ round: index + 1, ...figures, words: wordsMeanwhile.includes('<h1>') })}\n`,
    )
  expect(rounds.flatMap(({ lost }) => lost)).toEqual([])
  expect(rounds.flatMap(({ otherStatuses }) => otherStatuses).filter((status) => status !== 503)).toEqual([])
  expect(rounds.map(({ stayedUp }) => stayedUp)).toEqual(Array(ROUNDS).fill(true))
  expect(Math.max(...rounds.map(({ backAfterReturnMs }) => backAfterReturnMs))).toBeLessThan(2000)
})
