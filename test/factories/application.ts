import type { RegistrationInput } from '../../src/registration/registration-input.ts'

/** What somebody fills in on signing up: `anApplication({ firstName: 'Noor' })`. */
export const anApplication = (changes: Partial<RegistrationInput> = {}): RegistrationInput => ({
  firstName: 'Zoë',
  namePrefix: 'van',
  lastName: 'Fictief',
  organisation: 'Gemeente Zwolle',
  city: 'Zwolle',
  jobTitle: 'programmamanager regio',
  learningQuestion: 'Hoe houd ik tempo als niemand de baas is?',
  brings: 'Ervaring met een regiodeal',
  mayHost: true,
  language: 'nl',
  ...changes,
})
