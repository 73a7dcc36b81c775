import type { NewsStep, PillarComposition } from './composition.ts'
import type { MeetingToCompose, NewsToPlace, PillarItem } from './meeting-to-compose.ts'

/**
 * Gives each piece of news without a place one, in the order of offering: in the item as long as its minutes are left;
 * else at the next meeting, when there is one and it did not move before; else on the reading list. What was placed by
 * hand stays, also when it is too much.
 */
export const composeNews = (
  { news, next }: Pick<MeetingToCompose, 'news' | 'next'>,
  { minutes }: Pick<PillarItem, 'minutes'>,
): Pick<PillarComposition, 'steps' | 'notes' | 'missing'> => {
  const placed = news.filter(({ state }) => state === 'placed')
  let roomMinutes = minutes - placed.reduce((sum, one) => sum + one.minutes, 0)
  const steps = news
    .filter(({ state }) => state === 'offered' || state === 'moved')
    .map((one): NewsStep => {
      const step = stepFor(one, { roomMinutes: Math.max(0, roomMinutes), hasNext: next !== null })
      if (step.kind === 'placeNews') roomMinutes -= one.minutes
      return step
    })
  const isEmpty = placed.length === 0 && !steps.some(({ kind }) => kind === 'placeNews')
  return { steps, notes: [], missing: isEmpty ? 1 : 0 }
}

const stepFor = (
  { id, version, title, minutes, offeredBy, takesPart, state }: NewsToPlace,
  { roomMinutes, hasNext }: { roomMinutes: number; hasNext: boolean },
): NewsStep => {
  const wasMoved = state === 'moved'
  const kind = minutes <= roomMinutes ? 'placeNews' : hasNext && !wasMoved ? 'moveNews' : 'readNews'
  return { kind, newsId: id, version, title, minutes, offeredBy, isTold: takesPart, roomMinutes, wasMoved }
}
