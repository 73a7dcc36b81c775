/** How many days before a meeting each thing should be there; the home of an organiser and the page of a circle both ask. */
export const DAYS_BEFORE = {
  ...{ host: 84, editor: 56, expert: 42, cases: 28, hostSection: 28, venue: 28, programme: 28 },
  // The last day on which who was asked can still say whether they come.
  expertAnswer: 28,
} as const
