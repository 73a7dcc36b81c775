import { Router } from 'express'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { answerSection, showSection } from '../../../host/section/answer.ts'
import type { SectionReader } from '../../../host/section/pages.ts'
import type { Desk } from '../../desk.ts'
import type { Reader } from '../../reader.ts'
import { findOwnMeeting } from '../programme/queries.ts'

const PATH = '/organiser/circles/:slug/meetings/:number/section'

/** The host's section, filled in by the organiser: the same form, saved by the same rules. */
export const meetingSectionRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(PATH, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const meeting = await findOwnMeeting(deps.db, { instituteId, ...req.params })
    const page = meeting && (await showSection(deps, meeting.id, readerOf(reader, req.params)))
    if (!page) throw new NotFound()
    send('host/section/edit', page, page.head.title)
  })

  router.post(PATH, async (req, res) => {
    const { instituteId, organiser, reader, send } = await desk.change(req, res)
    const meeting = await findOwnMeeting(deps.db, { instituteId, ...req.params })
    if (!meeting) throw new NotFound()
    const given = { meetingId: meeting.id, by: organiser.name, body: req.body }
    const answer = await answerSection(deps, given, readerOf(reader, req.params))
    if (!answer) throw new NotFound()
    if (answer.saved) return res.redirect(303, `${hrefOf(req.params)}/section?notice=saved`)
    send('host/section/edit', answer.page, answer.page.head.title, { status: answer.status })
  })

  return router
}

interface Place {
  slug: string
  number: string
}

const hrefOf = ({ slug, number }: Place) => `/organiser/circles/${slug}/meetings/${number}`

const readerOf = ({ t, language }: Reader, place: Place): SectionReader => ({
  t,
  language,
  action: `${hrefOf(place)}/section`,
  back: { label: t('programme:backToMeeting', { number: place.number }), href: hrefOf(place) },
})
