import { spawn } from 'node:child_process'
import { join } from 'node:path'

// npm run prove: the heavy rounds of test/proof, one after the other, with the figures they print.
// Words choose among them: npm run prove -- restart
const root = join(import.meta.dirname, '..')
const jest = ['--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js')]
const child = spawn(
  process.execPath,
  [
    ...jest,
    '--runInBand',
    '--verbose',
    '--testTimeout=1800000',
    // The list of the configuration leaves these out.
    '--testPathIgnorePatterns=/node_modules/',
    `--testPathPatterns=test/proof/.*(${process.argv.slice(2).join('|')})`,
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
)
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
