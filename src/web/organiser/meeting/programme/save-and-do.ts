import type { Trx } from '../../../../db/connect.ts'
import type { Language } from '../../../../db/schema.ts'
import { synchroniseExperts } from '../../../../invitation/synchronise-experts.ts'
import { done, type Outcome } from '../../../../outcome.ts'
import { addItem } from '../../../../programme/add-item.ts'
import { putAside } from '../../../../programme/put-aside.ts'
import { type ItemsSave, saveItems } from '../../../../programme/save-items.ts'
import type { Deps } from '../../../deps.ts'
import type { ProgrammeForm } from './form.ts'

interface Asked {
  meetingId: string
  form: ProgrammeForm
  items: ItemsSave['items']
  /** of the title that a new item begins with */
  language: Language
}

/**
 * Saves the whole programme and does what its button asked, or neither.
 * @returns where the browser goes next, behind the address of the programme
 */
export const saveAndDo = (
  deps: Deps,
  { meetingId, form, items, language }: Asked,
): Promise<Outcome<{ next: string }, 'changedMeanwhile'>> =>
  deps.transact(async (trx) => {
    const { wish } = form
    const agreedId = wish?.kind === 'agree' ? wish.itemId : null
    const saved = await saveItems(trx, { meetingId, basedOn: form.mark, items, agreedId }, deps.now())
    if (!saved.done) return saved
    const next = await doWish(trx, { meetingId, wish, language }, deps.now())
    // Nobody's calendar but that of an expert knows the clock times of one item.
    await synchroniseExperts(trx, { ...saved.value, isEdit: true }, deps.now())
    return done({ next })
  })

const doWish = async (
  trx: Trx,
  { meetingId, wish, language }: Pick<Asked, 'meetingId' | 'language'> & Pick<ProgrammeForm, 'wish'>,
  now: Temporal.Instant,
): Promise<string> => {
  if (!wish) return '?notice=saved'
  switch (wish.kind) {
    case 'add': {
      const added = await addItem(trx, { meetingId, kind: wish.itemKind, language }, now)
      return added.done ? `/items/${added.value.itemId}` : '?notice=tooManyItems'
    }
    case 'aside':
      await putAside(trx, { meetingId, itemId: wish.itemId }, now)
      return '?notice=itemAside#aside'
    default:
      return `?notice=saved#line-${wish.itemId}`
  }
}
