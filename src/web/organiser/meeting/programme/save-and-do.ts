import type { Language } from '../../../../db/schema.ts'
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
    if (!wish) return done({ next: '?notice=saved' })
    switch (wish.kind) {
      case 'add': {
        const added = await addItem(trx, { meetingId, kind: wish.itemKind, language }, deps.now())
        return done({ next: added.done ? `/items/${added.value.itemId}` : '?notice=tooManyItems' })
      }
      case 'aside':
        await putAside(trx, { meetingId, itemId: wish.itemId }, deps.now())
        return done({ next: '?notice=itemAside#aside' })
      default:
        return done({ next: `?notice=saved#line-${wish.itemId}` })
    }
  })
