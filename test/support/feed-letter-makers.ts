import { synchroniseInvitations } from '../../src/invitation/synchronise-invitations.ts'
import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import type { LetterDesk } from './letter-desk.ts'

import { atDesk, lands, type Maker } from './pressing.ts'

/** What people do who let their calendar fetch the meetings, so that a letter leaves. */
export const FEED_MAKERS: Partial<Record<LetterKind, Maker>> = {
  invitationTakenBack: (desk) => follower(desk),
  feedMeetingChanged: async (desk) => {
    const about = await follower(desk)
    const typed = { heldOn: '2026-12-10', startsAt: '10:30', endsAt: '16:30', place: 'Zwolle', version: '1' }
    lands(await desk.tess.post(`${atDesk(about)}/meetings/1/date`, typed))
  },
  feedMeetingCancelled: async (desk) => {
    const about = await follower(desk)
    lands(await desk.tess.post(`${atDesk(about)}/meetings/1/cancellation`, { version: '1' }))
  },
}

/** Somebody was invited, made a link for their calendar and wants no invitations beside it. */
const follower = async ({ circle, person, change, allSent }: LetterDesk) => {
  const about = await circle()
  const { own, home } = await person(about.id)
  await change((trx, now) => synchroniseInvitations(trx, { circleId: about.id }, now))
  await allSent()
  lands(await own.post(`${home}/feed`))
  lands(await own.post(`${home}/feed/invitations`, { wanted: 'no' }))
  await allSent()
  return about
}
