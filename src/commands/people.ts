import type { OrganiserRole } from '../db/schema.ts'
import { addInstitute } from '../institute/add-institute.ts'
import { addOrganiser } from '../institute/add-organiser.ts'
import { asAddress, isPlainAddress } from '../mail/address.ts'
import { CommandFault, type Context, instituteOf } from './context.ts'

const ROLES: readonly string[] = ['owner', 'organiser', 'reader'] satisfies OrganiserRole[]

/** `organiser add EMAIL`: lets somebody sign in for an institute. */
export const addOrganiserCommand = async (context: Context): Promise<void> => {
  const email = addressIn('EMAIL', context.given[0])
  const role = context.options.role ?? 'organiser'
  if (!isRole(role)) throw new CommandFault([`role: ${JSON.stringify(role)} is none of ${ROLES.join(', ')}`])
  const { id: instituteId } = await instituteOf(context)
  const name = context.options.name ?? email.split('@')[0] ?? email
  const added = await context.db
    .transaction()
    .execute((trx) => addOrganiser(trx, { instituteId, email, name, role }, context.now))
  if (!added.done) throw new CommandFault([`email: ${email} organises for this institute already`])
  context.write(`${JSON.stringify({ email, name, role })}\n`)
}

/** `institute add SLUG`: a second organising institute beside the first, with circles and letters of its own. */
export const addInstituteCommand = async (context: Context): Promise<void> => {
  const [slug] = context.given
  const { name, contact } = context.options
  if (!slug || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new CommandFault(['SLUG: a short name has small letters, figures and dashes'])
  if (!name) throw new CommandFault(['name: how is the institute called? --name NAME'])
  const senderAddress = addressIn('sender', context.options.sender)
  const contactEmail = addressIn('contact-email', context.options['contact-email'] ?? senderAddress)
  const institute = {
    slug,
    name,
    senderName: name,
    senderAddress,
    contactName: contact ?? name,
    contactEmail,
    contactPhone: '',
  }
  const added = await context.db.transaction().execute((trx) => addInstitute(trx, institute, context.now))
  if (!added.done)
    throw new CommandFault([`SLUG: there is an institute named ${JSON.stringify(slug)} already`])
  context.write(`${JSON.stringify({ slug, name })}\n`)
}

const isRole = (text: string): text is OrganiserRole => ROLES.includes(text)

const addressIn = (field: string, typed: string | undefined) => {
  const address = asAddress(typed ?? '')
  if (isPlainAddress(address)) return address
  throw new CommandFault([`${field}: ${JSON.stringify(typed ?? '')} is no mail address`])
}
