import { createHmac } from 'node:crypto'
import type { SessionData } from 'express-session'
import type { Db } from '../../src/db/connect.ts'

const SECRET = 'a secret of thirty-two characters'

/** The cookie of a browser in which these keys were opened before: `.set('Cookie', await sessionCookie(db, { … }))`. */
export const sessionCookie = async (db: Db, keys: Partial<Omit<SessionData, 'cookie'>>): Promise<string> => {
  const sid = crypto.randomUUID()
  await db
    .insertInto('session')
    .values({
      sid,
      sess: JSON.stringify({ cookie: { originalMaxAge: 3_600_000, path: '/', httpOnly: true }, ...keys }),
      expire: new Date(Date.now() + 3_600_000),
    })
    .execute()
  const signature = createHmac('sha256', SECRET).update(sid).digest('base64').replace(/=+$/, '')
  return `leerkring=${encodeURIComponent(`s:${sid}.${signature}`)}`
}
