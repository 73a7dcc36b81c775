import { afterAll, expect, test } from '@jest/globals'
import { cleanUp, enterableFolder } from '../support/embedded-process.ts'
import { restartRounds } from '../support/restart-round.ts'
import { endApps } from '../support/two-apps.ts'

const folders: string[] = []
afterAll(async () => {
  await endApps()
  for (const folder of folders) await cleanUp(folder)
})

test('PostgreSQL is killed under load: nothing acknowledged is lost, and pages are back within two seconds', async () => {
  const dataDir = await enterableFolder()
  folders.push(dataDir)
  const [round] = await restartRounds({ dataDir, rounds: 1 })
  expect(round?.acknowledged).toBeGreaterThan(0)
  expect(round).toMatchObject({ lost: [], otherStatuses: [503], stayedUp: true })
  expect(round?.wordsMeanwhile).toContain('<h1>')
  expect(round?.readyMeanwhile).toBe('{"ok":false,"database":false,"queue":false}')
  expect(round?.backAfterReturnMs).toBeLessThan(2000)
}, 120_000)
