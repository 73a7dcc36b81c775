import { Router } from 'express'
import { sql } from 'kysely'
import type { Deps } from './deps.ts'

/** For whoever watches over the processes: /healthz answers while the process lives, /readyz when it can also work. */
export const health = (deps: Deps): Router => {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.json({ ok: true })
  })
  router.get('/readyz', async (_req, res) => {
    const database = await sql`select 1`.execute(deps.db).then(
      () => true,
      () => false,
    )
    const queue = database && (await deps.queueIsReady().catch(() => false))
    res.status(database && queue ? 200 : 503).json({ ok: database && queue, database, queue })
  })
  return router
}
