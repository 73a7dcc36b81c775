import { pauseDelivery, resumeDelivery } from '../mail/pause.ts'
import { type Context, instituteOf } from './context.ts'

/** `mail pause [--institute SLUG]`: no more letters leave, of one institute or, links included, of the whole installation. */
export const pauseMailCommand = async (context: Context): Promise<void> => {
  const instituteId = await which(context)
  const isNew = await context.db
    .transaction()
    .execute((trx) => pauseDelivery(trx, { instituteId, organiserId: null }, context.now))
  context.say(isNew ? 'No more letters leave, until: mail resume' : 'This was paused already.')
}

/** `mail resume [--institute SLUG]`: what waited leaves in its order, within a minute. */
export const resumeMailCommand = async (context: Context): Promise<void> => {
  const instituteId = await which(context)
  const wasPaused = await context.db.transaction().execute((trx) => resumeDelivery(trx, { instituteId }))
  context.say(wasPaused ? 'Letters leave again, the first within a minute.' : 'Nothing was paused.')
}

const which = async (context: Context) =>
  context.options.institute === undefined ? null : (await instituteOf(context)).id
