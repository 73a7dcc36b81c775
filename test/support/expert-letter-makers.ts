import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { anExpert, deepDiveOf } from '../factories/expert.ts'
import type { LetterDesk } from './letter-desk.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters to guest experts: as test/support/letter-makers.ts, which takes them in. */
export const EXPERT_MAKERS: Partial<Record<LetterKind, Maker>> = {
  expertInvitation: async (desk) => {
    const { page, expertId } = await asked(desk, 'expert.vraag@example.org')
    lands(await desk.tess.post(`${page}/experts/${expertId}/invitation`))
  },
  expertConfirmed: async (desk) => {
    await coming(desk, 'expert.ja@example.org')
  },
  expertSlotChanged: async (desk) => {
    const { about } = await coming(desk, 'expert.later@example.org')
    await desk.allSent()
    const typed = { heldOn: '2026-12-10', startsAt: '10:30', endsAt: '16:30', place: 'Zwolle', version: '1' }
    lands(await desk.tess.post(`${atDesk(about)}/meetings/1/date`, typed))
  },
  expertSlotCancelled: async (desk) => {
    const { about } = await coming(desk, 'expert.vervalt@example.org')
    await desk.allSent()
    lands(await desk.tess.post(`${atDesk(about)}/meetings/1/cancellation`, { version: '1' }))
  },
  expertReleased: async (desk) => {
    const { page, expertId } = await coming(desk, 'expert.niet@example.org')
    await desk.allSent()
    lands(await desk.tess.post(`${page}/experts/${expertId}/removal`))
  },
}

const asked = async (desk: LetterDesk, email: string) => {
  const about = await desk.circle()
  const itemId = await deepDiveOf(desk.db, about.meetings[0]?.id ?? '')
  const expertId = await anExpert(desk.db, { itemId, email })
  return { about, expertId, page: `${atDesk(about)}/meetings/1/programme/items/${itemId}/deep-dive` }
}

/** Somebody said that they come, and their calendar was told. */
const coming = async (desk: LetterDesk, email: string) => {
  const slot = await asked(desk, email)
  const own = await desk.browser({ expertIds: [slot.expertId] })
  lands(await own.post(`/expert/${slot.expertId}/answer`, { answer: 'confirmed' }))
  return slot
}
