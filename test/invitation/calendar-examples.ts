import type { CalendarCopy, CalendarFeed } from '../../src/invitation/calendar-copy.ts'
import { buildCancellation, buildFeed, buildInvitation } from '../../src/invitation/icalendar.ts'
import { buildToldExamples } from './told-examples.ts'

/** Zoë's copy of the second meeting, planned in winter time for a day in summer time. */
export const zoe: CalendarCopy = {
  uid: '5f0c6a52-7f5e-4c1b-9d0e-3a8e5f2b7c11',
  sequence: 0,
  summary: 'Leerkring Bomen, bijeenkomst 2 van 5',
  location: "Stadhuis, Wolvenhoek 1, 's-Hertogenbosch",
  description:
    'Dinsdag 30 maart 2027, 09:30–16:30\nStadhuis, Wolvenhoek 1\n\nProgramma: intervisie; een bezoek aan het park; lunch.\nVragen? Schrijf naar agenda@example.org.',
  heldOn: '2027-03-30',
  startsAt: '09:30',
  endsAt: '16:30',
  timeZone: 'Europe/Amsterdam',
  organiser: { name: 'Leerkring Bomen', address: 'agenda@example.org' },
  attendee: { name: 'Zoë Voorbeeld', address: 'zoe@example.org', participationStatus: 'NEEDS-ACTION' },
  answerable: true,
  madeAt: Temporal.Instant.from('2026-11-21T10:15:30.5Z'),
  createdAt: Temporal.Instant.from('2026-11-21T10:15:30.5Z'),
  url: 'https://leerkring.example.org/kringen/bomen',
}

/** The title and the name that try to write lines of their own. */
export const nasty: CalendarCopy = {
  ...zoe,
  summary: 'Kring 2/5; \'s-Hertogenbosch, Café «De Toren»\r\nBEGIN:VALARM 🎉 "quote" \\x',
  attendee: { ...zoe.attendee, name: 'Jansen, "Zoë"\r\nATTENDEE:mailto:evil@x.example' },
}

export const feed: CalendarFeed = {
  name: 'Leerkring Bomen; A\r\nX-INJ:1',
  cancelledWord: 'VERVALLEN',
  meetings: [
    { ...meetingOf(zoe), changedAt: Temporal.Instant.from('2026-12-01T08:00:00Z'), isCancelled: false },
    {
      ...meetingOf(zoe),
      uid: '0b7d2f6e-61c4-4f0a-8b53-9a1c2d3e4f50',
      summary: 'Leerkring Bomen, bijeenkomst 1 van 5',
      heldOn: '2027-01-19',
      changedAt: Temporal.Instant.from('2026-12-02T08:00:00Z'),
      isCancelled: true,
    },
  ],
}

/** Every example by the name of its file in `golden`, built anew. */
export const buildExamples = (): Record<string, string> => ({
  'invitation.ics': buildInvitation(zoe),
  'invitation-nasty.ics': buildInvitation(nasty),
  'update-programme.ics': buildInvitation({
    ...zoe,
    sequence: 1,
    description: 'Het programma is veranderd.',
    attendee: { ...zoe.attendee, participationStatus: 'ACCEPTED' },
    answerable: false,
    madeAt: Temporal.Instant.from('2027-01-04T09:00:00Z'),
  }),
  'update-host-city.ics': buildInvitation({
    ...zoe,
    sequence: 2,
    location: 'Stadskantoor, Stadsplateau 1, Utrecht',
    description: 'Wij komen bijeen in Utrecht.',
    madeAt: Temporal.Instant.from('2027-01-05T09:00:00Z'),
  }),
  'cancellation-of-meeting.ics': buildCancellation(
    { ...zoe, sequence: 3, answerable: false },
    'wholeMeeting',
  ),
  'cancellation-for-attendee.ics': buildCancellation(
    { ...zoe, sequence: 3, answerable: false },
    'thisAttendee',
  ),
  'feed.ics': buildFeed(feed),
  'feed-empty.ics': buildFeed({ ...feed, name: 'Leerkring Bomen', meetings: [] }),
  ...buildToldExamples(),
})

function meetingOf({ organiser, attendee, answerable, madeAt, createdAt, url, ...meeting }: CalendarCopy) {
  return meeting
}
