import { availableParallelism } from 'node:os'

export default {
  testEnvironment: '<rootDir>/test/support/one-world.ts',
  runtime: '<rootDir>/test/support/shared-modules.ts',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/support/transform.js' },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/test/proof/'],
  // One more than there are cores: a worker often waits for PostgreSQL, for a browser or for processes of the app.
  maxWorkers: Math.min(4, availableParallelism() + 1),
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // So much on a machine that does other things too; alone none takes a third of it.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/test/support/temporal-equality.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
}
