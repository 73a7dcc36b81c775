/** The moment at which tests live unless they say otherwise. */
export const NOW = Temporal.Instant.from('2026-11-21T09:00:00Z')
