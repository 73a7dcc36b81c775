import type * as globals from '@jest/globals'

// What test files get for '@jest/globals' (see shared-modules.ts). A module of support is loaded once and used by many
// test files, so each word stands for that of the file whose turn it is.

type Name = 'expect' | 'test' | 'describe' | 'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll'
export type Words = Pick<typeof globals, Name>

let current: Words | undefined

/** From now on the words are those of this test file. */
export const useWords = (words: Words): void => {
  current = words
}

const late = <One extends Name>(name: One): Words[One] => {
  const word = () => {
    if (!current) throw new Error(`${name} is there only while a test file runs`)
    return current[name]
  }
  // as: a stand-in for a function with properties is one itself, whatever it was made from.
  return new Proxy(() => {}, {
    apply: (_, self, given) => Reflect.apply(word(), self, given),
    get: (_, property) => Reflect.get(word(), property),
  }) as unknown as Words[One]
}

export const expect = late('expect')
export const test = late('test')
export const describe = late('describe')
export const beforeAll = late('beforeAll')
export const beforeEach = late('beforeEach')
export const afterEach = late('afterEach')
export const afterAll = late('afterAll')
