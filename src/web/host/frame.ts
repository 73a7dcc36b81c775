import type { Request } from 'express'
import type { HostEditor } from '../access/host-session.ts'
import type { Deps } from '../deps.ts'
import { instituteFrame } from '../institute-frame.ts'
import { languageOf } from '../language.ts'
import type { Frame } from '../send-page.ts'
import { seriesAround } from '../series-around.ts'
import { type HostPage, hostMenu } from './menu.ts'

/** The frame of every page behind a host's key: the ways to its other pages, and where its meeting is in the series. */
export const hostFrame = async (
  deps: Deps,
  req: Request,
  { meetingId, circleId, institute, formOfAddress }: HostEditor,
  { here, title }: { here: HostPage; title: string },
): Promise<Frame> => {
  const home = `/host/meetings/${meetingId}/section`
  const t = deps.words[languageOf(req)].to(formOfAddress)
  const today = deps.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  return {
    ...instituteFrame(institute, home),
    title,
    formOfAddress,
    isPrivate: true,
    homeHref: home,
    navigation: await hostMenu(deps.db, { meetingId, here, today }, t),
    series: await seriesAround(deps.db, { circle: { id: circleId }, own: { meetingId, href: home } }),
  }
}
