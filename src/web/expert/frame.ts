import type { OwnSlot } from '../../expert/own-slot.ts'
import type { ThemeTokens } from '../../institute/theme.ts'
import type { Deps } from '../deps.ts'
import { instituteFrame } from '../institute-frame.ts'
import type { Frame } from '../send-page.ts'
import { seriesAround } from '../series-around.ts'

/** The frame of every page behind the key of a guest expert: theirs is one meeting of the series. */
export const expertFrame = async (
  deps: Deps,
  { id, circleId, meetingId, formOfAddress }: OwnSlot,
  {
    institute,
    title,
  }: { institute: { name: string; slug: string; themeTokens: ThemeTokens }; title: string },
): Promise<Frame> => {
  const home = `/expert/${id}`
  // While the item stands aside there is no meeting to come to.
  const own = meetingId === null ? {} : { own: { meetingId, href: home } }
  return {
    ...instituteFrame(institute, home),
    title,
    formOfAddress,
    isPrivate: true,
    homeHref: home,
    series: await seriesAround(deps.db, { circle: { id: circleId }, ...own }),
  }
}
