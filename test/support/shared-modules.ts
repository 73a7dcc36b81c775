import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import jestRuntime from 'jest-runtime'
import { useWords, type Words } from './jest-words.ts'

// Jest loads every module anew for each test file, in a world of its own: 1 590 of them for a file that needs the app,
// more work than its tests. Here Node itself loads them, as it does for the app, and the files that a worker runs one
// after the other share what is loaded. Only the test file is loaded for itself.

const words = new URL('./jest-words.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: words, shortCircuit: true } : next(specifier, context),
})

// as: the package's types describe its CommonJS form, where the class is a property.
const Runtime = jestRuntime as unknown as typeof jestRuntime.default

let loaded = 0

// biome-ignore lint/style/noDefaultExport: jest asks for a default export here.
export default class SharedModules extends Runtime {
  override unstable_shouldLoadAsEsm(): boolean {
    return true
  }

  override async unstable_importModule(path: string): Promise<void> {
    loaded += 1
    await import(`${pathToFileURL(path).href}?${loaded}`)
  }

  override setGlobalsForRuntime(
    ...given: Parameters<InstanceType<typeof Runtime>['setGlobalsForRuntime']>
  ): void {
    super.setGlobalsForRuntime(...given)
    // as: these are the words themselves; the runtime only hands them on, and names no more of them.
    useWords(given[0] as unknown as Words)
  }
}
