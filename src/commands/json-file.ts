import { readFile } from 'node:fs/promises'
import { CommandFault } from './context.ts'

/** What a file holds as JSON. @throws CommandFault that names the file and what is wrong with it */
export const jsonOf = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new CommandFault([`${path}: this file cannot be read`])
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CommandFault([`${path}: this is no JSON: ${error instanceof Error ? error.message : ''}`])
  }
}
