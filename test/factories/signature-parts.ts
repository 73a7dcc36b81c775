import type { AgendaAxis, AgendaLine, SeriesLine, Station } from '../../src/web/parts.ts'

const station = (given: Partial<Station>): Station => ({
  state: 'later',
  stateWord: 'komt nog',
  when: 'do 28 januari 2027',
  city: 'Tilburg',
  theme: 'Vertrouwen en relatie',
  missing: [],
  href: '/kringen/slim-samenwerken/3',
  ...given,
})

export const aSeriesLine: SeriesLine = {
  label: 'De vijf bijeenkomsten',
  stations: [
    station({
      state: 'done',
      stateWord: 'geweest',
      when: 'do 8 oktober 2026',
      city: 'Zwolle',
      theme: 'Een gedeelde ambitie',
    }),
    station({
      state: 'now',
      stateWord: 'de volgende',
      when: 'do 10 december 2026',
      city: 'Amersfoort',
      theme: 'Belangen op tafel: wie wil wat en waarom?',
      missing: ['nog geen gastexpert'],
    }),
    station({}),
    station({
      when: 'do 15 april 2027',
      city: 'Groningen',
      theme: 'Samenwerkingsovereenkomsten zonder baas',
      missing: ['projectbezoek ontbreekt', 'nog één casus nodig'],
    }),
    station({
      state: 'cancelled',
      stateWord: 'gaat niet door',
      when: 'do 10 juni 2027',
      city: 'Dordrecht',
      theme: 'Oogst en vervolg',
      href: null,
    }),
  ],
}

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

export const anAgendaAxis: AgendaAxis = {
  label: 'Programma van donderdag 10 december 2026',
  endWord: 'einde',
  overflow: '25 minuten te veel, door Verdieping',
  lines: [
    line({
      startsAt: '12.00',
      endsAt: '12.45',
      minutes: 45,
      title: 'Inloop met lunch',
      who: 'De Demokapel, 8 minuten lopen van het station',
    }),
    line({ startsAt: '12.45', endsAt: '12.50', minutes: 5, title: 'Welkom', who: 'Gaststad Amersfoort' }),
    line({ startsAt: '12.50', endsAt: '12.55', minutes: 5, title: 'Terugblik op de voornemens' }),
    line({
      startsAt: '12.55',
      endsAt: '13.15',
      minutes: 20,
      pillar: 'news',
      pillarName: 'Actualiteiten',
      title: 'Nieuws en ervaringen van vier deelnemers',
      who: 'waaronder: de nieuwe handreiking regionale samenwerking',
    }),
    line({
      startsAt: '13.15',
      endsAt: '14.15',
      minutes: 60,
      pillar: 'intervision',
      pillarName: 'Intervisie',
      title: 'Drie casussen in drie groepen',
      who: 'Kritische vrienden: schets 10, verhelderen 5, doorvragen 10, gesprek 15, reflectie 5, nabespreken 5.',
      note: 'Jij zit in groep 2, zaal B.',
    }),
    line({ startsAt: '14.15', endsAt: '14.30', minutes: 15, title: 'Pauze' }),
    line({
      startsAt: '14.30',
      endsAt: '15.45',
      minutes: 75,
      pillar: 'deepDive',
      pillarName: 'Verdieping',
      title: 'Werksessie belangenkaart',
      who: 'In groepen van vier. Opbrengst: één kaart per regio.',
    }),
    line({
      startsAt: '15.45',
      endsAt: '17.00',
      minutes: 75,
      pillar: 'projectVisit',
      pillarName: 'Projectbezoek',
      title: 'Hof van Samenspel',
      who: '900 meter, 17 minuten heen en terug; drempelvrije route',
    }),
    line({ startsAt: '17.00', endsAt: '17.20', minutes: 20, title: 'Oogst, voornemens en evaluatie' }),
    line({ startsAt: '17.20', endsAt: '18.00', minutes: 40, title: 'Borrel' }),
  ],
}
