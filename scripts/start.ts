import { ConfigError } from '../src/config.ts'
import { PortTaken, startServer } from '../src/server.ts'

// Says in words what a person can mend; anything else keeps its trace.
const explain = (error: unknown) =>
  error instanceof ConfigError || error instanceof PortTaken ? error.message : error

try {
  const server = await startServer(process.env)
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      server.stop().then(
        () => process.exit(0),
        (error) => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
} catch (error) {
  console.error(explain(error))
  process.exit(1)
}
