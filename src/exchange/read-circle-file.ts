import type { z } from 'zod'
import { type CircleFile, circleFile } from './circle-file.ts'
import { contradictions } from './contradictions.ts'

/** What was read: a whole circle and the names of parts that are not known yet, or each fault with its path. */
export type ReadFile = { circle: CircleFile; unknownParts: string[] } | { faults: string[] }

/**
 * Reads a circle out of parsed JSON. Faults are lines such as `meetings[2].start: "25:10" is no time`; either there are
 * none and everything is known to fit together, or nothing is returned but the faults.
 */
export const readCircleFile = (json: unknown): ReadFile => {
  const parsed = circleFile.safeParse(json)
  if (!parsed.success) return { faults: parsed.error.issues.map(faultOf) }
  const faults = contradictions(parsed.data)
  return faults.length > 0
    ? { faults }
    : { circle: parsed.data, unknownParts: unknownParts(json, parsed.data) }
}

const faultOf = (issue: z.core.$ZodIssue) => `${pathOf(issue.path) || 'the file'}: ${issue.message}`

const pathOf = (path: PropertyKey[]) =>
  path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at > 0 ? '.' : ''}${String(step)}`))
    .join('')

/** Paths that the file has and the format does not know, each once: `meetings[].venue.hearingLoop`. */
const unknownParts = (given: unknown, known: unknown): string[] =>
  [...new Set(differences(given, known, ''))].sort()

function* differences(given: unknown, known: unknown, path: string): Generator<string> {
  if (Array.isArray(given) && Array.isArray(known)) {
    for (const [at, item] of given.entries()) yield* differences(item, known[at], `${path}[]`)
  } else if (isObject(given) && isObject(known)) {
    for (const [key, value] of Object.entries(given)) {
      const inner = path ? `${path}.${key}` : key
      if (key in known) yield* differences(value, known[key], inner)
      else yield inner
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
