import type { ProgrammeItemKind } from '../db/programme-tables.ts'
import type { Language } from '../db/schema.ts'

type Titles = Record<ProgrammeItemKind | 'arrivalWithLunch', string>

/**
 * Titles of a new programme, in the language of the circle. They are data from the first moment on: the organiser
 * changes them, so they do not follow the reader's language.
 */
export const DEFAULT_TITLES: Record<Language, Titles> = {
  nl: {
    arrival: 'Inloop met koffie en thee',
    arrivalWithLunch: 'Inloop met lunch',
    welcome: 'Welkom door de gaststad',
    news: 'Actualiteiten van de dag',
    intervision: 'Intervisie op de aanpak',
    deepDive: 'Verdieping van het thema',
    projectVisit: 'Bezoek aan een lopend project',
    break: 'Pauze',
    lunch: 'Lunch',
    closing: 'Oogst, voornemens en evaluatie',
    drinks: 'Borrel',
  },
  en: {
    arrival: 'Arrival with coffee and tea',
    arrivalWithLunch: 'Arrival with lunch',
    welcome: 'Welcome by the host city',
    news: 'News of the day',
    intervision: 'Intervision on the approach',
    deepDive: 'Deep dive into the theme',
    projectVisit: 'Visit to a current project',
    break: 'Break',
    lunch: 'Lunch',
    closing: 'Harvest, intentions and evaluation',
    drinks: 'Drinks',
  },
}
