import { type FurtherAnswers, furtherAnswers } from '../../../registration/further-answers.ts'
import { type Needs, needsInput } from '../../../registration/needs.ts'
import { type RegistrationInput, registrationInput } from '../../../registration/registration-input.ts'
import { type FieldName, TEXTS, type TextName, type Typed, typedOf } from './typed.ts'

export type Fault = 'required' | 'tooLong'
export type Faults = Partial<Record<FieldName, Fault>>

export interface Application {
  input: RegistrationInput
  answers: FurtherAnswers
  needs: Needs
}

export type RegistrationForm = { typed: Typed } & (
  | ({ ok: true } & Application)
  | { ok: false; faults: Faults }
)

/** Reads the form. What is not right is named per field, and everything typed comes back. */
export const readRegistrationForm = (
  body: unknown,
  standard: Pick<Typed, 'language' | 'formOfAddress'>,
): RegistrationForm => {
  const typed = typedOf(body, standard)
  const input = registrationInput.safeParse(typed)
  const answers = furtherAnswers.safeParse(typed)
  const needs = needsInput.safeParse({ ...typed, consent: typed.needsConsent })
  if (input.success && answers.success && needs.success)
    return { ok: true, typed, input: input.data, answers: answers.data, needs: needs.data }
  const faults: Faults = {}
  for (const { path, message } of [input, answers, needs].flatMap(({ error }) => error?.issues ?? [])) {
    const name = fieldNamed(path[0])
    if (name) faults[name] ??= message === 'tooLong' ? 'tooLong' : 'required'
  }
  return { ok: false, typed, faults }
}

const fieldNamed = (name: PropertyKey | undefined): FieldName | undefined =>
  name === 'consent' ? 'needsConsent' : TEXTS.find((text: TextName) => text === name)
