import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { aCase } from '../factories/case.ts'
import { aMeeting } from '../factories/circle.ts'
import type { LetterDesk } from './letter-desk.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters about a case that composing a meeting gave a group, or moved on, and those that ask for what it lacks. */
export const COMPOSITION_MAKERS: Partial<Record<LetterKind, Maker>> = {
  casePlaced: (desk) => compose(desk, 1),
  caseMoved: (desk) => compose(desk, 2),
  contributionRequest: async (desk) => {
    const about = await desk.circle()
    const { id } = await desk.person(about.id)
    const path = `${atDesk(about)}/meetings/1/composition/news/${id}`
    const asked = await desk.tess.post(path, { subject: 'Vertel jij iets?', text: 'Wil je?' })
    lands(asked)
    lands(await desk.tess.post(`${asked.location?.split('?')[0]}/sending`))
  },
}

// Two people make one group: a second case has to wait for the next meeting.
const compose = async (desk: LetterDesk, count: number) => {
  const about = await desk.circle()
  await aMeeting(desk.db, about.id, { number: 2 })
  const meetingId = about.meetings[0]?.id ?? ''
  for (let at = 0; at < count; at++) {
    const { id } = await desk.person(about.id)
    await aCase(desk.db, { circleId: about.id, registrationId: id, meetingId })
  }
  const path = `${atDesk(about)}/meetings/1/composition`
  const mark = /name="mark" value="([^"]*)"/.exec((await desk.tess.get(path)).text)?.[1] ?? ''
  lands(await desk.tess.post(path, { mark, note: '' }))
}
