import type { Continued } from '../../../../programme/section-draft.ts'
import { isId } from '../../../access/is-id.ts'
import type { Hidden } from '../../../form-parts.ts'
import { typedText } from '../typed-text.ts'

/** The hidden fields by which a form tells under which id it is kept, and which draft it went on with. */
export const draftFields = ({ id, continued }: { id: string; continued: Continued | null }): Hidden[] => [
  { name: 'draft', value: id },
  ...(continued ? [{ name: 'continued', value: `${continued.id}@${continued.mark}` }] : []),
]

/** Reads them back; a form that sends no id of its own gets a new one. */
export const readDraftIds = (body: unknown): { id: string; continued: Continued | null } => {
  const id = typedText(body, 'draft')
  return {
    id: isId(id) ? id.toLowerCase() : crypto.randomUUID(),
    continued: continuedOf(typedText(body, 'continued')),
  }
}

const continuedOf = (text: string): Continued | null => {
  const [id = '', mark = ''] = text.split('@')
  return isId(id) ? { id: id.toLowerCase(), mark } : null
}
