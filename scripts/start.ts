import { ConfigError } from '../src/config.ts'
import { PortTaken, startServer } from '../src/server.ts'

// Says in words what a person can mend; anything else keeps its trace.
const explain = (error: unknown) =>
  error instanceof ConfigError || error instanceof PortTaken ? error.message : error

const starting = startServer(process.env)

// Heard from the first moment on: requests come in before the last part has started, and they too are finished.
let isStopping = false
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (isStopping) return
    isStopping = true
    starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        (error) => {
          console.error(explain(error))
          process.exit(1)
        },
      )
  })
}

starting.catch((error) => {
  console.error(explain(error))
  process.exit(1)
})
