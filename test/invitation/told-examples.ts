import type { ToldFacts } from '../../src/db/letter-tables.ts'
import { calendarFile, type Message } from '../../src/invitation/calendar-message.ts'
import { feedFile } from '../../src/invitation/feed-file.ts'
import type { InvitedMeeting } from '../../src/invitation/invited-meeting.ts'

const facts: ToldFacts = {
  theme: 'Belangen op tafel',
  heldOn: '2027-03-30',
  startsAt: '09:30',
  endsAt: '16:30',
  timeZone: 'Europe/Amsterdam',
  place: "'s-Hertogenbosch",
  venue: 'Stadhuis',
  address: "Wolvenhoek 1, 's-Hertogenbosch",
  route: '',
  programme: 'one',
}

const meeting: InvitedMeeting = {
  id: '3f9c2a10-5c0b-4c58-9d0e-3a8e5f2b7c11',
  number: 2,
  slot: null,
  count: 5,
  isCancelled: false,
  calendarVersion: 2,
  facts,
  route: 'Loop langs de Dieze; de ingang is links.',
  walkFromStationMinutes: 8,
  lines: [
    { startsAt: '09:30', title: 'Welkom' },
    { startsAt: '13:30', title: 'Projectbezoek: de wal, van binnen' },
  ],
  released: null,
  changedAt: Temporal.Instant.from('2026-12-01T08:00:00Z'),
  endsAt: Temporal.Instant.from('2027-03-30T14:30:00Z'),
}

const madeAt = Temporal.Instant.from('2026-12-31T23:30:15Z')

const told = (message: Message, language: 'nl' | 'en', sequence: number): string =>
  calendarFile(
    {
      message,
      meeting,
      circle: {
        id: 'c',
        instituteId: 'i',
        title: 'Slim samenwerken',
        senderName: 'Kennisplatform Stad & Regio',
        senderAddress: 'agenda@example.org',
        readsAnswers: false,
        contact: 'Tess Regelaar, tess.regelaar@example.org',
      },
      hold: null,
      recipient: {
        key: { purpose: 'participant', subjectId: 'r' },
        insteadOf: null,
        name: 'Zoë van Fictief',
        address: 'zoe@example.org',
        language,
      },
      invitation: {
        id: 'v',
        uid: '5f0c6a52-7f5e-4c1b-9d0e-3a8e5f2b7c11',
        sequence,
        participationStatus: 'NEEDS-ACTION',
        createdAt: Temporal.Instant.from('2026-11-21T10:15:30Z'),
        firstMessageId: '<first@example.org>',
      },
    },
    madeAt,
  )?.text ?? ''

/** The same by the name of their files, from facts of a meeting to the finished words; built anew. */
export const buildToldExamples = (): Record<string, string> => ({
  'told-invitation.ics': told({ kind: 'invitation' }, 'nl', 0),
  'told-change.ics': told({ kind: 'change', from: { ...facts, heldOn: '2027-03-23' } }, 'en', 1),
  'told-cancellation.ics': told(
    {
      kind: 'cancellation',
      scope: 'wholeMeeting',
      told: { ...facts, heldOn: '2027-03-23' },
      calendar: 'cancel',
    },
    'nl',
    2,
  ),
  'told-feed.ics': feedFile(
    {
      circle: 'Slim samenwerken',
      language: 'nl',
      entries: [
        {
          meeting,
          uid: '5f0c6a52-7f5e-4c1b-9d0e-3a8e5f2b7c11',
          sequence: 2,
          changedAt: Temporal.Instant.from('2026-12-01T08:00:00Z'),
        },
      ],
    },
    madeAt,
  ),
})
