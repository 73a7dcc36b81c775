import type { Language } from '../db/schema.ts'
import type { TaskFormat, TaskResponsible } from '../db/task-tables.ts'
import { minuteOfDay } from '../time/day-words.ts'
import { shapeOf } from './default-minutes.ts'

/** A task as a list of a circle has it. */
export interface ListedTask {
  title: string
  /** whole weeks before the meeting; below zero after it */
  weeksBefore: number
  responsible: TaskResponsible
}

/** Which list a meeting begins with. @param startsAt '09:30', wall time; endsAt likewise and later */
export const formatOf = (startsAt: string, endsAt: string): TaskFormat =>
  shapeOf(minuteOfDay(startsAt), minuteOfDay(endsAt))

/** The tasks of a meeting as long as its circle has no list of its own. */
export const defaultTasks = (format: TaskFormat, language: Language): ListedTask[] =>
  WHEN[format].map(([name, weeksBefore, responsible]) => ({
    title: TITLES[language][name === 'rooms' && format === 'halfDay' ? 'roomsForHalfDay' : name],
    weeksBefore,
    responsible,
  }))

type TaskName =
  | 'rooms'
  | 'project'
  | 'expert'
  | 'route'
  | 'cases'
  | 'catering'
  | 'groups'
  | 'technique'
  | 'thanks'

const WHEN: Record<TaskFormat, readonly (readonly [TaskName, number, TaskResponsible])[]> = {
  wholeDay: [
    ['rooms', 20, 'host'],
    ['project', 16, 'host'],
    ['expert', 12, 'organiser'],
    ['route', 6, 'host'],
    ['cases', 5, 'organiser'],
    ['catering', 2, 'host'],
    ['groups', 1, 'organiser'],
    ['technique', 1, 'host'],
    ['thanks', -1, 'organiser'],
  ],
  halfDay: [
    ['rooms', 16, 'host'],
    ['project', 12, 'host'],
    ['expert', 10, 'organiser'],
    ['route', 4, 'host'],
    ['cases', 4, 'organiser'],
    ['catering', 2, 'host'],
    ['groups', 1, 'organiser'],
    ['technique', 1, 'host'],
    ['thanks', -1, 'organiser'],
  ],
}

const TITLES: Record<Language, Record<TaskName | 'roomsForHalfDay', string>> = {
  nl: {
    rooms: 'Zalen reserveren (één plenair, drie deelzalen) en drempelvrijheid controleren',
    roomsForHalfDay: 'Zalen reserveren (één plenair, twee deelzalen) en drempelvrijheid controleren',
    project: 'Project kiezen en verhaal met de beheerder afspreken',
    expert: 'Gastexpert boeken en briefen',
    route: 'Route voorlopen, tijden meten, alternatief regelen',
    cases: 'Casussen kiezen en inbrengers bellen',
    catering: 'Catering bestellen met aantallen per dieetwens (zonder namen)',
    groups: 'Intervisiegroepen indelen',
    technique: 'Scherm, geluid, ringleiding en klok testen',
    thanks: 'Gids, gastheer en expert bedanken',
  },
  en: {
    rooms: 'Reserve rooms (one for all, three for groups) and check that they are step-free',
    roomsForHalfDay: 'Reserve rooms (one for all, two for groups) and check that they are step-free',
    project: 'Choose a project and agree its story with who runs it',
    expert: 'Book and brief the guest expert',
    route: 'Walk the route beforehand, time it, arrange an alternative',
    cases: 'Choose cases and call who brings them',
    catering: 'Order catering with numbers per diet (without names)',
    groups: 'Divide people into intervision groups',
    technique: 'Test screen, sound, hearing loop and clock',
    thanks: 'Thank guide, host and expert',
  },
}
