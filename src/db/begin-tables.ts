// The tables of beginning a circle on one page; part of the hand-written schema.

/** The form that a circle was made with: sent twice, it makes one circle. */
export interface BegunCircleTable {
  /** made by the page, 32 hexadecimal digits */
  form_id: string
  circle_id: string
  /** of everything in the form, so that another text is not taken for the same */
  digest: string
}

/** `invite`: has said yes already and gets the link to its section; `ask`: is asked whether it hosts. */
export type HostWay = 'invite' | 'ask'

/** Who will receive a meeting; told when the circle is published, and then no longer here. */
export interface PlannedHostTable {
  meeting_id: string
  organisation_id: string
  name: string
  email: string
  language: 'nl' | 'en'
  way: HostWay
}

export interface BeginTables {
  begun_circle: BegunCircleTable
  planned_host: PlannedHostTable
}
