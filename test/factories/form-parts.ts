import { errorSummary, field } from '../../src/web/field.ts'
import type { ActionForm, ErrorSummary, FieldOption, Hidden, Submit } from '../../src/web/form-parts.ts'

const options: FieldOption[] = [
  { value: 'ja', label: 'Ja, ik kom', hint: null, isSelected: true },
  {
    value: 'nee',
    label: 'Nee, ik kan niet',
    hint: 'Uw plaats gaat naar wie het langst wacht.',
    isSelected: false,
  },
  { value: 'vervanger', label: 'Ik stuur een vervanger', hint: null, isSelected: false },
]

const optionalWord = 'niet verplicht'
const email = field({
  name: 'email',
  label: 'E-mailadres',
  autocomplete: 'email',
  isRequired: true,
  error: 'Vul een e-mailadres in, zoals naam@example.org.',
})

const summary: ErrorSummary = errorSummary('Nog niet verstuurd: één antwoord ontbreekt', [email]) ?? {
  title: '',
  items: [],
}
const hidden: Hidden[] = [{ name: 'version', value: '3' }]
const submit: Submit = {
  label: 'Verstuur uitnodiging aan 22 deelnemers',
  note: '22 deelnemers krijgen een brief met een nieuwe agenda-uitnodiging.',
  quiet: { label: 'Bekijk eerst wat verandert', href: '/verschil' },
}
const action: ActionForm = {
  action: '/afmelding',
  hidden,
  label: 'Trek de uitnodiging in',
  look: 'secondary',
  isNegative: true,
  note: null,
}

/** Every partial of a form, by name. */
export const formExamples: Record<string, object> = {
  'form/error-summary': summary,
  'form/hidden': hidden,
  'form/submit': submit,
  'form/action': action,
  'field/text': field({
    name: 'naam',
    label: 'Uw naam',
    value: 'Noor "Voorbeeld"',
    autocomplete: 'name',
    optionalWord,
  }),
  'field/email': email,
  'field/number': field({ name: 'minuten', label: 'Duur', value: '75', unit: 'minuten', isRequired: true }),
  'field/date': field({
    name: 'datum',
    label: 'Datum',
    value: '2026-12-10',
    min: '2026-11-21',
    isRequired: true,
  }),
  'field/time': field({ name: 'begin', label: 'Begin', value: '13:30', isRequired: true }),
  'field/textarea': field({
    name: 'vraag',
    label: 'Wat wilt u leren?',
    value: '\n  Hoe houd ik tempo\nals niemand de baas is?',
    hint: 'Eén vraag is genoeg.',
    maxLength: 2000,
    optionalWord,
  }),
  'field/select': field({ name: 'gaststad', label: 'Gaststad', options }),
  'field/radios': field({
    name: 'antwoord',
    label: 'Komt u in Amersfoort?',
    options,
    isRequired: true,
    hint: 'Tot 3 december te wijzigen.',
  }),
  'field/checkboxes': field({
    name: 'sterk',
    label: 'Waar bent u goed in?',
    options,
    error: 'Kies er minstens één.',
  }),
  'field/checkbox': field({
    name: 'deel',
    label: 'Deelnemers mogen mijn e-mailadres zien',
    value: 'ja',
    isChecked: true,
    optionalWord,
  }),
  'field/label': email,
  'field/legend': email,
  'field/explanation': email,
  'field/described': email,
  'field/attributes': email,
}
