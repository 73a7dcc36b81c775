import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// npm test: format and lint, types, then all tests, each to its end whatever the others said.
// npm run test:quick: only the tests that need neither PostgreSQL nor a browser. Further words go to jest as they are.
// The last line is always `N passed, N failed`: jest's own tests, and one each for lint and types.

interface Count {
  passed: number
  failed: number
}

/** What jest writes with --json, as far as it is counted here. */
interface JestReport {
  numPassedTests: number
  numFailedTests: number
  /** files that broke before any test in them ran */
  numRuntimeErrorTestSuites: number
}

const root = join(import.meta.dirname, '..')
const isQuick = process.argv.includes('--quick')
const words = process.argv.slice(2).filter((word) => word !== '--quick')

const counts = isQuick
  ? [await jest(['--testPathIgnorePatterns', '\\.db\\.test', '/journeys/', '/proof/'])]
  : [
      await step('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
      // Types keep one core busy for a while, and a test often waits.
      ...(await Promise.all([step('types', 'node_modules/typescript/bin/tsc', []), jest([])])),
    ]
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function step(name: string, program: string, args: string[]): Promise<Count> {
  const isFine = (await run([join(root, program), ...args])) === 0
  console.log(`${name}: ${isFine ? 'passed' : 'FAILED'}`)
  return isFine ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function jest(args: string[]): Promise<Count> {
  const folder = await mkdtemp(join(tmpdir(), 'leerkring-report-'))
  const outputFile = join(folder, 'report.json')
  try {
    const program = ['--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js')]
    const code = await run([...program, ...words, '--json', `--outputFile=${outputFile}`, ...args])
    // The cast: jest's own report, whose notation is fixed.
    const report = JSON.parse(await readFile(outputFile, 'utf8')) as JestReport
    const broken = report.numFailedTests + report.numRuntimeErrorTestSuites
    return { passed: report.numPassedTests, failed: code === 0 ? broken : Math.max(broken, 1) }
  } catch (error) {
    console.error(error)
    return { passed: 0, failed: 1 }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a program on this very Node; its words go where ours go. @returns its exit code, 1 when a signal ended it */
function run(args: string[]): Promise<number> {
  return new Promise((resolve) => {
    // jest --json repeats the whole report on stdout; its readable words are on stderr.
    const isJest = args.some((arg) => arg.startsWith('--outputFile='))
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', isJest ? 'ignore' : 'inherit', 'inherit'],
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
