import type { LetterKind } from '../../src/mail/letter-kinds.ts'
import { aMeeting } from '../factories/circle.ts'
import { someNews } from '../factories/news.ts'
import type { LetterDesk } from './letter-desk.ts'
import { atDesk, lands, type Maker } from './pressing.ts'

/** The letters about what somebody offered for the news of a meeting. */
export const NEWS_MAKERS: Partial<Record<LetterKind, Maker>> = {
  newsPlaced: (desk) => decide(desk, 'placed'),
  newsReading: (desk) => decide(desk, 'reading'),
  newsMoved: (desk) => decide(desk, 'moved'),
}

const decide = async (desk: LetterDesk, to: string) => {
  const about = await desk.circle()
  await aMeeting(desk.db, about.id, { number: 2 })
  const { id } = await desk.person(about.id)
  const newsId = await someNews(desk.db, { registrationId: id, meetingId: about.meetings[0]?.id ?? '' })
  lands(await desk.tess.post(`${atDesk(about)}/meetings/1/news/${newsId}`, { to, version: '1' }))
}
