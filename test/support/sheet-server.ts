import { once } from 'node:events'
import { join } from 'node:path'
import express from 'express'
import type { Agenda } from '../../src/agenda/agenda.ts'
import { readWords } from '../../src/i18n/words.ts'
import { createRenderer } from '../../src/render/renderer.ts'
import { loadAssets } from '../../src/web/assets.ts'
import { sendAgendaSheet } from '../../src/web/documents/send-sheet.ts'
import { NOW } from './moment.ts'
import { ROOT } from './source-tree.ts'

/** Serves the sheet of each agenda at its name, with the look of the app and without a database. */
export const aSheetServer = async (agendas: Record<string, Agenda>) => {
  const app = express()
  const assets = await loadAssets(undefined, { effort: 1 })
  const deps = { words: readWords(), renderer: createRenderer(join(ROOT, 'views')), assets, now: () => NOW }
  app.use(assets.router)
  app.get('/:name', (req, res) => {
    const agenda = agendas[req.params.name]
    if (!agenda) return void res.sendStatus(404)
    const reader = { seesFindings: false, comes: false }
    sendAgendaSheet(deps, req, res, agenda, { reader, backHref: '/', isPrivate: false })
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
