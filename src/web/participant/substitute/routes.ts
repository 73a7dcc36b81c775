import { Router } from 'express'
import { loadAgenda } from '../../../agenda/load-agenda.ts'
import { displayName } from '../../../people/person-name.ts'
import { findSubstitution } from '../../../registration/substitutes.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound, SignInFirst } from '../../errors.ts'
import { instituteFrame } from '../../institute-frame.ts'
import { languageOf } from '../../language.ts'
import { sendPage } from '../../send-page.ts'
import { agendaPage } from '../../visitor/agenda/pages.ts'
import { refusalHref } from './pages.ts'

/** GET /substitute/:substituteId: the one meeting to which somebody comes in the place of somebody else. */
export const substitutePageRoutes = (deps: Deps): Router => {
  const router = Router()
  router.get('/substitute/:substituteId', async (req, res) => {
    const { substituteId } = req.params
    const keys = req.session.substituteIds ?? []
    if (keys.length === 0) throw new SignInFirst('/link/renewal')
    // Asked anew each time: who no longer stands in has no page either.
    const found =
      isId(substituteId) && keys.includes(substituteId)
        ? await findSubstitution(deps.db, substituteId)
        : undefined
    const agenda = found ? await loadAgenda(deps.db, { meetingId: found.meetingId }) : null
    if (!found || !agenda) throw new NotFound()
    const language = languageOf(req)
    const t = deps.words[language]
    const page = agendaPage(agenda, t, language)
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
