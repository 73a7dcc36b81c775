import { field } from '../../../field.ts'
import type { FormFields } from '../../../registration/form/fields.ts'

const ask = (name: string, label: string) => field({ name, label })

/** What people say of themselves, before anything was typed. */
export const APPLICATION: FormFields = {
  aboutTitle: 'Over jou',
  name: {
    first: ask('firstName', 'Voornaam'),
    prefix: ask('namePrefix', 'Tussenvoegsel'),
    last: ask('lastName', 'Achternaam'),
  },
  organisation: ask('organisation', 'Organisatie'),
  organisations: ['Gemeente Zwolle', 'Gemeente Breda'],
  organisationChoice: null,
  city: ask('city', 'Plaats'),
  municipality: ask('municipality', 'Gemeente waar je woont'),
  jobTitle: ask('jobTitle', 'Functie of rol'),
  language: ask('language', 'In welke taal schrijven wij je?'),
  formOfAddress: ask('formOfAddress', 'Hoe spreken wij je aan?'),
  learningTitle: 'Leren',
  answers: [ask('learningQuestion', 'Wat wil je leren?')],
  mayHost: ask('mayHost', 'Mijn stad kan een bijeenkomst ontvangen'),
  needsTitle: 'Eten en meedoen',
  needsText: 'Dit hoef je niet in te vullen.',
  diets: ask('diets', 'Ik eet'),
  dietOther: ask('dietOther', 'Iets anders over eten'),
  accessNeeds: ask('accessNeeds', 'Wat heb je nodig?'),
  needsConsent: ask('needsConsent', 'Ja, jullie mogen dit bewaren'),
  othersTitle: 'Wat anderen zien',
  photoConsent: ask('photoConsent', 'Mag je op foto’s staan?'),
  shownFields: ask('shownFields', 'Andere deelnemers mogen dit zien'),
}
