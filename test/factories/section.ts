import type { HostSection } from '../../src/programme/host-section.ts'

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
  ...changes,
})
