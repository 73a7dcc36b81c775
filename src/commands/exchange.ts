import { exportFile } from '../exchange/export-file.ts'
import { importFile } from '../exchange/import-file.ts'
import { readCircleFile } from '../exchange/read-circle-file.ts'
import { CommandFault, type Context, instituteOf } from './context.ts'
import { jsonOf } from './json-file.ts'

/** `import FILE`: the whole circle or, with each fault named, nothing of it. */
export const importCommand = async (context: Context): Promise<void> => {
  const [path] = context.given
  if (!path) throw new CommandFault(['import needs the name of a file'])
  const read = readCircleFile(await jsonOf(path))
  if ('faults' in read) throw new CommandFault(read.faults)
  const { id: instituteId } = await instituteOf(context)
  const imported = await context.db
    .transaction()
    .execute((trx) => importFile(trx, { instituteId, file: read.circle }, context.now))
  if (!imported.done)
    throw new CommandFault([
      `circle.slug: ${JSON.stringify(read.circle.circle.slug)} belongs to another institute`,
    ])
  for (const part of read.unknownParts) context.say(`${part} is not known yet and was left out`)
  context.write(`${JSON.stringify({ slug: imported.value.slug, leftOut: read.unknownParts }, null, 2)}\n`)
}

/** `export SLUG`: the circle as import reads it. */
export const exportCommand = async (context: Context): Promise<void> => {
  const [slug] = context.given
  if (!slug) throw new CommandFault(['export needs the short name of a circle'])
  const file = await exportFile(context.db, slug)
  if (!file) throw new CommandFault([`slug: there is no circle named ${JSON.stringify(slug)}`])
  context.write(`${JSON.stringify(file, null, 2)}\n`)
}
