import type { Translate } from '../../../../i18n/words.ts'
import { agendaExamples } from './agenda.ts'
import { APPLICATION } from './application.ts'
import { askedExamples } from './asked.ts'
import { chartExamples } from './chart.ts'
import { circleMenuExamples } from './circle-menu.ts'
import type { Examples } from './examples.ts'
import { fieldExamples } from './field.ts'
import { formExamples } from './form.ts'
import { organiserExamples } from './organiser.ts'
import { FACTS, pageExamples } from './page.ts'
import { seriesExamples } from './series.ts'
import { toldExamples } from './told.ts'

/** What every partial in views/partials can look like, by its name; a few take their words from a real part of a page. */
export const everyExample = (t: Translate): Record<string, Examples> => ({
  ...seriesExamples(),
  ...circleMenuExamples(),
  ...agendaExamples(),
  ...pageExamples(),
  ...askedExamples(),
  ...chartExamples(t),
  ...fieldExamples(),
  ...formExamples(),
  ...toldExamples(t),
  ...organiserExamples(),
  'registration/fields': { empty: APPLICATION },
  'letter/button': { one: { label: 'Lees het programma', href: 'http://127.0.0.1/programma' } },
  'letter/facts': { three: FACTS },
  'letter/paragraph': { one: { text: 'Beste Zoë van Fictief,' } },
})
