import { loadAgenda } from '../../src/agenda/load-agenda.ts'
import type { Db } from '../../src/db/connect.ts'
import { loadInvitations, loadInvitees, loadSubstitutes } from '../../src/invitation/invitation-rows.ts'
import { meetingRows } from '../../src/invitation/meeting-rows.ts'
import { aGroup } from '../factories/case.ts'
import { aCircle, aRegistration } from '../factories/circle.ts'
import { synchronise } from '../factories/invitation.ts'
import { NOW } from '../support/moment.ts'

/** Where a release is measured. */
export interface Measured {
  circleId: string
  meetingId: string
}

/** A circle of one meeting and so many people in groups of six, all of them invited and told. */
export const aCircleToRelease = async (db: Db, people: number, name = 'Veertig'): Promise<Measured> => {
  const { id: instituteId } = await db.selectFrom('institute').select('id').executeTakeFirstOrThrow()
  const circle = await aCircle(db, {
    instituteId,
    slug: name.toLowerCase(),
    capacity: people,
    hosts: [`${name}stad`],
  })
  const ids = []
  for (let place = 1; place <= people; place++) {
    const firstName = `${name} ${place}`
    ids.push((await aRegistration(db, { instituteId, circleId: circle.id }, { firstName })).id)
  }
  const meetingId = circle.meetings[0]?.id ?? ''
  for (let number = 1; ids.length > 0; number++)
    await aGroup(db, { meetingId, number, members: ids.splice(0, 6) })
  await synchronise(db, { circleId: circle.id }, NOW)
  await letLettersLeave(db)
  return { circleId: circle.id, meetingId }
}

/** Makes the welcome five minutes longer or shorter, so that everybody has something to hear. */
export const changeForAll = async (db: Db, { meetingId }: Measured, round: number): Promise<void> => {
  await letLettersLeave(db)
  await db
    .updateTable('programme_item')
    .set({ minutes: 15 + (round % 2) * 5 })
    .where('meeting_id', '=', meetingId)
    .where('kind', '=', 'welcome')
    .execute()
}

/** Reads what a release reads: the agenda, who comes, and what their calendars were told. */
export const rowsToRelease = async (db: Db, { circleId, meetingId }: Measured) => {
  const scope = { circleId, meetingId }
  await loadAgenda(db, { meetingId })
  await meetingRows(db, scope)
  await loadInvitees(db, scope)
  await loadSubstitutes(db, scope)
  return loadInvitations(db, scope)
}

const letLettersLeave = (db: Db) =>
  db.updateTable('letter').set({ state: 'sent', attempts: 1 }).where('state', '=', 'written').execute()
