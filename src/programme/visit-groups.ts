/** More people than this do not hear one guide. */
export const LARGEST_GROUP = 15

/**
 * Into how many groups people go on a project visit, and how large the largest is when they are divided evenly.
 * @param limit people per group as the host said, at least 1; null: LARGEST_GROUP
 * @returns one group of 0 for nobody
 */
export const visitGroups = (people: number, limit: number | null): { groups: number; largest: number } => {
  const groups = Math.max(1, Math.ceil(people / (limit ?? LARGEST_GROUP)))
  return { groups, largest: Math.ceil(people / groups) }
}
