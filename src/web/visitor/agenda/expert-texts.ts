import type { Agenda } from '../../../agenda/agenda.ts'
import type { Translate } from '../../../i18n/words.ts'
import type { AgendaText } from './host-texts.ts'

/** What the guest experts of a meeting tell about themselves, who said nothing left out. */
export const expertTexts = ({ lines }: Agenda, t: Translate): AgendaText[] =>
  lines
    .flatMap(({ experts }) => experts)
    .filter(({ biography }) => biography !== '')
    .map(({ name, biography }) => ({
      pillar: { name: 'deepDive', label: t('agenda:pillar.deepDive') },
      title: t('agenda:page.aboutExpert', { name }),
      text: biography,
      details: null,
    }))
