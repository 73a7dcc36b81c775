import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Trx } from '../db/connect.ts'
import { importFile } from '../exchange/import-file.ts'
import { readCircleFile } from '../exchange/read-circle-file.ts'
import { addOrganiser } from '../institute/add-organiser.ts'
import { ensureInstitute } from '../institute/ensure-institute.ts'
import { inviteHosts } from './invite-hosts.ts'

const DEMO_FILE = join(import.meta.dirname, '../exchange/demo-circle.json')

/**
 * Makes an empty database ready for work: one institute, its organisers, and the demo circle when it is wanted.
 * Says whether the mailbox of its letters is read. Done again it changes nothing, and adds organisers that were named meanwhile.
 * @returns whether the demo circle was loaded now
 */
export const firstStart = async (
  trx: Trx,
  config: Config,
  now: Temporal.Instant,
): Promise<{ instituteId: string; hasLoadedDemo: boolean }> => {
  const isEmpty = !(await trx.selectFrom('circle').select('id').limit(1).executeTakeFirst())
  const { instituteId } = await ensureInstitute(
    trx,
    config.demo ? demoInstitute(config) : newInstitute(config),
    now,
  )
  await noteReading(trx, config)
  for (const email of config.organiserEmails)
    await addOrganiser(trx, { instituteId, email, name: email.split('@')[0] ?? email, role: 'owner' }, now)
  if (!config.demo || !isEmpty) return { instituteId, hasLoadedDemo: false }
  await addOrganiser(
    trx,
    { instituteId, email: 'tess.regelaar@example.org', name: 'Tess Regelaar', role: 'owner' },
    now,
  )
  await loadDemo(trx, instituteId, now)
  return { instituteId, hasLoadedDemo: true }
}

// Calendars may ask for an answer only where somebody reads it, and every process must say the same.
const noteReading = async (trx: Trx, { imapUrl, inboundSecret }: Config) => {
  const isRead = imapUrl !== null || inboundSecret !== null
  await trx
    .updateTable('institute')
    .set({ reads_answers: isRead })
    .where('reads_answers', '<>', isRead)
    .execute()
}

const loadDemo = async (trx: Trx, instituteId: string, now: Temporal.Instant) => {
  const read = readCircleFile(JSON.parse(await readFile(DEMO_FILE, 'utf8')))
  if ('faults' in read) throw new Error(`the demo circle is broken:\n${read.faults.join('\n')}`)
  const imported = await importFile(trx, { instituteId, file: read.circle }, now)
  if (imported.done) await inviteHosts(trx, { circleId: imported.value.circleId }, now)
}

const newInstitute = (config: Config) => ({
  slug: 'instituut',
  name: 'Leerkring',
  senderName: 'Leerkring',
  senderAddress: config.mailFrom,
  contactName: 'Leerkring',
  contactEmail: config.organiserEmails[0] ?? config.mailFrom,
  contactPhone: '',
})

const demoInstitute = (config: Config) => ({
  slug: 'kennisplatform-stad-en-regio',
  name: 'Kennisplatform Stad & Regio',
  senderName: 'Kennisplatform Stad & Regio',
  senderAddress: config.mailFrom,
  contactName: 'Tess Regelaar',
  contactEmail: 'tess.regelaar@example.org',
  contactPhone: '030 000 00 00',
})
