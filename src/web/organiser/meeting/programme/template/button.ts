import type { ActionForm } from '../../../../form-parts.ts'

/** A form of one button, without note. */
export const button = (action: string, label: string, look: ActionForm['look']): ActionForm => ({
  action,
  hidden: [],
  label,
  look,
  isNegative: false,
  note: null,
})
