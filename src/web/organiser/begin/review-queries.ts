import { canBeTold, findPlannedHosts } from '../../../begin/planned-hosts.ts'
import type { Circle } from '../../../circle/circle.ts'
import { findCircle } from '../../../circle/queries.ts'
import type { Db } from '../../../db/connect.ts'
import { findOverview, type Overview } from '../circle/queries.ts'

/** Somebody who will receive a meeting, and whether publishing tells them. */
export type HostLine = Awaited<ReturnType<typeof findPlannedHosts>>[number] & { isTold: boolean }

/** What is looked at before a circle is published. */
export interface Review {
  circle: Circle
  overview: Overview
  hosts: HostLine[]
}

/** All of it for a circle of this institute; undefined when there is none of that name. */
export const findReview = async (
  db: Db,
  wanted: { instituteId: string; slug: string },
  now: Temporal.Instant,
): Promise<Review | undefined> => {
  const circle = await findCircle(db, wanted)
  const overview = circle && (await findOverview(db, wanted))
  if (!circle || !overview) return undefined
  const hosts = await findPlannedHosts(db, circle.id)
  return {
    circle,
    overview,
    hosts: hosts.map((host) => {
      const meeting = overview.meetings.find(({ id }) => id === host.meetingId)
      return { ...host, isTold: meeting !== undefined && canBeTold(host, meeting, now) }
    }),
  }
}
