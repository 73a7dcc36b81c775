import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { aCase, aGroup } from '../factories/case.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import type { LetterDesk } from './letter-desk.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters to organisers, and to who brings a case that lost its group: as test/support/letter-makers.ts, which takes them in. */
export const DESK_MAKERS: Partial<Record<LetterKind, Maker>> = {
  participantWithdrew: async ({ circle, person }) => {
    const { own, home } = await person((await circle()).id)
    lands(await own.post(`${home}/withdrawal`))
  },
  placedCaseWithdrawn: async (desk) => {
    const { own, home, caseId } = await placed(desk)
    lands(await own.post(`${home}/cases/${caseId}/withdrawal`))
  },
  caseReturned: async (desk) => {
    const { about, groupId } = await placed(desk)
    const path = `${atDesk(about)}/meetings/1/intervision/groups/${groupId}`
    lands(await desk.tess.post(path, { room: '', facilitatorId: '', caseId: '', version: '2' }))
  },
  expertDeclined: async (desk) => {
    const about = await desk.circle()
    const itemId = await deepDiveOf(desk.db, about.meetings[0]?.id ?? '')
    const expertId = await anExpert(desk.db, { itemId, email: 'expert.nee@example.org' })
    const own = await desk.browser({ expertIds: [expertId] })
    lands(await own.post(`/expert/${expertId}/answer`, { answer: 'declined' }))
  },
}

/** An organiser gave somebody's case a group, by hand, and they were told. */
const placed = async (desk: LetterDesk) => {
  const about = await desk.circle()
  const { id, own, home } = await desk.person(about.id)
  const { id: caseId } = await aCase(desk.db, { circleId: about.id, registrationId: id })
  const { id: groupId } = await aGroup(desk.db, { meetingId: about.meetings[0]?.id ?? '' })
  const path = `${atDesk(about)}/meetings/1/intervision/groups/${groupId}`
  lands(await desk.tess.post(path, { room: '', facilitatorId: '', caseId, version: '1' }))
  await desk.allSent()
  return { about, own, home, caseId, groupId }
}
