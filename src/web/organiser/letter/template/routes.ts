import { type Request, Router } from 'express'
import type { FormOfAddress } from '../../../../db/schema.ts'
import { checkTemplate } from '../../../../mail/check-template.ts'
import { letterShapes } from '../../../../mail/letter-shape.ts'
import {
  findTemplate,
  findTemplatedKinds,
  removeTemplate,
  saveTemplate,
  type WhichTemplate,
} from '../../../../mail/letter-template.ts'
import { defaultWords } from '../../../../mail/own-words.ts'
import type { Deps } from '../../../deps.ts'
import { NotFound } from '../../../errors.ts'
import { withNotice } from '../../../undo/with-notice.ts'
import type { Desk } from '../../desk.ts'
import { noteAtDesk } from '../../undo/note.ts'
import { findCircleNames } from '../queries.ts'
import { exampleLetter, findRealLetter } from './example.ts'
import { parseWords, type WordsForm } from './form.ts'
import { isKind } from './groups.ts'
import { templatesPage } from './list-page.ts'
import { kindHref, readLanguage, readScope, type Scope } from './scope.ts'
import { type GivenTemplate, templatePage } from './template-page.ts'

const LIST = '/organiser/letters/templates'

/** The words of every kind of letter, for the whole institute or for one circle. */
export const letterTemplateRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get(LIST, async (req, res) => {
    const { instituteId, reader, send } = await desk.change(req, res)
    const scope = await readScope(deps.db, instituteId, req.query)
    if (!scope) throw new NotFound()
    const own = await findTemplatedKinds(deps.db, { instituteId, circleId: scope.circle?.id ?? null })
    const page = templatesPage(scope, own, await findCircleNames(deps.db, instituteId), reader)
    send('organiser/letter/templates', page, page.head.title, { here: 'letters' })
  })

  router.get(`${LIST}/:kind`, async (req, res) => {
    const { organiser, reader, send } = await desk.change(req, res)
    const { scope, which } = await find(deps, organiser.institute.id, req)
    const kept = (await findTemplate(deps.db, which)) ?? null
    const form = {
      words: kept ?? (await heldWords(deps, which, formOf(scope, which))),
      version: kept?.version ?? 0,
    }
    const preview = await previewOf(deps, { scope, which, form }, organiser.institute.senderName)
    const given = { scope, which, form, kept, preview, faults: {}, isConflict: false }
    const page = templatePage(given, reader)
    send('organiser/letter/template', page, page.head.title, { here: 'letters' })
  })

  router.post(`${LIST}/:kind`, async (req, res) => {
    const { organiser, reader, send } = await desk.change(req, res)
    const { scope, which } = await find(deps, organiser.institute.id, req)
    const form = parseWords(req.body)
    const faults = checkTemplate(form.words, which)
    const isRight = Object.keys(faults).length === 0
    const isPreview = req.body?.act === 'preview'
    const by = organiser.name
    const saved =
      isRight && !isPreview
        ? await deps.transact((trx) => saveTemplate(trx, { ...which, ...form, by }, deps.now()))
        : null
    if (saved?.done) return res.redirect(303, `${kindHref(scope, which)}&notice=saved`)
    const kept = (await findTemplate(deps.db, which)) ?? null
    const preview = isRight
      ? await previewOf(deps, { scope, which, form }, organiser.institute.senderName)
      : null
    const given: GivenTemplate = { scope, which, form, faults, kept, preview, isConflict: saved !== null }
    const page = templatePage(given, reader)
    const status = saved ? 409 : isRight ? 200 : 422
    send('organiser/letter/template', page, page.head.title, { here: 'letters', status })
  })

  router.post(`${LIST}/:kind/removal`, async (req, res) => {
    const visit = await desk.change(req, res)
    const { scope, which } = await find(deps, visit.instituteId, req)
    const { version } = parseWords(req.body)
    const page = kindHref(scope, which)
    const next = await deps.transact(async (trx) => {
      const removed = await removeTemplate(trx, { ...which, version })
      // Refused: somebody changed them meanwhile; their words are on the page.
      if (!removed.done) return page
      const words = removed.value
      if (!words) return withNotice(page, 'ourWords')
      const { circleId, kind, language } = which
      const facts = { circleId, kind, language, words }
      const about = visit.reader.t(`organiser:letterKinds.${kind}`)
      return withNotice(
        page,
        'ourWords',
        await noteAtDesk(trx, visit, { kind: 'wordsRemoved', facts, about, page }),
      )
    })
    res.redirect(303, next)
  })

  return router
}

const find = async (
  deps: Deps,
  instituteId: string,
  req: Request<{ kind: string }>,
): Promise<{ scope: Scope; which: WhichTemplate }> => {
  const { kind } = req.params
  const scope = await readScope(deps.db, instituteId, req.query)
  if (!isKind(kind) || !scope) throw new NotFound()
  const circleId = scope.circle?.id ?? null
  return { scope, which: { instituteId, circleId, kind, language: readLanguage(req.query) } }
}

// A circle begins with the words of its institute, and those with ours: nobody meets an empty form.
const heldWords = async (deps: Deps, which: WhichTemplate, form: FormOfAddress) => {
  const wider = which.circleId ? await findTemplate(deps.db, { ...which, circleId: null }) : undefined
  if (wider) return wider
  const { isAnswerable } = await deps.db
    .selectFrom('institute')
    .where('id', '=', which.instituteId)
    .select('reads_answers as isAnswerable')
    .executeTakeFirstOrThrow()
  return defaultWords(deps.words[which.language].to(form), { ...which, isAnswerable })
}

// Own words say one of the two, to everybody: that of the circle, until somebody types the other.
const formOf = ({ circle }: Scope, { kind }: WhichTemplate): FormOfAddress =>
  letterShapes[kind].isForOrganiser ? 'je' : (circle?.formOfAddress ?? 'je')

const previewOf = async (
  deps: Deps,
  { scope, which, form }: { scope: Scope; which: WhichTemplate; form: WordsForm },
  senderName: string,
): Promise<GivenTemplate['preview']> => {
  const real = (await findRealLetter(deps.db, which)) ?? null
  const { baseUrl } = deps.config
  const sent = { baseUrl, senderName, formOfAddress: formOf(scope, which) }
  const letter = exampleLetter(deps, which, form.words, real, sent)
  return letter && { letter, recipient: real?.recipientName || null }
}
