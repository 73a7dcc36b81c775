/** What the letters over time are filled with: those that belong to a time in the life of a meeting. */
export interface OccasionKinds {
  /** `message`: why this reader gets it, a paragraph each, as in all of these */
  saveTheDate: OccasionFacts & { message: string[] }
  callForCases: OccasionFacts & { message: string[] }
  /** `cases`: titles of what this reader may read beforehand */
  programmeReady: OccasionFacts & { message: string[]; programme: string[]; cases: string[] }
  /** `until`: 'woensdag 9 december 2026, 12.00 uur' */
  answerReminder: OccasionFacts & { until: string }
  /** `practical`: one line each: the way there, what to wear, whom to call */
  practicalInformation: OccasionFacts & { practical: string[] }
  /** `start`: '09.30 uur' */
  dayBefore: OccasionFacts & { start: string }
  thanks: OccasionFacts & { message: string[] }
  report: OccasionFacts
  actionCheck: OccasionFacts & { message: string[]; results: string[] }
}

/** A meeting in words of the reader's language. */
export interface OccasionFacts {
  name: string
  circle: string
  contact: string
  /** 'Bijeenkomst 2 van 5 – Belangen op tafel' */
  meeting: string
  /** 'donderdag 10 december 2026' */
  day: string
  /** 'donderdag 10 december 2026, 12.00–18.00 uur' */
  when: string
  /** 'De Demokapel, Voorbeeldstraat 1, Amersfoort' */
  where: string
}
