import express from 'express'
import Handlebars from 'handlebars'
import pg from 'pg'
import { startServer } from '../../src/server.ts'
import { MEASURED } from './bench-data.ts'

// One of the servers that are compared, as a process of its own: node bench-server.ts hello|floor|insert|app
// The environment says where; `cpu` over the channel to the parent is answered with what the process used so far.

/** What a process used since it began. */
export interface Used {
  cpuMicros: number
  statements: number
}

let statements = 0
const kind = process.argv[2]
const port = Number(process.env.PORT)

const servers: Record<string, () => Promise<void>> = {
  hello: async () => {
    const app = express()
    app.disable('x-powered-by')
    app.get('/', (_req, res) => {
      res.send('Hello World!')
    })
    await new Promise<void>((resolve) => {
      app.listen(port, '127.0.0.1', () => resolve())
    })
  },
  floor: async () => {
    const app = express()
    app.disable('x-powered-by')
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
    const view = viewOfSize(Number(process.env.VIEW_BYTES))
    app.get('/', async (_req, res) => {
      const { rows } = await pool.query({ name: 'circle', text: CIRCLE, values: [MEASURED] })
      res.type('html').send(view(rows[0]))
    })
    await new Promise<void>((resolve) => {
      app.listen(port, '127.0.0.1', () => resolve())
    })
  },
  insert: async () => {
    const app = express()
    app.disable('x-powered-by')
    app.use(express.urlencoded({ extended: false }))
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
    app.post('/kringen/:slug/registration', async (req, res) => {
      const { circleId, personId, learningQuestion, brings } = req.body
      const values = [circleId, personId, learningQuestion, brings]
      const { rows } = await pool.query({ name: 'insert', text: REGISTRATION, values })
      res.redirect(303, `/participant/${rows[0].id}`)
    })
    await new Promise<void>((resolve) => {
      app.listen(port, '127.0.0.1', () => resolve())
    })
  },
  app: async () => {
    countStatements()
    const { stop } = await startServer(process.env)
    process.once('SIGTERM', () => void stop().finally(() => process.exit(0)))
  },
}

// The row that registering comes to, and nothing else: no lock, no rule, no letter.
const REGISTRATION = `
  insert into registration (circle_id, person_id, state, learning_question, brings, registered_on, registered_at)
  values ($1, $2, 'waiting', $3, $4, current_date, now()) returning id`

// The least that a page of a circle can ask: the circle and its meetings in one statement.
const CIRCLE = `
  select title, central_question as question, region, contact_name as contact, (
    select json_agg(json_build_object('number', number, 'day', held_on, 'place', place, 'theme', theme) order by number)
    from meeting where circle_id = circle.id) as meetings
  from circle where slug = $1`

/** A compiled view that shows the circle, filled up with plain HTML to as many bytes as the real page has. */
const viewOfSize = (bytes: number) => {
  const shown = `<h1>{{title}}</h1><p>{{question}}</p><p>{{region}} {{contact}}</p>{{#each meetings}}
    <h2>{{number}}</h2><p>{{day}} {{place}} {{theme}}</p>{{/each}}`
  const paragraph = '<p class="page-text">Hoe werken wij samen als niemand de baas is?</p>\n'
  const filling = paragraph.repeat(Math.ceil(bytes / paragraph.length)).slice(0, Math.max(0, bytes - 600))
  return Handlebars.compile(`<!doctype html><html lang="nl"><body>${shown}${filling}</body></html>`, {
    strict: true,
    preventIndent: true,
  })
}

/** Counts what goes to PostgreSQL, whichever library sends it. */
const countStatements = () => {
  const { query } = pg.Client.prototype
  // The cast: pg overloads `query` ten ways; this one only passes on.
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    statements += 1
    return Reflect.apply(query, this, args)
  } as typeof query
}

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  const used: Used = { cpuMicros: user + system, statements }
  process.send?.(used)
})
process.once('disconnect', () => process.exit(0))
await servers[kind ?? '']?.()
process.send?.('ready')
