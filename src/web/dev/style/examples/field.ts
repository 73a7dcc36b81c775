import { field, type GivenField } from '../../../field.ts'
import type { Field, FieldOption } from '../../../form-parts.ts'
import type { Examples } from './examples.ts'

/** Every kind of field: empty, filled, described, wrong, and as much as it can hold. */
export const fieldExamples = (): Record<string, Examples> => ({
  'field/text': {
    ...states(
      { name: 'naam', label: 'Je naam', autocomplete: 'name' },
      'Noor "Voorbeeld"',
      'Vul je naam in.',
    ),
    'with a unit': field({
      name: 'afstand',
      label: 'Afstand',
      value: '900',
      unit: 'meter',
      inputMode: 'numeric',
    }),
  },
  'field/email': states(
    { name: 'email', label: 'E-mailadres', autocomplete: 'email', inputMode: null },
    'noor@example.org',
    'Vul een e-mailadres in, zoals naam@example.org.',
  ),
  'field/number': states(
    { name: 'minuten', label: 'Duur', unit: 'minuten' },
    '75',
    'Kies een duur van 5 tot en met 240 minuten.',
  ),
  'field/date': states(
    { name: 'datum', label: 'Datum', min: '2026-11-21', max: '2027-07-10' },
    '2026-12-10',
    'Deze dag is al voorbij.',
  ),
  'field/time': states({ name: 'begin', label: 'Begin' }, '13:30', 'Vul een tijd in, zoals 13.30.'),
  'field/textarea': {
    ...states(
      { name: 'vraag', label: 'Wat wil je leren?', maxLength: 2000 },
      '\n  Hoe houd ik tempo\nals niemand de baas is?',
      'Schrijf in één zin wat je wilt leren.',
    ),
    'in another language': field({ name: 'question', label: 'Wat wil je leren, in het Engels?', lang: 'en' }),
  },
  'field/select': states({ name: 'gaststad', label: 'Gaststad', options: OPTIONS }, '', 'Kies een gaststad.'),
  'field/radios': states({ name: 'antwoord', label: 'Kom je?', options: OPTIONS }, '', 'Kies een antwoord.'),
  'field/checkboxes': states(
    { name: 'sterk', label: 'Waar ben je goed in?', options: OPTIONS },
    '',
    'Kies er minstens één.',
  ),
  'field/checkbox': {
    ...states(
      { name: 'deel', label: 'Deelnemers mogen mijn e-mailadres zien' },
      'ja',
      'Zet hier een vinkje.',
    ),
    ticked: field({ name: 'deel', label: 'Ja, jullie mogen dit bewaren', value: 'ja', isChecked: true }),
  },
  'field/label': { wrong: WRONG },
  'field/legend': { wrong: WRONG },
  'field/explanation': { wrong: WRONG },
  'field/described': { wrong: WRONG },
  'field/attributes': { wrong: WRONG },
})

const OPTIONS: FieldOption[] = [
  { value: 'ja', label: 'Ja, ik kom', hint: null, isSelected: true },
  {
    value: 'nee',
    label: 'Nee, ik kan niet',
    hint: 'Je plaats gaat naar wie het langst wacht.',
    isSelected: false,
  },
  { value: 'vervanger', label: 'Ik stuur een vervanger', hint: null, isSelected: false },
]

const states = (given: GivenField, value: string, error: string): Record<string, Field> => {
  const empty = field({ ...given, isRequired: true, options: given.options?.map(unselected) ?? [] })
  return {
    empty,
    filled: field({ ...given, value, isRequired: true }),
    'with a description': { ...empty, hint: 'Tot 3 december te wijzigen.' },
    'not required': { ...empty, isRequired: false, optionalWord: 'niet verplicht' },
    wrong: { ...field({ ...given, value, isRequired: true, error }), hint: 'Eén is genoeg.' },
  }
}

const unselected = (option: FieldOption): FieldOption => ({ ...option, isSelected: false })

const WRONG = field({
  name: 'deel',
  label: 'E-mailadres',
  hint: 'Dat van je werk.',
  error: 'Vul een adres in.',
})
