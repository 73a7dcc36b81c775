import type { TemplateItem } from '../../../../../db/template-tables.ts'
import type { Replaced } from '../../../../../programme/swap-items.ts'
import type { Template } from '../../../../../template/templates.ts'
import type { Faults, Typed } from '../../../typed.ts'
import type { GoingItem, Target } from './queries.ts'
import type { Source } from './sources.ts'

/** What the page of templates stands on. */
export interface TemplateState {
  target: Target
  templates: Template[]
  sources: Source[]
  goes: GoingItem[]
  /** of the programme as it is */
  mark: string
  replaced: Replaced | null
  /** what was chosen, with its items; null before a choice */
  chosen: { source: Source; items: TemplateItem[] } | null
}

export interface KeepForm {
  typed: Typed
  faults: Faults
  /** code of the reason why the rules refused, or null */
  refusal: string | null
}

/** The form before anything is typed. */
export const EMPTY_KEEP: KeepForm = { typed: {}, faults: {}, refusal: null }
