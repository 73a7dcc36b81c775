import { type RegistrationInput, registrationInput } from '../../../registration/registration-input.ts'

const TEXTS = [
  'firstName',
  'namePrefix',
  'lastName',
  'organisation',
  'city',
  'jobTitle',
  'learningQuestion',
  'brings',
] as const

export type TextName = (typeof TEXTS)[number]

/** The form as it was typed, to be shown again as it was. */
export type Typed = Record<TextName, string> & { mayHost: boolean }

export type Fault = 'required' | 'tooLong'

export type RegistrationForm =
  | { ok: true; input: RegistrationInput }
  | { ok: false; typed: Typed; faults: Partial<Record<TextName, Fault>> }

/** Reads the form. What is not right is named per field, and everything typed comes back. */
export const readRegistrationForm = (body: unknown, language: 'nl' | 'en'): RegistrationForm => {
  const typed = typedOf(body)
  const parsed = registrationInput.safeParse({ ...typed, language })
  if (parsed.success) return { ok: true, input: parsed.data }
  const faults: Partial<Record<TextName, Fault>> = {}
  for (const { path, message } of parsed.error.issues) {
    const name = TEXTS.find((text) => text === path[0])
    if (name) faults[name] ??= message === 'tooLong' ? 'tooLong' : 'required'
  }
  return { ok: false, typed, faults }
}

const typedOf = (body: unknown): Typed => {
  const given = new Map(Object.entries(body ?? {}))
  const text = (name: TextName) => {
    const value = given.get(name)
    return typeof value === 'string' ? value : ''
  }
  return {
    firstName: text('firstName'),
    namePrefix: text('namePrefix'),
    lastName: text('lastName'),
    organisation: text('organisation'),
    city: text('city'),
    jobTitle: text('jobTitle'),
    learningQuestion: text('learningQuestion'),
    brings: text('brings'),
    mayHost: given.get('mayHost') === 'yes',
  }
}
