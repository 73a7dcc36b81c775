import { errorSummary, field } from '../../../field.ts'
import type { ActionForm, Submit } from '../../../form-parts.ts'
import type { Examples } from './examples.ts'

/** What stands around the fields: the summary of what is wrong, the one clear button, forms of one button. */
export const formExamples = (): Record<string, Examples> => ({
  'form/error-summary': {
    'two answers': errorSummary('Nog niet verstuurd: twee antwoorden kloppen niet', WRONG) ?? {},
  },
  'form/hidden': { one: [{ name: 'version', value: '3' }] },
  'form/submit': { 'with a consequence': SUBMIT, alone: { ...SUBMIT, note: null, quiet: null } },
  'form/action': Object.fromEntries(
    Object.entries(ACTIONS).flatMap(([look, [label, negative]]) => [
      [look, action(look, label, false)],
      [`${look}, cannot be undone`, action(look, negative, true)],
    ]),
  ),
})

const WRONG = [
  field({ name: 'email', label: 'E-mailadres', error: 'Vul een e-mailadres in, zoals naam@example.org.' }),
  field({ name: 'naam', label: 'Je naam', error: 'Vul je naam in.' }),
]

const SUBMIT: Submit = {
  label: 'Verstuur uitnodiging aan 22 deelnemers',
  note: '22 deelnemers krijgen een e-mail met een nieuwe agenda-uitnodiging.',
  quiet: { label: 'Bekijk eerst wat verandert', href: '/verschil' },
}

const ACTIONS: Record<ActionForm['look'], [string, string]> = {
  primary: ['Maak de kring open', 'Zeg de bijeenkomst af'],
  secondary: ['Stuur opnieuw', 'Trek de uitnodiging in'],
  subtle: ['Laat vervallen', 'Haal weg'],
}

const action = (look: string, label: string, isNegative: boolean) => ({
  action: '/afmelding',
  hidden: [{ name: 'version', value: '3' }],
  label,
  look,
  isNegative,
  note: isNegative ? 'Dit kun je niet terugdraaien.' : null,
})
