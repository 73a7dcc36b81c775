import type { Request, Response } from 'express'
import type { HostEditor } from '../../access/host-session.ts'
import type { Deps } from '../../deps.ts'
import { sendPage } from '../../send-page.ts'
import { hostFrame } from '../frame.ts'
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
  editor: HostEditor,
  { name, page }: SectionView,
  status = 200,
): Promise<void> => {
  const frame = await hostFrame(deps, req, editor, { here: 'section', title: page.head.title })
  // The cast: name and page belong together, which the union says and a type parameter cannot.
  sendPage(deps, req, res, name, page as never, frame, status)
}
