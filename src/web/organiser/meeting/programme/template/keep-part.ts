import { LONGEST_NAME } from '../../../../../template/templates.ts'
import type { Field, Submit } from '../../../../form-parts.ts'
import type { Reader } from '../../../reader.ts'
import { fieldMaker } from '../../../typed.ts'
import type { KeepForm } from './state.ts'

/** Keeping the programme as it is to begin with another time. */
export interface KeepPart {
  title: string
  text: string
  action: string
  name: Field
  submit: Submit
}

/** A name, and a button. */
export const keepPart = ({ typed, faults }: KeepForm, action: string, { t }: Reader): KeepPart => ({
  title: t('template:keepTitle'),
  text: t('template:keepText'),
  action,
  name: fieldMaker(
    typed,
    faults.name === 'nameTaken' ? {} : faults,
    t,
  )({
    name: 'name',
    label: t('template:name'),
    hint: t('template:nameHint'),
    isRequired: true,
    optionalWord: null,
    maxLength: LONGEST_NAME,
    ...(faults.name === 'nameTaken' ? { error: t('template:nameTaken') } : {}),
  }),
  submit: { label: t('template:keep'), note: null, quiet: null },
})
