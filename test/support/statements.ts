import request from 'supertest'
import { connect } from '../../src/db/connect.ts'
import { testApp } from './app.ts'

/** Opens a page and counts what it asked of the database: '200 3' is an answer that cost three statements. */
export const countStatements = async (databaseUrl: string, path: string, cookie: string): Promise<string> => {
  const connection = connect(databaseUrl)
  let statements = 0
  connection.pool.on('connect', (client) => {
    const query = client.query.bind(client)
    // The cast: pg overloads `query`; whatever came is passed on as it came.
    client.query = ((...given: Parameters<typeof query>) => {
      statements++
      return query(...given)
    }) as typeof client.query
  })
  const { status } = await request(testApp(connection)).get(path).set('Cookie', cookie)
  await connection.close()
  return `${status} ${statements}`
}
