import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

// npm run bench: every benchmark, one after the other, each in a process of its own; names as words choose some.
const folder = join(import.meta.dirname, '../test/bench')
const wanted = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
  .sort()

for (const file of files) {
  console.log(`\n${file}`)
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [join(folder, file)], { stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('exit', (exit) => resolve(exit ?? 1))
  })
  if (code !== 0) process.exitCode = 1
}
