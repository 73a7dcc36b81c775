import type { Translate } from '../../../../i18n/words.ts'
import { formOfOutcome } from '../../../case-outcome/form.ts'
import { outcomePart } from '../../../case-outcome/part.ts'
import { field } from '../../../field.ts'
import type { NewsEntry } from '../../../news-entry.ts'
import type { NewsFormPart } from '../../../participant/news/fields.ts'
import { emptyResult } from '../../../results/form.ts'
import { resultsPart } from '../../../results/part.ts'
import type { Examples } from './examples.ts'

/** What people bring and tell: news, results, what became of a case, files. */
export const toldExamples = (t: Translate): Record<string, Examples> => ({
  'news/entry': { placed: NEWS, 'title only': { ...NEWS, badge: null, text: null, link: null } },
  'news/form': { empty: NEWS_FORM },
  'case-outcome': { empty: outcomePart({ ...OUTCOME, form: formOfOutcome(null) }, t) },
  results: {
    'one and none': resultsPart({ ...RESULTS, form: emptyResult('2026-11-21') }, { t, language: 'nl' }),
  },
  'file-list': {
    'of the host, and of nobody': {
      files: [
        {
          href: '/organiser/circles/slim/meetings/1/attachments/bestand-1',
          name: 'Plattegrond.pdf',
          what: 'PDF, 1,2 MB',
          by: 'Noor Voorbeeld, gaststad, 3 december',
          remove: { action: '/', label: 'Haal weg', of: 'Plattegrond.pdf' },
        },
        { href: '/', name: 'Foto.jpg', what: 'foto (JPEG), 340 kB', by: null, remove: null },
      ],
    },
  },
})

const NEWS: NewsEntry = {
  title: 'Werkboek belangen in kaart',
  badge: { kind: 'ok', text: 'In het programma' },
  about: 'Publicatie, 10 minuten, door Zoë van Fictief',
  text: 'Drie oefeningen om **belangen** te tekenen.',
  link: { label: 'www.example.org', href: 'https://www.example.org/werkboek' },
}

const option = (value: string, label: string) => ({ value, label, hint: null, isSelected: false })

const NEWS_FORM: NewsFormPart = {
  action: '/participant/1/news',
  hidden: [{ name: 'newsId', value: '1' }],
  meeting: field({
    name: 'meetingId',
    label: 'Voor welke bijeenkomst?',
    options: [option('1', 'Zwolle, 10 december')],
  }),
  kind: field({ name: 'kind', label: 'Wat is het?', options: [option('news', 'Nieuws')] }),
  title: field({ name: 'title', label: 'Titel' }),
  summary: field({ name: 'summary', label: 'Waar gaat het over?' }),
  url: field({ name: 'url', label: 'Webadres' }),
  minutes: field({ name: 'minutes', label: 'Hoeveel tijd heb je nodig?' }),
  byName: field({ name: 'byName', label: 'Wie vertelt erover?' }),
  submit: { label: 'Bied dit aan', note: null, quiet: null },
}

const OUTCOME = {
  stored: null,
  refused: null,
  href: '/participant/1/cases/1/outcome',
  readers: 'Te lezen door de hele kring en door de organisatie',
}

const RESULTS = {
  results: [
    {
      id: '1',
      sentence: 'Drie woonafspraken hebben een duo van twee gemeenten.',
      term: 'short' as const,
      reachedOn: '2026-11-20',
      by: 'Zoë van Fictief',
      personId: '1',
      meetingNumber: 1,
      caseId: null,
    },
  ],
  href: '/participant/1/results',
  hasForm: true,
  reason: null,
  mayRemove: () => true,
}
