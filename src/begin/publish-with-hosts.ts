import { publishCircle } from '../circle/publish-circle.ts'
import type { Trx } from '../db/connect.ts'
import { writeHostInvitation } from '../invitation/host-letters.ts'
import { writeHostRequest } from '../invitation/host-request-letters.ts'
import { synchroniseInvitations } from '../invitation/synchronise-invitations.ts'
import { askHost } from '../meeting/ask-host.ts'
import { lockMeetings } from '../meeting/queries.ts'
import { done, type Outcome } from '../outcome.ts'
import { inviteHostEditor } from '../programme/host-editors.ts'
import { canBeTold, findPlannedHosts, forgetPlannedHost } from './planned-hosts.ts'

export interface Publication {
  circleId: string
  organiserId: string
  /** meetings of which the page said that their host gets a letter; nobody else does */
  meetingIds: string[]
}

type Planned = Awaited<ReturnType<typeof findPlannedHosts>>[number]

/**
 * Opens a circle for registration and tells the hosts that the page named: who said yes gets the link to their section,
 * who did not is asked. A meeting that was held or cancelled meanwhile tells nobody, nor one that got another host: whoever
 * was kept for it is forgotten. Hosts that somebody added meanwhile stay kept, untold, and the circle's page says so.
 * @returns the circle's name in the address, and how many hosts were told
 */
export const publishWithHosts = async (
  trx: Trx,
  { circleId, organiserId, meetingIds }: Publication,
  now: Temporal.Instant,
): Promise<Outcome<{ slug: string; told: number }, 'alreadyPublished' | 'noMeetings'>> => {
  const published = await publishCircle(trx, { circleId }, now)
  if (!published.done) return published
  const meetings = await lockMeetings(trx, circleId)
  const planned = await findPlannedHosts(trx, circleId)
  let told = 0
  for (const host of planned) {
    const { meetingId, way } = host
    const meeting = meetings.find(({ id }) => id === meetingId)
    const isHost = meeting !== undefined && canBeTold(host, meeting, now)
    if (isHost && !meetingIds.includes(meetingId)) continue
    const isTold =
      isHost && (way === 'ask' ? await ask(trx, host, organiserId, now) : await invite(trx, host, now))
    if (isTold) told += 1
    if (isTold || !isHost) await forgetPlannedHost(trx, meetingId)
  }
  await synchroniseInvitations(trx, { circleId }, now)
  return done({ slug: published.value.slug, told })
}

const invite = async (trx: Trx, { meetingId, name, email, language }: Planned, now: Temporal.Instant) => {
  const editor = await inviteHostEditor(trx, { meetingId, name, email, language }, now)
  await writeHostInvitation(trx, editor, now)
  return true
}

const ask = async (trx: Trx, host: Planned, organiserId: string, now: Temporal.Instant) => {
  const { meetingId, organisationId, name, email, language } = host
  const asked = await askHost(trx, { meetingId, organisationId, name, email, language, organiserId }, now)
  if (asked.done) await writeHostRequest(trx, asked.value, now)
  return asked.done
}
