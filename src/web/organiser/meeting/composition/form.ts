import { z } from 'zod'
import { severalLines } from '../../../../circle/typed-text.ts'
import type { Translate } from '../../../../i18n/words.ts'
import type { Field } from '../../../form-parts.ts'
import { type Faults, faultsOf, fieldMaker, type Typed, typedOf } from '../../typed.ts'

/** Characters of a note that goes along with e-mails, at most. */
const LONGEST_NOTE = 1000

/** The form of one press as it was typed. */
export interface ComposeForm {
  typed: Typed
  faults: Faults
  /** null when there are faults */
  input: { mark: string; note: string } | null
}

/** A form that nobody touched yet. */
export const EMPTY_FORM: ComposeForm = { typed: {}, faults: {}, input: null }

const composeInput = z.object({ mark: z.string().default(''), note: severalLines(LONGEST_NOTE).default('') })

/** Reads the posted form; a mark of nobody's making fits nothing, so it is not looked at here. */
export const parseComposing = (body: unknown): ComposeForm => {
  const typed = typedOf(body)
  const parsed = composeInput.safeParse(typed)
  return { typed, faults: faultsOf(parsed.error), input: parsed.data ?? null }
}

/** What the organiser writes with the e-mails. */
export const noteField = ({ typed, faults }: ComposeForm, t: Translate): Field =>
  fieldMaker(
    typed,
    faults,
    t,
  )({
    name: 'note',
    label: t('composition:form.note'),
    hint: t('composition:form.noteHint'),
    rows: 3,
  })
