import { markUndeliverable } from '../../src/mail/undeliverable.ts'
import type { Door, House } from './doors-pressed.ts'
import { NOW } from './moment.ts'

/** The buttons of what came back to the mailbox: as test/support/doors-pressed.ts, which takes them in. */
export const INBOX_DOORS: Door[] = [
  {
    name: 'saying that a mail is handled, as an organiser',
    press: async (house) => {
      const { id } = await house.db
        .insertInto('incoming_mail')
        .values({
          ...{ institute_id: await instituteOf(house), circle_id: house.circle.id, message_key: 'one' },
          ...{ received_at: NOW, outcome: 'person', reason: 'forwarded', state: 'new' },
          ...{ from_name: 'Zoë', from_address: 'zoe@example.org', subject: 'Vraag', body: 'Kan dat?' },
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return {
        path: '/organiser/inbox/handling',
        fields: { mailId: id },
        keys: { organiserId: house.organiser.id },
      }
    },
    answer: '303 /organiser/inbox?notice=saved',
  },
  {
    name: 'saying that an address is right after all, as an organiser',
    press: async (house) => {
      const marked = { instituteId: await instituteOf(house), address: 'zoe@example.org', letterId: null }
      await house.db
        .transaction()
        .execute((trx) => markUndeliverable(trx, { ...marked, words: '550 5.1.1 unknown' }, NOW))
      return {
        path: '/organiser/inbox/release',
        fields: { markedAddress: 'zoe@example.org' },
        keys: { organiserId: house.organiser.id },
      }
    },
    answer: '303 /organiser/inbox?notice=sent',
  },
]

const instituteOf = async ({ db, organiser }: House): Promise<string> => {
  const { institute_id } = await db
    .selectFrom('organiser')
    .where('id', '=', organiser.id)
    .select('institute_id')
    .executeTakeFirstOrThrow()
  return institute_id
}
