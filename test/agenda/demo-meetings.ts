import type { ProgrammeItemKind } from '../../src/db/schema.ts'

interface DemoMeeting {
  place: string
  heldOn: string
  startsAt: string
  endsAt: string
  agenda: { kind: ProgrammeItemKind; title: string; minutes: number; start: string; end: string }[]
}

const item = (kind: ProgrammeItemKind, title: string, minutes: number, start: string, end: string) => ({
  kind,
  title,
  minutes,
  start,
  end,
})

/** The agendas of the demo circle as they are meant to come out: kind, title, minutes, from, until. */
export const DEMO_MEETINGS: DemoMeeting[] = [
  {
    place: 'Zwolle',
    heldOn: '2026-10-08',
    startsAt: '09:30',
    endsAt: '17:15',
    agenda: [
      item('arrival', 'Inloop met koffie en thee', 30, '09:30', '10:00'),
      item('welcome', 'Welkom door de gaststad en inchecken', 20, '10:00', '10:20'),
      item('news', 'Actualiteiten van de dag', 25, '10:20', '10:45'),
      item('intervision', 'Intervisie op de aanpak', 75, '10:45', '12:00'),
      item('lunch', 'Lunch', 50, '12:00', '12:50'),
      item('deepDive', 'Verdieping: van eigen doel naar gedeelde ambitie', 80, '12:50', '14:10'),
      item('break', 'Pauze en overstap', 15, '14:10', '14:25'),
      item('projectVisit', 'Projectbezoek: Werkplaats Spoorkwartier', 95, '14:25', '16:00'),
      item('closing', 'Oogst, voornemens en evaluatie', 30, '16:00', '16:30'),
      item('drinks', 'Borrel', 45, '16:30', '17:15'),
    ],
  },
  {
    place: 'Amersfoort',
    heldOn: '2026-12-10',
    startsAt: '12:00',
    endsAt: '18:00',
    agenda: [
      item('arrival', 'Inloop met lunch', 45, '12:00', '12:45'),
      item('welcome', 'Welkom en terugblik op de voornemens', 10, '12:45', '12:55'),
      item('news', 'Actualiteiten van de dag', 20, '12:55', '13:15'),
      item('intervision', 'Intervisie op de aanpak', 60, '13:15', '14:15'),
      item('break', 'Pauze', 15, '14:15', '14:30'),
      item('deepDive', 'Verdieping: werksessie belangenkaart', 75, '14:30', '15:45'),
      item('projectVisit', 'Projectbezoek: Hof van Samenspel', 75, '15:45', '17:00'),
      item('closing', 'Oogst, voornemens en evaluatie', 20, '17:00', '17:20'),
      item('drinks', 'Borrel', 40, '17:20', '18:00'),
    ],
  },
  {
    place: 'Tilburg',
    heldOn: '2027-01-28',
    startsAt: '09:30',
    endsAt: '17:00',
    agenda: [
      item('arrival', 'Inloop met koffie en thee', 30, '09:30', '10:00'),
      item('welcome', 'Welkom en inchecken', 15, '10:00', '10:15'),
      item('projectVisit', 'Projectbezoek: Kennisspoor', 90, '10:15', '11:45'),
      item('news', 'Actualiteiten van de dag', 25, '11:45', '12:10'),
      item('lunch', 'Lunch', 50, '12:10', '13:00'),
      item('intervision', 'Intervisie op de aanpak', 55, '13:00', '13:55'),
      item('break', 'Pauze', 15, '13:55', '14:10'),
      item('deepDive', 'Verdieping: simulatie regionaal akkoord', 100, '14:10', '15:50'),
      item('closing', 'Oogst, voornemens en evaluatie', 25, '15:50', '16:15'),
      item('drinks', 'Borrel', 45, '16:15', '17:00'),
    ],
  },
  {
    place: 'Groningen',
    heldOn: '2027-04-15',
    startsAt: '09:45',
    endsAt: '16:45',
    agenda: [
      item('arrival', 'Inloop met koffie en thee', 30, '09:45', '10:15'),
      item('welcome', 'Welkom en inchecken', 15, '10:15', '10:30'),
      item('news', 'Actualiteiten van de dag', 25, '10:30', '10:55'),
      item('intervision', 'Intervisie op de aanpak', 60, '10:55', '11:55'),
      item('lunch', 'Lunch', 50, '11:55', '12:45'),
      item('deepDive', 'Verdieping: visgesprek over modulair organiseren', 75, '12:45', '14:00'),
      item('break', 'Pauze', 10, '14:00', '14:10'),
      item('projectVisit', 'Projectbezoek: Tijdelijk Eiland', 90, '14:10', '15:40'),
      item('closing', 'Oogst, voornemens en evaluatie', 25, '15:40', '16:05'),
      item('drinks', 'Borrel', 40, '16:05', '16:45'),
    ],
  },
  {
    place: 'Dordrecht',
    heldOn: '2027-06-10',
    startsAt: '09:30',
    endsAt: '17:30',
    agenda: [
      item('arrival', 'Inloop met koffie en thee', 30, '09:30', '10:00'),
      item('welcome', 'Welkom en inchecken', 15, '10:00', '10:15'),
      item('news', 'Actualiteiten van de dag', 20, '10:15', '10:35'),
      item('intervision', 'Waarderende intervisie', 70, '10:35', '11:45'),
      item('deepDive', 'Verdieping: wat blijft er over als de reeks stopt?', 60, '11:45', '12:45'),
      item('lunch', 'Lunch', 50, '12:45', '13:35'),
      item('projectVisit', 'Projectbezoek: Loket aan het Water', 90, '13:35', '15:05'),
      item('break', 'Pauze', 10, '15:05', '15:15'),
      item('deepDive', 'Werksessie: oogst en vervolg', 55, '15:15', '16:10'),
      item('closing', 'Evaluatie en slotkring', 25, '16:10', '16:35'),
      item('drinks', 'Slotborrel', 55, '16:35', '17:30'),
    ],
  },
]
