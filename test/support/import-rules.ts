import type { SourceFile } from './source-tree.ts'

// Where everything meets; imported by nobody but each other and scripts.
const TOP = ['server', 'cli', 'commands', 'start']

const EVERYONE = ['outcome', 'time', 'db']

/** Which folder of src may import which: the table of docs/architecture.md. */
export const MAY_IMPORT: Record<string, string[]> = {
  time: [],
  db: [],
  i18n: [],
  look: [],
  render: ['i18n'],
  mail: ['i18n', 'render'],
  people: [],
  institute: ['people', 'look'],
  deed: [],
  access: ['people', 'institute'],
  circle: ['people', 'institute'],
  meeting: ['people', 'circle'],
  programme: ['people', 'circle', 'meeting'],
  expert: ['people', 'circle', 'meeting', 'programme'],
  template: ['people', 'circle', 'meeting', 'programme', 'expert'],
  begin: ['people', 'circle', 'meeting', 'programme', 'expert', 'template', 'invitation'],
  announcement: ['meeting'],
  registration: ['people', 'circle', 'meeting'],
  information: ['people', 'circle', 'meeting', 'registration'],
  contribution: ['people', 'circle', 'meeting', 'programme', 'registration'],
  intervision: ['people', 'circle', 'meeting', 'programme', 'registration'],
  agenda: [
    'contribution',
    'i18n',
    'render',
    'people',
    'circle',
    'meeting',
    'programme',
    'intervision',
    'expert',
    'registration',
    'harvest',
  ],
  invitation: [
    'i18n',
    'mail',
    'people',
    'institute',
    'access',
    'circle',
    'meeting',
    'programme',
    'expert',
    'agenda',
    'registration',
    'information',
  ],
  inbox: ['i18n', 'mail', 'people', 'circle', 'meeting', 'registration', 'invitation'],
  harvest: ['people', 'circle', 'meeting', 'programme', 'registration', 'intervision'],
  evaluation: ['people', 'circle', 'meeting', 'registration', 'harvest'],
  exchange: [
    'intervision',
    'mail',
    'people',
    'institute',
    'circle',
    'meeting',
    'programme',
    'contribution',
    'expert',
    'registration',
    'harvest',
    'evaluation',
    'agenda',
  ],
  occasion: [
    'i18n',
    'mail',
    'people',
    'institute',
    'access',
    'circle',
    'meeting',
    'programme',
    'contribution',
    'registration',
    'information',
    'intervision',
    'harvest',
    'evaluation',
    'agenda',
    'invitation',
  ],
  jobs: [
    'config',
    'i18n',
    'render',
    'mail',
    'people',
    'institute',
    'access',
    'circle',
    'meeting',
    'programme',
    'registration',
    'agenda',
    'invitation',
    'harvest',
    'information',
    'occasion',
    'inbox',
    'deed',
  ],
}

/** Faults against the table, one line each. `web` may import all but jobs; server.ts and cli.ts are imported by nobody. */
export const importFaults = (files: SourceFile[]): string[] =>
  files.flatMap((file) =>
    file.imports.filter((to) => !isAllowed(file.path, to)).map((to) => `${file.path} imports ${to}`),
  )

const isAllowed = (from: string, to: string) => {
  if (!to.startsWith('src/')) return false
  const [source, target] = [folderOf(from), folderOf(to)]
  if (TOP.includes(source)) return true
  if (TOP.includes(target)) return false
  if (source === target || EVERYONE.includes(target)) return true
  if (source === 'web') return target !== 'jobs'
  return MAY_IMPORT[source]?.includes(target) ?? false
}

/** 'src/circle/circle.ts' → 'circle'; 'src/outcome.ts' → 'outcome' */
export const folderOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '')

/** Rings of files that import each other, as 'a → b → a'; types count too. */
export const cycles = (edges: Map<string, string[]>): string[] => {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []
  const visit = (node: string, trail: string[]) => {
    if (state.get(node) === 'done') return
    if (state.get(node) === 'open') {
      found.push([...trail.slice(trail.indexOf(node)), node].join(' → '))
      return
    }
    state.set(node, 'open')
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node])
    state.set(node, 'done')
  }
  for (const node of edges.keys()) visit(node, [])
  return found
}
