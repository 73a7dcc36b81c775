/** Runs once after all tests, also when some failed: nothing of the test PostgreSQL stays behind. */
// biome-ignore lint/style/noDefaultExport: jest asks for a default export here.
export default async function tearDown(): Promise<void> {
  await globalThis.stopTestPostgres?.()
}
