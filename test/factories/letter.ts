import type { LetterKind, LetterKinds } from '../../src/mail/letter-kinds.ts'
import type { NewLetter } from '../../src/mail/write-letter.ts'

const meeting = {
  name: 'Zoë van Fictief',
  circle: 'Slim samenwerken',
  meeting: 'Bijeenkomst 2 van 5 – Belangen op tafel',
  when: 'donderdag 10 december 2026, 12.00–18.00 uur',
  where: 'De Demokapel, Voorbeeldstraat 1, Amersfoort',
  programme: ['12.00 Inloop', '13.15 Intervisie'],
  contact: 'Tess Regelaar (tess.regelaar@example.org)',
}
const information = {
  ...meeting,
  meeting: 'Informatiebijeenkomst',
  programme: ['Waarom deze kring', 'Welke vragen leven er?'],
}
const news = {
  name: meeting.name,
  circle: meeting.circle,
  contact: meeting.contact,
  title: 'Werkboek belangen in kaart',
  meeting: meeting.meeting,
  when: meeting.when,
  message: [],
}
const ownCase = { ...news, title: 'Woondeal zonder trekker', group: '2' }
const registration = {
  name: meeting.name,
  circle: meeting.circle,
  contact: meeting.contact,
  meetings: ['donderdag 10 december 2026, Amersfoort', 'donderdag 28 januari 2027, Tilburg'],
}

const acted = {
  ...{ name: 'Tess Regelaar', circle: meeting.circle, contact: 'Noor Voorbeeld, noor@example.org' },
  ...{ who: 'Noor Voorbeeld', when: meeting.when, about: [] },
}

const hosting = {
  name: meeting.name,
  circle: meeting.circle,
  contact: meeting.contact,
  organisation: 'Gemeente Amersfoort',
  when: meeting.when,
}

const occasion = {
  name: meeting.name,
  circle: meeting.circle,
  contact: meeting.contact,
  meeting: meeting.meeting,
  day: 'donderdag 10 december 2026',
  when: meeting.when,
  where: meeting.where,
}

