import request from 'supertest'
import type { OrganiserRole } from '../../src/db/schema.ts'
import type { Deps } from '../../src/web/deps.ts'
import { anInstitute, anOrganiser } from '../factories/circle.ts'
import { testApp } from './app.ts'
import type { TestDatabase } from './postgres.ts'
import { sessionCookie } from './session-cookie.ts'

/** An institute with one organiser who is signed in (`changes`: another clock, for one); `get` and `post` send what that browser would send. */
export const aSignedInOrganiser = async (
  database: TestDatabase,
  { role = 'owner' as OrganiserRole, slug = 'kennisplatform' } = {},
  changes: Partial<Deps> = {},
) => {
  const institute = await anInstitute(database.db, { slug })
  const organiser = await anOrganiser(database.db, institute.id, { role })
  return { instituteId: institute.id, ...(await browserOf(database, organiser.id, changes)) }
}

/** The browser in which an organiser is signed in. */
export const browserOf = async (database: TestDatabase, organiserId: string, changes: Partial<Deps> = {}) => {
  const app = testApp(database, changes)
  const cookie = await sessionCookie(database.db, { organiserId })
  return {
    get: (path: string) => request(app).get(path).set('Cookie', cookie),
    post: (path: string, fields: Record<string, string | string[]> = {}) =>
      request(app).post(path).set('Cookie', cookie).type('form').send(fields),
  }
}
