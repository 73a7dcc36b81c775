import type { Request, Response } from 'express'
import type { SectionAuthor } from '../../../../programme/section-author.ts'
import type { HostEditor, HostKey } from '../../../access/host-session.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { instituteFrame } from '../../../institute-frame.ts'
import { languageOf } from '../../../language.ts'
import { sendPage } from '../../../send-page.ts'
import { seriesAround } from '../../../series-around.ts'
import { findMeetingOfHost } from '../queries.ts'
import { keepTyped } from './answer.ts'
import { endedPage } from './ended-page.ts'

/** Hours after a key was taken back that what is still being typed is kept. */
export const GRACE_HOURS = 24

/** Whether somebody may still be typing behind this key. */
export const isJustRevoked = ({ revokedAt }: HostKey, now: Temporal.Instant): boolean =>
  revokedAt !== null && Temporal.Instant.compare(now, revokedAt.add({ hours: GRACE_HOURS })) < 0

/**
 * Answers a form of somebody whose key was taken back while they typed: the section stays as it is, the text is kept as
 * their draft, which the organiser finds, and the page says how to go on. A script is told by the status alone.
 */
export const answerEnded = async (
  deps: Deps,
  req: Request,
  res: Response,
  editor: HostEditor,
): Promise<void> => {
  const { meetingId, circleId, hostEditorId, name, institute, formOfAddress } = editor
  const by: SectionAuthor = { kind: 'host', id: hostEditorId, name }
  const kept = await keepTyped(deps, { meetingId, by, body: req.body })
  if (req.accepts(['html', 'json']) === 'json') {
    res.status(kept.done ? 410 : 409).end()
    return
  }
  const meeting = await findMeetingOfHost(deps.db, meetingId)
  if (!meeting) throw new NotFound()
  const t = deps.words[languageOf(req)].to(formOfAddress)
  const page = endedPage(meeting, { body: req.body, isKept: kept.done }, { t })
  const frame = {
    ...instituteFrame(institute, '/link/renewal'),
    title: page.head.title,
    formOfAddress,
    isPrivate: true,
    series: await seriesAround(deps.db, { circle: { id: circleId } }),
  }
  sendPage(deps, req, res, 'host/section/ended', page, frame, 410)
}
