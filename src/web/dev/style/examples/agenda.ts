import type { AgendaAxis, AgendaLine } from '../../../parts.ts'
import type { Examples } from './examples.ts'

/** A whole day with the four pillars, and one that does not fit, with everything a line can hold. */
export const agendaExamples = (): Record<string, Examples> => ({
  'agenda-axis': { 'a day that fits': DAY, 'does not fit, with a wait and own lines': CROWDED },
})

const line = (
  given: Partial<AgendaLine> & Pick<AgendaLine, 'startsAt' | 'endsAt' | 'minutes' | 'title'>,
): AgendaLine => ({
  id: `om-${given.startsAt.replace('.', '')}`,
  minutesText: `${given.minutes} min`,
  wait: null,
  pillar: null,
  pillarName: null,
  who: null,
  text: null,
  links: [],
  topics: [],
  note: null,
  stretches: [],
  standing: null,
  own: [],
  ...given,
})

const DAY: AgendaAxis = {
  label: 'Programma van donderdag 10 december 2026',
  endWord: 'einde',
  overflow: null,
  lines: [
    line({
      ...{ startsAt: '12.00', endsAt: '12.45', minutes: 45, title: 'Inloop met lunch' },
      who: 'De Demokapel, 8 minuten lopen van het station',
    }),
    line({ startsAt: '12.45', endsAt: '12.50', minutes: 5, title: 'Welkom', who: 'Gaststad Amersfoort' }),
    line({ startsAt: '12.50', endsAt: '12.55', minutes: 5, title: 'Terugblik op de voornemens' }),
    line({
      ...{ startsAt: '12.55', endsAt: '13.15', minutes: 20 },
      ...{ pillar: 'news', pillarName: 'Actualiteiten', title: 'Nieuws en ervaringen van vier deelnemers' },
      who: 'waaronder: de nieuwe handreiking regionale samenwerking',
    }),
    line({
      ...{ startsAt: '13.15', endsAt: '14.15', minutes: 60 },
      ...{ pillar: 'intervision', pillarName: 'Intervisie', title: 'Drie casussen in drie groepen' },
      who: 'Kritische vrienden: schets 10, verhelderen 5, doorvragen 10, gesprek 15, reflectie 5, nabespreken 5.',
    }),
    line({ startsAt: '14.15', endsAt: '14.30', minutes: 15, title: 'Pauze' }),
    line({
      ...{ startsAt: '14.30', endsAt: '15.45', minutes: 75 },
      ...{ pillar: 'deepDive', pillarName: 'Verdieping', title: 'Werksessie belangenkaart' },
      who: 'In groepen van vier. Opbrengst: één kaart per regio.',
    }),
    line({
      ...{ startsAt: '15.45', endsAt: '17.00', minutes: 75 },
      ...{ pillar: 'projectVisit', pillarName: 'Projectbezoek', title: 'Hof van Samenspel' },
      who: '900 meter, 17 minuten heen en terug; drempelvrije route',
    }),
    line({ startsAt: '17.00', endsAt: '17.20', minutes: 20, title: 'Oogst, voornemens en evaluatie' }),
    line({ startsAt: '17.20', endsAt: '18.00', minutes: 40, title: 'Borrel' }),
  ],
}

const CROWDED: AgendaAxis = {
  label: 'Programma van donderdag 28 januari 2027',
  endWord: 'einde',
  overflow: '25 minuten te veel, door Verdieping',
  lines: [
    line({
      ...{ id: 'vol-1', startsAt: '13.00', endsAt: '13.15', minutes: 15, title: 'Welkom' },
      standing: { title: 'Terugblik', lines: ['Drie voornemens van de vorige keer', 'Twee zijn gelukt'] },
    }),
    line({
      ...{ id: 'vol-2', startsAt: '13.30', endsAt: '14.30', minutes: 60 },
      ...{ pillar: 'intervision', pillarName: 'Intervisie', title: 'Drie casussen in drie groepen' },
      wait: { startsAt: '13.15', minutes: 15, text: '15 minuten vrij: de zaal is er om 13.30 uur' },
      own: ['Je zit in groep 2, zaal B.', 'Je brengt zelf een casus in.'],
      note: 'Neem je casus op papier mee.',
    }),
    line({
      ...{ id: 'vol-3', startsAt: '14.30', endsAt: '14.50', minutes: 20 },
      ...{ pillar: 'news', pillarName: 'Actualiteiten', title: 'Nieuws uit de regio' },
      topics: ['Handreiking regionale samenwerking', 'Werkboek belangen in kaart'],
    }),
    line({
      ...{ id: 'vol-4', startsAt: '14.50', endsAt: '16.20', minutes: 90 },
      ...{
        pillar: 'projectVisit',
        pillarName: 'Projectbezoek',
        title: 'Samenwerkingsovereenkomsten op straat',
      },
      text: 'Trek **goede schoenen** aan.\n\n- heen langs het water\n- terug door de wijk',
      links: [{ label: 'Route (kaart)', href: 'https://example.org/route' }],
      stretches: [
        { time: '14.50', title: 'erheen lopen' },
        { time: '15.05', title: 'bezoek' },
        { time: '16.05', title: 'terug' },
      ],
    }),
  ],
}