/** Realistic facts for every kind of letter. */
export const letterFacts: LetterKinds = {
  organiserSignIn: {
    name: 'Tess Regelaar',
    institute: 'Kennisplatform Stad & Regio',
    contact: meeting.contact,
  },
  registrationLink: { circle: meeting.circle, contact: meeting.contact },
  circleInvitation: registration,
  circleInvitationReminder: registration,
  registrationConfirmed: registration,
  registrationWaiting: registration,
  enteredConfirmed: registration,
  enteredWaiting: registration,
  seatGiven: registration,
  seatOffered: { ...registration, until: 'dinsdag 24 november 2026, 14.05 uur' },
  offerDeclined: registration,
  offerExpired: registration,
  registrationRemoved: { ...registration, reason: 'De kring is bedoeld voor gemeenten.' },
  registrationWithdrawn: registration,
  participantLink: registration,
  hostInvitation: { ...registration, city: 'Amersfoort', meeting: meeting.when },
  hostRequest: hosting,
  hostRequestWithdrawn: hosting,
  hostRequestAccepted: {
    ...hosting,
    who: 'Sanne Voorbeeld',
    notes: ['Graag, wij openen net een nieuwe zaal.'],
  },
  hostRequestDeclined: { ...hosting, who: 'Sanne Voorbeeld', notes: [] },
  hostTaskReminder: {
    ...registration,
    city: 'Amersfoort',
    meeting: occasion.day,
    tasks: ['donderdag 26 november 2026: Catering bestellen'],
  },
  meetingInvitation: meeting,
  meetingChanged: { ...meeting, changes: ['begint om 12.00 uur in plaats van 13.00 uur'] },
  programmeChanged: { ...meeting, changes: ['de intervisie begint om 13.30 uur'] },
  meetingCancelled: { ...meeting, programme: [] },
  attendanceCancelled: { ...meeting, programme: [] },
  feedMeetingChanged: { ...meeting, changes: ['Plaats: Zwolle → Amersfoort'] },
  feedMeetingCancelled: { ...meeting, programme: [] },
  invitationTakenBack: { ...meeting, programme: [] },
  erasedCancelled: { ...meeting, programme: [] },
  substituteInvitation: { ...meeting, insteadOf: 'Zoë van Fictief' },
  substituteCancelled: { ...meeting, programme: [] },
  substituteDeclined: {
    ...registration,
    substitute: 'Piet Invaller',
    meeting: meeting.meeting,
    when: meeting.when,
  },
  substituteTakesPart: {
    ...registration,
    substitute: 'Piet Invaller',
    meeting: meeting.meeting,
    when: meeting.when,
  },
  newsPlaced: news,
  newsReading: news,
  newsMoved: news,
  casePlaced: ownCase,
  caseMoved: { ...ownCase, group: '' },
  caseReturned: { ...ownCase, group: '' },
  expertDeclined: { ...acted, meeting: meeting.meeting, slot: 'Werksessie belangenkaart' },
  placedCaseWithdrawn: { ...acted, meeting: meeting.meeting, group: '2' },
  participantWithdrew: { ...acted, seats: ['Er is geen plaats vrij.'] },
  contributionRequest: {
    name: meeting.name,
    circle: meeting.circle,
    contact: meeting.contact,
    subject: 'Wil je een casus inbrengen op 10 december?',
    message: ['Bij je aanmelding schreef je: “Ik zoek een trekker.”', 'Wil je dat inbrengen?'],
  },
  substituteLink: registration,
  informationLink: { circle: meeting.circle, contact: meeting.contact },
  guestInvitation: information,
  guestMeetingChanged: { ...information, changes: ['Plaats: Utrecht → Amersfoort'] },
  guestMeetingCancelled: { ...information, programme: [] },
  guestSignedOff: { ...information, programme: [] },
  guestLink: registration,
  guestFollowUp: registration,
  expertInvitation: {
    ...registration,
    slot: 'Werksessie belangenkaart',
    when: meeting.when,
    where: meeting.where,
  },
  expertConfirmed: meeting,
  expertSlotChanged: { ...meeting, changes: ['Tijd: 14.30–15.45 uur → 14.00–15.15 uur'] },
  expertSlotCancelled: { ...meeting, programme: [] },
  calendarDeclined: {
    name: meeting.name,
    circle: meeting.circle,
    contact: meeting.contact,
    meeting: meeting.meeting,
    when: meeting.when,
  },
  incomingMail: {
    name: 'Tess Regelaar',
    who: 'Zoë van Fictief',
    address: 'zoe@example.org',
    title: 'Kan ik later komen?',
    message: ['Mijn trein komt pas om 10 uur aan.', 'Is dat erg?'],
    contact: '',
  },
  expertReleased: { ...meeting, programme: [] },
  saveTheDate: { ...occasion, message: ['Je staat op de wachtlijst.'] },
  callForCases: { ...occasion, message: ['Bij je aanmelding was dit je leervraag: “Hoe houd ik tempo?”'] },
  programmeReady: {
    ...occasion,
    message: ['Bij de intervisie zit je in groep 2.'],
    programme: meeting.programme,
    cases: ['Woondeal zonder trekker'],
  },
  answerReminder: { ...occasion, until: 'woensdag 9 december 2026, 12.00 uur' },
  practicalInformation: { ...occasion, practical: ['Trek aan of neem mee: stevige schoenen'] },
  dayBefore: { ...occasion, start: '12.00 uur' },
  thanks: { ...occasion, message: ['Bij je aanmelding was dit je leervraag: “Hoe houd ik tempo?”'] },
  report: occasion,
  actionCheck: {
    ...occasion,
    message: ['Wat kwam er van die stap?'],
    results: ['De woondeal heeft een trekker.'],
  },
}

/** A calendar file with the characters that get lost first. */
export const calendarText = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//example.org//Leerkring//NL',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:0b9f6f0e-1111-4222-8333-444455556666',
  'DTSTAMP:20261121T090000Z',
  'SEQUENCE:0',
  'DTSTART:20261210T110000Z',
  'DTEND:20261210T170000Z',
  'SUMMARY:Café «De Toren» 🎉 = één\\, twee',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n')

/** What writeLetter wants, for an institute: `aLetter(institute.id, 'seatGiven', { streamKey: 'registration:1' })`. */
export const aLetter = <Kind extends LetterKind>(
  instituteId: string,
  kind: Kind,
  wish: Partial<NewLetter<Kind>> = {},
): NewLetter<Kind> => ({
  instituteId,
  circleId: null,
  kind,
  streamKey: 'person:zoe@example.org',
  dedupeKey: `${kind}:${crypto.randomUUID()}`,
  sender: { name: 'Kennisplatform Stad & Regio', address: 'kennisplatform@example.org' },
  recipient: { name: 'Zoë van Fictief', address: 'zoe@example.org' },
  language: 'nl',
  facts: letterFacts[kind],
  ...wish,
})
