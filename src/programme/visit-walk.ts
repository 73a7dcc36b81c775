const METRES_PER_HOUR = 4000
/** A group walks slower than one person: it waits at crossings and looks around. */
const SLOWER_BY = 1.25

/** What is known of the walk of a project visit; null where nobody said it. */
export interface VisitWalk {
  distanceMetres: number | null
  walkOutMinutes: number | null
  walkBackMinutes: number | null
}

/** Minutes that a group takes for a distance, one way: 4 km an hour and a quarter more, in whole minutes upwards. */
export const walkingMinutes = (metres: number): number =>
  // One division at the end: 800 metres are exactly 15 minutes, and a fraction of one would make them 16.
  Math.ceil((metres * 60 * SLOWER_BY) / METRES_PER_HOUR)

/**
 * Minutes there and back: as somebody said them, else as the distance gives them.
 * @returns null while either is unknown
 */
export const reckonedWalk = (walk: VisitWalk): { outMinutes: number; backMinutes: number } | null => {
  const reckoned = walk.distanceMetres === null ? null : walkingMinutes(walk.distanceMetres)
  const outMinutes = walk.walkOutMinutes ?? reckoned
  const backMinutes = walk.walkBackMinutes ?? reckoned
  return outMinutes === null || backMinutes === null ? null : { outMinutes, backMinutes }
}
