import { Router } from 'express'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { displayName } from '../../../people/person-name.ts'
import { findAttachments } from '../../../programme/attachments/attachments.ts'
import { filesPart } from '../../attachments/files-part.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { agendaPage } from '../../visitor/agenda/pages.ts'
import { ownSubstitution } from './own.ts'
import { refusalHref } from './pages.ts'

/** GET /substitute/:substituteId: the one meeting to which somebody comes in the place of somebody else. */
export const substitutePageRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/substitute/:substituteId', async (req, res) => {
    const found = await ownSubstitution(deps, req)
    const [agenda, files] = await Promise.all([
      loadShownAgenda(deps.db, { meetingId: found.meetingId }),
      findAttachments(deps.db, found.meetingId),
    ])
    if (!agenda) throw new NotFound()
    const language = languageOf(req)
    const t = deps.words[language]
    const page = agendaPage(agenda, t, language, deps.now())
    const lead = t('answer:substitute.page', { name: displayName(found) })
    const { instituteName: name, instituteSlug: slug, themeTokens } = found
    const home = `/substitute/${found.id}`
    sendPage(
      deps,
      req,
      res,
      'visitor/agenda',
      {
        ...page,
        head: { ...page.head, back: null, lead },
        files: filesPart(files, `${home}/attachments`, t, language),
        ways: [...page.ways, { label: t('answer:refusal.link'), href: refusalHref(found.id) }],
      },
      {
        ...instituteFrame({ name, slug, themeTokens }, `/kringen/${found.circleSlug}`),
        title: `${page.head.title} · ${found.circle}`,
        isPrivate: true,
        homeHref: home,
      },
    )
  })
  return router
}
