import { setTheme } from '../institute/set-theme.ts'
import { themeFaults } from '../institute/theme.ts'
import { CommandFault, type Context } from './context.ts'
import { jsonOf } from './json-file.ts'

/** `institute theme SLUG FILE`: lays the colours of a file over ours; an empty object takes them off again. */
export const themeCommand = async (context: Context): Promise<void> => {
  const [slug, path] = context.given
  if (!slug || !path)
    throw new CommandFault([
      'institute theme needs a short name and a file: {"accent": "#0b5563", "dark:accent": "#7cc4d0"}',
    ])
  const tokens = await jsonOf(path)
  if (!isTokens(tokens)) throw new CommandFault([`${path}: this is no list of names and colours`])
  const faults = themeFaults(tokens)
  if (faults.length > 0) throw new CommandFault(faults)
  const isSet = await context.db.transaction().execute((trx) => setTheme(trx, { slug, tokens }))
  if (!isSet) throw new CommandFault([`SLUG: there is no institute named ${JSON.stringify(slug)}`])
  context.write(`${JSON.stringify({ slug, tokens })}\n`)
}

const isTokens = (json: unknown): json is Record<string, string> =>
  typeof json === 'object' &&
  json !== null &&
  !Array.isArray(json) &&
  Object.values(json).every((value) => typeof value === 'string')
