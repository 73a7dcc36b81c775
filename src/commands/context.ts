import type { Db } from '../db/connect.ts'
import type { Language } from '../db/schema.ts'
import type { Translate } from '../i18n/words.ts'

/** What every command of the command line gets. */
export interface Context {
  db: Db
  /** what stands behind the name of the command */
  given: string[]
  options: Partial<Record<string, string>>
  words: Record<Language, Translate>
  now: Temporal.Instant
  /** to standard error, for people */
  say: (line: string) => void
  /** to standard output, for programs */
  write: (output: string | Uint8Array) => void
}

/** A command that cannot be done, in lines that say why; the program ends with 1 and no trace. */
export class CommandFault extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** The institute with this short name, or the first one. */
export const instituteOf = async ({ db, options }: Context): Promise<{ id: string }> => {
  const institute = await db
    .selectFrom('institute')
    .select('id')
    .$if(options.institute !== undefined, (query) => query.where('slug', '=', options.institute ?? ''))
    .orderBy('created_at')
    .executeTakeFirst()
  if (institute) return institute
  throw new CommandFault([
    options.institute
      ? `institute: there is none with the short name ${JSON.stringify(options.institute)}`
      : 'institute: there is none yet; start the app once, or add one with: institute add SLUG --name NAME --sender EMAIL',
  ])
}
