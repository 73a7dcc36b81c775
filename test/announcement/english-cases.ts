import type { AnnouncementCase } from './cases.ts'

/** English announcements, and texts that are hardly one. Today is 21 November 2026. */
export const ENGLISH: AnnouncementCase[] = [
  {
    what: 'a table with months first',
    text: `# Learning circle: Heat in the city
**Central question** – How do we keep streets liveable at 40 degrees?
| # | Date | City | Theme |
|---|---|---|---|
| 1 | March 4, 2027 | Utrecht | Mapping heat |
| 2 | June 10th, 2027 | Den Bosch | Money |
Time: 1 pm – 5 pm`,
    fields: {
      title: 'Heat in the city',
      centralQuestion: 'How do we keep streets liveable at 40 degrees?',
      startsAt: '13:00',
      endsAt: '17:00',
    },
    meetings: ['2027-03-04 Utrecht | Mapping heat', '2027-06-10 Den Bosch | Money'],
  },
  {
    what: 'days first, with ordinals and am and pm',
    text: 'Meeting 1: Thursday 4th of March 2027, 9.30 am to 4 pm, Utrecht\nMeeting 2: 10 June 2027, 10-12 am, Ede',
    fields: {},
    meetings: ['2027-03-04 09:30-16:00 Utrecht', '2027-06-10 Ede'],
  },
  {
    what: 'contact, seats and partners',
    text: `We have room for 22 participants. In cooperation with Province of Utrecht and Water Board Invented.
Contact: Robin Example (robin@example.org), phone +31 30 123 4567`,
    fields: {
      capacity: '22',
      contactName: 'Robin Example',
      contactEmail: 'robin@example.org',
      contactPhone: '+31 30 123 4567',
      partners: 'Province of Utrecht\nWater Board Invented',
    },
    meetings: [],
  },
  {
    what: 'a deadline before',
    text: 'Please register before 1 December 2026.\nFirst meeting: 12 January 2027 in Zwolle.',
    fields: {},
    meetings: ['2027-01-12 Zwolle'],
  },
  {
    what: 'a month before the day that can only be that',
    text: 'Dates\n3/18/2027 Breda\n4/22/2027 Tilburg',
    fields: {},
    meetings: ['2027-03-18 Breda', '2027-04-22 Tilburg'],
  },
  {
    what: 'labels on lines of their own',
    text: 'Title: Living together\nTheme: Neighbourhoods\nRegion: Twente\nNumber of participants: 16\nQuestion: What holds a street together?',
    fields: {
      title: 'Living together',
      theme: 'Neighbourhoods',
      region: 'Twente',
      capacity: '16',
      centralQuestion: 'What holds a street together?',
    },
    meetings: [],
  },
  {
    what: 'a call with its question in the running text',
    text: `We invite professionals of municipalities to learn together.

Many cities wrestle with the same thing. How can a city grow without losing its green? We look for answers in four places.`,
    fields: { centralQuestion: 'How can a city grow without losing its green?' },
    meetings: [],
  },
  { what: 'nothing', text: '', fields: {}, meetings: [] },
  { what: 'white and signs', text: ' \n\n | \t - \n***', fields: {}, meetings: [] },
  {
    what: 'days that do not exist, and numbers that are none',
    text: 'Op 31 februari 2027 en 12-13-2027 gebeurt niets.\nVersie 1.2.3 kost 10.000 euro.',
    fields: {},
    meetings: [],
  },
  {
    what: 'a shopping list',
    text: 'Melk, 2 pakken. Eieren: 12. Brood (wit).',
    fields: {},
    meetings: [],
  },
]
