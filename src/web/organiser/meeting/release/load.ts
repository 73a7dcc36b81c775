import { loadAgenda } from '../../../../agenda/load-agenda.ts'
import { loadNames } from '../../../../agenda/release/names.ts'
import { findRelease, findReleases } from '../../../../agenda/release/queries.ts'
import { releaseMark } from '../../../../agenda/release/release-mark.ts'
import { shownAgenda } from '../../../../agenda/release/shown-agenda.ts'
import { snapshotOf } from '../../../../agenda/release/snapshot.ts'
import { foreseeRelease } from '../../../../invitation/foresee-release.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import type { Reader } from '../../reader.ts'
import { findMeeting } from '../find-meeting.ts'
import type { ReleaseGiven, VersionGiven } from './given.ts'

/** Reads a meeting with its working version, its last one, and who would be mailed. @throws NotFound when there is none */
export const loadRelease = async (
  deps: Deps,
  instituteId: string,
  params: { slug: string; number: string },
  { language, now }: Reader,
): Promise<ReleaseGiven> => {
  const found = await findMeeting(deps, instituteId, params)
  const meetingId = found.meeting.id
  const working = await loadAgenda(deps.db, { meetingId })
  if (!working) throw new NotFound()
  const last = await findRelease(deps.db, { meetingId })
  const snapshot = snapshotOf(working)
  const mark = releaseMark(snapshot)
  const isReleased = last !== null && releaseMark(last.snapshot) === mark
  const circleId = working.circle.id
  const next = isReleased ? null : snapshot
  return {
    ...found,
    ...{ working, mark, isReleased },
    shown: last && shownAgenda(working, last, await loadNames(deps.db, circleId, [last.snapshot])),
    versions: await findReleases(deps.db, meetingId),
    readers: await foreseeRelease(deps.db, { circleId, meetingId, next }, language, now),
  }
}

/** Reads one version and the one before it. @throws NotFound when there is none */
export const loadVersion = async (
  deps: Deps,
  instituteId: string,
  params: { slug: string; number: string; version: string },
): Promise<VersionGiven> => {
  const found = await findMeeting(deps, instituteId, params)
  const meetingId = found.meeting.id
  const working = await loadAgenda(deps.db, { meetingId })
  const versions = await findReleases(deps.db, meetingId)
  const version = versions.find(({ number }) => String(number) === params.version)
  const release = version && (await findRelease(deps.db, { meetingId, number: version.number }))
  if (!working || !version || !release) throw new NotFound()
  const older = await findRelease(deps.db, { meetingId, number: version.number - 1 })
  const names = await loadNames(
    deps.db,
    working.circle.id,
    [release, older].flatMap((one) => one?.snapshot ?? []),
  )
  return {
    ...found,
    version,
    // A look back and ahead is of now, and no part of a version.
    agenda: { ...shownAgenda(working, release, names), lookBack: null, lookAhead: null },
    before: older && shownAgenda(working, older, names),
  }
}
