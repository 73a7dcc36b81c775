import { availableParallelism } from 'node:os'

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/transform.js' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/proof/'],
  // Much of the time goes to PostgreSQL and to processes of the app, so both cores are given out, and not many more.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  testSequencer: '<rootDir>/test/support/longest-first.js',
  testTimeout: 20_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/temporal-equality.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
}
