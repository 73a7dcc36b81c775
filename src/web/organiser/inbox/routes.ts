import { Router } from 'express'
import { handleMail } from '../../../inbox/handle-mail.ts'
import { isPlainAddress } from '../../../mail/address.ts'
import { unmarkAddress } from '../../../mail/undeliverable.ts'
import { isId } from '../../access/is-id.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { Desk } from '../desk.ts'
import { inboxPage } from './pages.ts'
import { findAnswers, findMails, findMarked, findReadings } from './queries.ts'

/** What came back to the mailbox of an institute: mail of people, addresses that do not work, answers of calendars. */
export const inboxRoutes = (deps: Deps, desk: Desk): Router => {
  const router = Router()

  router.get('/organiser/inbox', async (req, res) => {
    const { instituteId, reader, send } = await desk.read(req, res)
    const { imapUrl, inboundSecret } = deps.config
    const inbox = {
      mails: await findMails(deps.db, instituteId),
      marked: await findMarked(deps.db, instituteId),
      answers: await findAnswers(deps.db, instituteId),
      readings: await findReadings(deps.db),
      isRead: imapUrl !== null || inboundSecret !== null,
    }
    const page = inboxPage(inbox, reader)
    send('organiser/inbox/inbox', page, page.head.title, { here: 'letters' })
  })

  router.post('/organiser/inbox/handling', async (req, res) => {
    const { instituteId, organiser } = await desk.change(req, res)
    const mailId = String(req.body?.mailId ?? '')
    if (!isId(mailId)) throw new NotFound()
    const which = { mailId, instituteId, organiserId: organiser.organiserId }
    if (!(await deps.transact((trx) => handleMail(trx, which, deps.now())))) throw new NotFound()
    res.redirect(303, '/organiser/inbox?notice=saved')
  })

  router.post('/organiser/inbox/release', async (req, res) => {
    const { instituteId } = await desk.change(req, res)
    const address = String(req.body?.markedAddress ?? '')
    if (!isPlainAddress(address)) throw new NotFound()
    await deps.transact((trx) => unmarkAddress(trx, { instituteId, address }, deps.now()))
    res.redirect(303, '/organiser/inbox?notice=sent')
  })

  return router
}
