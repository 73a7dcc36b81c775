import type { Compilable, CompiledQuery } from 'kysely'
import type { Db } from './connect.ts'

/**
 * A statement that Kysely works out once; from then on each call only fills in its values. Building it anew cost as much
 * as all that pg does with it, so the pages that are opened most use this.
 * @param build makes the statement. Its values stand for what comes later: they may be compared with, not looked at.
 */
export const prepared = <Values extends Record<string, string | number>, Row>(
  build: (db: Db, values: Values) => Compilable<Row>,
): ((db: Db, values: Values) => Promise<Row[]>) => {
  let compiled: CompiledQuery<Row> | undefined
  return async (db, values) => {
    compiled ??= build(db, placesOf<Values>()).compile()
    const parameters = compiled.parameters.map((part) => (part instanceof Place ? values[part.name] : part))
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
    return rows
  }
}

/** Where a value goes that is not known yet. */
class Place {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  [Symbol.toPrimitive](): never {
    throw new Error(`the value of ${this.name} is not known while its statement is prepared`)
  }
}

// The cast: to Kysely a place is a value like any other, and whoever builds sees the type of what comes later.
const placesOf = <Values>() => new Proxy({}, { get: (_, name) => new Place(String(name)) }) as Values
