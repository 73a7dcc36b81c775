import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

export interface SourceFile {
  /** from the root of the project, with forward slashes: 'src/circle/circle.ts' */
  path: string
  text: string
  /** what it imports from this project, as paths from the root */
  imports: string[]
  lines: number
}

/** Every file below a folder whose name ends in one of the endings, with what it imports. */
export const readTree = (folder: string, ...endings: string[]): SourceFile[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8')
      return { path, text, imports: importsOf(path, text), lines: text.split('\n').length - 1 }
    })

const importsOf = (path: string, text: string) =>
  [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)'(\.[^']+)'/g)].map((found) =>
    normalize(join(dirname(path), found[1] ?? '')).replaceAll('\\', '/'),
  )
