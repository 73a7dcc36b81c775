import type { Request, Response } from 'express'
import type { HostEditor } from '../../access/host-session.ts'
import type { Deps } from '../../deps.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { hostMenu } from '../menu.ts'
import type { HistoryPage } from './history/pages.ts'
import type { SectionPage } from './pages.ts'

/** A page about the host's section, by the name of its view. */
export type SectionView =
  | { name: 'host/section/edit'; page: SectionPage }
  | { name: 'host/section/history'; page: HistoryPage }

/** Sends a page of the section inside the host's own frame, with the ways to its other pages. */
export const sendToHost = async (
  deps: Deps,
  req: Request,
  res: Response,
  { meetingId, institute }: HostEditor,
  { name, page }: SectionView,
  status = 200,
): Promise<void> => {
  const home = `/host/meetings/${meetingId}/section`
  const t = deps.words[languageOf(req)]
  const today = deps.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString()
  const frame = {
    title: page.head.title,
    isPrivate: true,
    homeHref: home,
    navigation: await hostMenu(deps.db, { meetingId, here: 'section', today }, t),
  }
  // The cast: name and page belong together, which the union says and a type parameter cannot.
  sendPage(deps, req, res, name, page as never, { ...frame, ...instituteFrame(institute, home) }, status)
}
