/** An announcement and what it says; a meeting in one line: day, hours, city, theme, organisation, name, address. */
export interface AnnouncementCase {
  what: string
  text: string
  fields: Record<string, string>
  meetings: string[]
}

/** Dutch announcements, each in another shape. Today is 21 November 2026. */
export const DUTCH: AnnouncementCase[] = [
  {
    what: 'a numbered list with dashes',
    text: `Leerkring Slim samenwerken
Centrale vraag: Hoe werk je samen als niemand de baas is?
Bijeenkomst 1: donderdag 10 december 2026, Zwolle – Wie zijn de spelers?
Bijeenkomst 2: donderdag 21 januari 2027, Apeldoorn – Afspraken die blijven staan`,
    fields: { title: 'Slim samenwerken', centralQuestion: 'Hoe werk je samen als niemand de baas is?' },
    meetings: [
      '2026-12-10 Zwolle | Wie zijn de spelers?',
      '2027-01-21 Apeldoorn | Afspraken die blijven staan',
    ],
  },
  {
    what: 'bullets with slashes and hours in brackets',
    text: `- do 14/1/27 in Breda (13.30-17.00)
- do 18/3/27 in Helmond (13.30-17.00)`,
    fields: {},
    meetings: ['2027-01-14 13:30-17:00 Breda', '2027-03-18 13:30-17:00 Helmond'],
  },
  {
    what: 'a table with bars',
    text: `| Datum | Tijd | Stad | Thema |
| 3-2-2027 | 9.30 - 16.30 uur | Ede | Kennismaken |
| 10-3-2027 | 9.30 - 16.30 uur | Den Haag | Verdiepen |`,
    fields: {},
    meetings: ['2027-02-03 09:30-16:30 Ede | Kennismaken', '2027-03-10 09:30-16:30 Den Haag | Verdiepen'],
  },
  {
    what: 'columns copied from a spreadsheet',
    text: '1\t2027-02-03\tEde\tKennismaken\n2\t2027-03-10\tVenlo\tVerdiepen',
    fields: {},
    meetings: ['2027-02-03 Ede | Kennismaken', '2027-03-10 Venlo | Verdiepen'],
  },
  {
    what: 'a block per meeting with labels',
    text: `Eerste bijeenkomst
Datum: 3 februari 2027
Tijd: 10.00 tot 15.30 uur
Locatie: Stadhuis Zwolle
Gastheer: Ali el Demo, ali@example.org, gemeente Zwolle
Thema: Kennismaken

Tweede bijeenkomst
Datum: 10 maart 2027
Locatie: Kampen
Gastvrouw: Zoë van Fictief <Zoe@example.org>`,
    fields: {},
    meetings: [
      '2027-02-03 10:00-15:30 Zwolle | Kennismaken | Gemeente Zwolle | Ali el Demo | ali@example.org',
      '2027-03-10 Kampen |  |  | Zoë van Fictief | zoe@example.org',
    ],
  },
  {
    what: 'a line per meeting with theme and host, by name',
    text: `1. woensdag 3 februari 2027, Ede: Tempo maken. Gastheer: Ali el Demo, ali@example.org
2. woensdag 10 maart 2027, Venlo: Wat blijft er? Gastvrouw: Zoë van Fictief, zoe@example.org`,
    fields: {},
    meetings: [
      '2027-02-03 Ede | Tempo maken |  | Ali el Demo | ali@example.org',
      '2027-03-10 Venlo | Wat blijft er? |  | Zoë van Fictief | zoe@example.org',
    ],
  },
  {
    what: 'days in one sentence with one year for all, across new year',
    text: 'De kring komt bijeen op 12 november, 10 december en 14 januari 2027.',
    fields: {},
    meetings: ['2026-11-12', '2026-12-10', '2027-01-14'],
  },
  {
    what: 'cities before their days, in brackets',
    text: 'Wij bezoeken Zwolle (4 februari 2027), Meppel (11 maart 2027) en Assen (15 april 2027).',
    fields: {},
    meetings: ['2027-02-04 Zwolle', '2027-03-11 Meppel', '2027-04-15 Assen'],
  },
  {
    what: 'days of one month together',
    text: 'Data: 10 en 24 maart en 7 april 2027, telkens van 13 tot 17 uur.',
    fields: { startsAt: '13:00', endsAt: '17:00' },
    meetings: ['2027-03-10', '2027-03-24', '2027-04-07'],
  },
  {
    what: 'usual hours beside the list',
    text: `Tijd: 9.30–16.30 uur
10 februari 2027: Goes
10 maart 2027: Middelburg`,
    fields: { startsAt: '09:30', endsAt: '16:30' },
    meetings: ['2027-02-10 Goes', '2027-03-10 Middelburg'],
  },
  {
    what: 'a letter that says u',
    text: `Beste collega’s,

Graag nodigen wij u uit voor de leerkring ‘Wonen en zorg dichtbij’. De kernvraag is: Hoe zorgen wij dat ouderen thuis kunnen wonen?
Er is plaats voor maximaal 20 deelnemers.
Meld u aan bij Sam Verzonnen via sam@example.org of 038 123 45 67.`,
    fields: {
      title: 'Wonen en zorg dichtbij',
      centralQuestion: 'Hoe zorgen wij dat ouderen thuis kunnen wonen?',
      capacity: '20',
      contactName: 'Sam Verzonnen',
      contactEmail: 'sam@example.org',
      contactPhone: '038 123 45 67',
      formOfAddress: 'u',
    },
    meetings: [],
  },
  {
    what: 'headings with their text below',
    text: `# Energie in de wijk

## Centrale vraag
Wie trekt de kar als de wijk van het gas gaat?

## Regio
Zuid-Limburg

## Partners
Provincie Limburg, Enexis en Woningcorporatie Verzonnen`,
    fields: {
      title: 'Energie in de wijk',
      centralQuestion: 'Wie trekt de kar als de wijk van het gas gaat?',
      region: 'Zuid-Limburg',
      partners: 'Provincie Limburg\nEnexis\nWoningcorporatie Verzonnen',
    },
    meetings: [],
  },
  {
    what: 'a period, a deadline and an information meeting, which are no meetings',
    text: `Oproep: Water als buur
De leerkring loopt van 1 februari 2027 tot en met 30 juni 2027.
Informatiebijeenkomst: 12 januari 2027, 15.00 uur, online.
Aanmelden kan uiterlijk 20 januari 2027.
Bijeenkomst 1: 11 februari 2027, Dordrecht`,
    fields: { title: 'Water als buur', startsOn: '2027-02-01', endsOn: '2027-06-30' },
    meetings: ['2027-02-11 Dordrecht'],
  },
  {
    what: 'no years at all',
    text: 'Wij zien elkaar op 3 december in Utrecht.\nDaarna op 14 januari in Amersfoort.',
    fields: {},
    meetings: ['2026-12-03 Utrecht', '2027-01-14 Amersfoort'],
  },
  {
    what: 'a range of people, and partners in a sentence',
    text: 'In samenwerking met Provincie Utrecht en de GGD bieden wij plek aan 18 tot 24 deelnemers.',
    fields: { capacity: '24', partners: 'Provincie Utrecht\nGGD' },
    meetings: [],
  },
  {
    what: 'short days and months',
    text: 'wo 3 feb 2027 – Almere – Bouwen\nvr 5 mrt 2027 – Urk – Varen',
    fields: {},
    meetings: ['2027-02-03 Almere | Bouwen', '2027-03-05 Urk | Varen'],
  },
  {
    what: 'the years of two digits, with dots',
    text: '1. 03.02.27 Delft: Techniek\n2. 10.03.27 Gouda: Ambacht',
    fields: {},
    meetings: ['2027-02-03 Delft | Techniek', '2027-03-10 Gouda | Ambacht'],
  },
  {
    what: 'hosts that are organisations',
    text: '4 februari 2027, 10.00-16.00 uur, provincie Overijssel, Zwolle\n11 maart 2027, gemeente Alphen aan den Rijn',
    fields: {},
    meetings: [
      '2027-02-04 10:00-16:00 Zwolle |  | Provincie Overijssel',
      '2027-03-11 Alphen aan den Rijn |  | Gemeente Alphen aan den Rijn',
    ],
  },
  {
    what: 'themes in quotation marks',
    text: 'Op 4 februari 2027 in Breda: “Samen sturen”.\nOp 4 maart 2027 in Tilburg: “Samen leren”.',
    fields: {},
    meetings: ['2027-02-04 Breda | Samen sturen', '2027-03-04 Tilburg | Samen leren'],
  },
]
