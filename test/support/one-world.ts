import { TestEnvironment } from 'jest-environment-node'

// Jest's own code runs in a world of its own for each test file, and would not know our strings and errors by
// `instanceof`, as in expect.any(String).
const KNOWN = [
  ...['Array', 'Boolean', 'BigInt', 'Date', 'Error', 'Function', 'Map', 'Number', 'Object', 'Promise'],
  ...['RangeError', 'RegExp', 'Set', 'String', 'Symbol', 'TypeError'],
]

// biome-ignore lint/style/noDefaultExport: jest asks for a default export here.
export default class OneWorld extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given)
    for (const name of KNOWN) Reflect.set(this.global, name, Reflect.get(globalThis, name))
  }
}
