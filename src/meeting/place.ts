import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchoolRegion } from '../time/school-holidays.ts'

// JSON.parse promises nothing: a test reads every line of the file.
const places: Record<SchoolRegion, string[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'places.json'), 'utf8'),
)

const regionsOf = new Map<string, SchoolRegion[]>()
for (const region of ['north', 'central', 'south'] as const)
  for (const name of places[region])
    regionsOf.set(name.toLowerCase(), [...(regionsOf.get(name.toLowerCase()) ?? []), region])

/** The municipalities of the Netherlands and some towns within them that people name instead, longest name first. */
export const knownPlaces: readonly string[] = [...new Set(Object.values(places).flat())].toSorted(
  (a, b) => b.length - a.length || a.localeCompare(b),
)

/** Where schools have their holidays when those of a place do; two regions share a few places. All three for any other. */
export const schoolRegionsOf = (place: string): readonly SchoolRegion[] =>
  regionsOf.get(place.trim().toLowerCase()) ?? ['north', 'central', 'south']
