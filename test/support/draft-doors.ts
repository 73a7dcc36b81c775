import { writeLetter } from '../../src/mail/write-letter.ts'
import { aLetter } from '../factories/letter.ts'
import type { Door, House } from './doors-pressed.ts'
import { NOW } from './moment.ts'

/** The buttons with which an organiser sends drafts. */
export const DRAFT_DOORS: Door[] = [
  {
    name: 'sending a draft, as an organiser',
    press: async (house) => ({
      path: `/organiser/letters/${await aDraftToPiet(house)}/sending`,
      keys: { organiserId: house.organiser.id },
    }),
    answer: '303 /organiser/letters?notice=sent',
    others: ['303 /organiser/letters/:id', '303 /organiser/letters/:id?notice=draftDecided'],
    letters: ['participantLink piet@example.org'],
  },
  {
    name: 'sending all drafts, as an organiser',
    press: async (house) => {
      await aDraftToPiet(house)
      const fields = { until: '999999', press: crypto.randomUUID() }
      return { path: '/organiser/letters/sending', fields, keys: { organiserId: house.organiser.id } }
    },
    answer: '303 /organiser/letters/presses/:id',
    letters: ['participantLink piet@example.org'],
  },
  {
    name: 'throwing a draft away, as an organiser',
    press: async (house) => ({
      path: `/organiser/letters/${await aDraftToPiet(house)}/discarding`,
      keys: { organiserId: house.organiser.id },
    }),
    answer: '303 /organiser/letters?notice=discarded&undo=:id',
    others: ['303 /organiser/letters/:id', '303 /organiser/letters/:id?notice=draftDecided'],
    letters: ['participantLink piet@example.org'],
  },
]

const aDraftToPiet = async ({ db }: House): Promise<string> => {
  const { institute_id } = await db.selectFrom('circle').select('institute_id').executeTakeFirstOrThrow()
  const wish = { recipient: { name: 'Piet Invaller', address: 'piet@example.org' }, isDraft: true }
  const draft = aLetter(institute_id, 'participantLink', wish)
  const written = await db.transaction().execute((trx) => writeLetter(trx, draft, NOW))
  return written?.id ?? ''
}
