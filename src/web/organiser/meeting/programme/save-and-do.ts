import type { Trx } from '../../../../db/connect.ts'
import { synchroniseExperts } from '../../../../invitation/synchronise-experts.ts'
import { done, type Outcome } from '../../../../outcome.ts'
import { addItem } from '../../../../programme/add-item.ts'
import { putAside } from '../../../../programme/put-aside.ts'
import { type ItemsSave, saveItems } from '../../../../programme/save-items.ts'
import type { Deps } from '../../../deps.ts'
import { withNotice } from '../../../undo/with-notice.ts'
import type { Visit } from '../../desk.ts'
import { noteAtDesk } from '../../undo/note.ts'
import type { ProgrammeForm } from './form.ts'

interface Asked {
  meetingId: string
  /** path of the programme */
  path: string
  visit: Visit
  form: ProgrammeForm
  items: ItemsSave['items']
}

/**
 * Saves the whole programme and does what its button asked, or neither.
 * @returns where the browser goes next
 */
export const saveAndDo = (
  deps: Deps,
  { form, items, ...asked }: Asked,
): Promise<Outcome<{ next: string }, 'changedMeanwhile'>> =>
  deps.transact(async (trx) => {
    const { wish } = form
    const { meetingId } = asked
    const agreedId = wish?.kind === 'agree' ? wish.itemId : null
    const saved = await saveItems(trx, { meetingId, basedOn: form.mark, items, agreedId }, deps.now())
    if (!saved.done) return saved
    const next = await doWish(trx, { ...asked, wish }, deps.now())
    // Nobody's calendar but that of an expert knows the clock times of one item.
    await synchroniseExperts(trx, { ...saved.value, isEdit: true }, deps.now())
    return done({ next })
  })

const doWish = async (
  trx: Trx,
  { meetingId, path, visit, wish }: Omit<Asked, 'form' | 'items'> & Pick<ProgrammeForm, 'wish'>,
  now: Temporal.Instant,
): Promise<string> => {
  if (!wish) return withNotice(path, 'saved')
  switch (wish.kind) {
    case 'add': {
      const { language } = visit.reader
      const added = await addItem(trx, { meetingId, kind: wish.itemKind, language }, now)
      return added.done ? `${path}/items/${added.value.itemId}` : withNotice(path, 'tooManyItems')
    }
    case 'aside': {
      const facts = { meetingId, itemId: wish.itemId }
      // Without a part of the page to go to: the notice on top has the button that takes it back.
      const page = path
      const put = await putAside(trx, facts, now)
      if (!put.done) return withNotice(page, 'itemAside')
      const about = put.value.title
      return withNotice(
        page,
        'itemAside',
        await noteAtDesk(trx, visit, { kind: 'itemPutAside', facts, about, page }),
      )
    }
    default:
      return withNotice(`${path}#line-${wish.itemId}`, 'saved')
  }
}
