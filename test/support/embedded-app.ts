import { startEmbedded } from '../../src/db/embedded.ts'

// A stand-in for the app, as a process of its own: starts PostgreSQL, tells its address, ends in order on SIGTERM.
const server = await startEmbedded({
  dataDir: String(process.argv[2]),
  log: (message) => console.log(JSON.stringify({ message })),
  settings: { fsync: 'off', shared_buffers: '16MB' },
})
console.log(JSON.stringify({ url: server.url }))
const alive = setInterval(() => {}, 60_000)
process.once('SIGTERM', () => {
  clearInterval(alive)
  void server.stop()
})
