import type { HostSection } from '../../src/programme/host-section.ts'
import type { SectionAuthor } from '../../src/programme/section-author.ts'

/** A section of which nothing is known but what is said: `aSection({ venueName: 'De Demokapel' })`. */
export const aSection = (changes: Partial<HostSection> = {}): HostSection => ({
  welcome: '',
  venueName: '',
  venueAddress: '',
  walkFromStationMinutes: null,
  stepFree: null,
  route: '',
  visitTitle: '',
  visitStory: '',
  visitAddress: '',
  walkOutMinutes: null,
  visitMinutes: null,
  walkBackMinutes: null,
  groupLimit: null,
  speakerName: '',
  speakerTopic: '',
  rooms: '',
  catering: '',
  hearingLoop: null,
  accessNote: '',
  contactName: '',
  contactPhone: '',
  distanceMetres: null,
  meetingPoint: '',
  guide: '',
  backMarker: '',
  stepFreeRoute: null,
  equalAlternative: '',
  gear: '',
  weatherPlan: '',
  photoRule: '',
  ...changes,
})

/** A host editor who saves a section, known by name; `kind` makes it an organiser. */
export const anAuthor = (name = 'Noor Voorbeeld', kind: SectionAuthor['kind'] = 'host'): SectionAuthor => ({
  kind,
  id: '00000000-0000-4000-8000-000000000001',
  name,
})
