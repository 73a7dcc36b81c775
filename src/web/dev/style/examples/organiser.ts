import type { Examples } from './examples.ts'

/** Parts that only organisers see. */
export const organiserExamples = (): Record<string, Examples> => ({
  'organiser/warnings': {
    one: {
      notice: { kind: 'warning', word: 'Let op', title: 'Kijk nog eens naar de planning. ', text: '' },
      lines: ['Zwolle ontvangt twee keer, terwijl Ede nog niet aan de beurt kwam.'],
    },
  },
  'organiser/rotation-station': {
    asked: {
      history: ['Sanne Voorbeeld (Gemeente Ede) is gevraagd op 21 november 2026.'],
      warnings: ['Let op: van deze organisatie heeft niemand een plaats in de kring.'],
      askNext: null,
      withdraw: null,
      link: { label: 'Kies een gaststad voor bijeenkomst 3', href: '/organiser/circles/kring/rotation/3' },
    },
  },
  'organiser/door-choice': { 'not pressed': HERE, pressed: { ...HERE, isPressed: true } },
  'organiser/case-text': {
    told: {
      parts: [{ title: 'De vraag', text: 'Hoe kan ik de raad **vroeg** betrekken?' }],
      readers: 'Te lezen door de hele kring en door de organisatie',
      outcome: {
        label: 'Vertel wat het opleverde',
        href: '/organiser/circles/kring/meetings/1/cases/1/outcome',
      },
    },
  },
  'organiser/group-people': {
    'somebody who cannot come': [
      {
        id: 'person-1',
        name: 'Zoë van Fictief',
        organisation: 'Gemeente Ede',
        badges: [{ kind: 'warning', text: 'kan niet komen' }],
        moves: [{ value: '1:-:2', label: 'In groep 2', of: 'Zoë van Fictief', groupId: '2' }],
      },
    ],
  },
})

const HERE = {
  value: 'present:registratie-1',
  state: 'present',
  word: 'aanwezig',
  full: 'Zoë van Fictief is er',
  isPressed: false,
  label: 'Is er',
}
