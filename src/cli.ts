import { parseArgs } from 'node:util'
import { agendaCommand } from './commands/agenda.ts'
import { CommandFault, type Context } from './commands/context.ts'
import { exportCommand, importCommand } from './commands/exchange.ts'
import { pauseMailCommand, resumeMailCommand } from './commands/mail.ts'
import { addInstituteCommand, addOrganiserCommand } from './commands/people.ts'
import { themeCommand } from './commands/theme.ts'
import { ConfigError, readConfig } from './config.ts'
import { readWords } from './i18n/words.ts'
import { openDatabase } from './start/open-database.ts'

const USAGE = `npm run leerkring -- <command>

  import FILE [--institute SLUG]              take a whole circle in (docs/import-format.md)
  export SLUG                                 write a whole circle as JSON
  agenda SLUG NUMBER [--format json|text|html|docx|ics] [--language nl|en] [--out FILE]
  organiser add EMAIL [--name NAME] [--role owner|organiser|reader] [--institute SLUG]
  institute theme SLUG FILE                   colours over ours: {"accent": "#0b5563"}
  mail pause|resume [--institute SLUG]        no letters leave meanwhile; none is lost
  institute add SLUG --name NAME --sender EMAIL [--contact NAME] [--contact-email EMAIL]
`

const commands: Record<string, (context: Context) => Promise<void>> = {
  import: importCommand,
  export: exportCommand,
  agenda: agendaCommand,
  'organiser add': addOrganiserCommand,
  'institute add': addInstituteCommand,
  'institute theme': themeCommand,
  'mail pause': pauseMailCommand,
  'mail resume': resumeMailCommand,
}

// JSON goes to standard output, everything said along the way to standard error: the output can be piped.
const say = (line: string) => process.stderr.write(`${line}\n`)

const run = async (args: string[]) => {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  const name = [positionals.slice(0, 2).join(' '), positionals[0] ?? ''].find(
    (candidate) => candidate in commands,
  )
  const command = commands[name ?? '']
  if (!name || !command) throw new CommandFault([USAGE])
  const config = readConfig(process.env)
  const database = await openDatabase(config, { info: () => undefined, warn: say })
  try {
    await command({
      db: database.db,
      given: positionals.slice(name.split(' ').length),
      options: values,
      words: readWords(),
      now: Temporal.Now.instant(),
      say,
      write: (output) => void process.stdout.write(output),
    })
  } finally {
    await database.close()
  }
}

const OPTIONS = {
  institute: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  sender: { type: 'string' },
  contact: { type: 'string' },
  'contact-email': { type: 'string' },
} as const

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof CommandFault) for (const line of error.lines) say(line)
  else if (error instanceof ConfigError) say(error.message)
  else if (error instanceof TypeError && 'code' in error) say(`${error.message}\n\n${USAGE}`)
  else throw error
  process.exitCode = 1
}
