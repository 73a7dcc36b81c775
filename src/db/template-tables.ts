import type { Generated, JSONColumnType } from 'kysely'
import type { DeepDiveForm } from './expert-tables.ts'
import type { ProgrammeItemKind } from './programme-tables.ts'

// The tables of programmes to begin with; part of the hand-written schema.

/** An item without anybody in it: no leads, no room, no state. */
export interface TemplateItem {
  kind: ProgrammeItemKind
  title: string
  minutes: number
  leastMinutes: number | null
  /** '12:30', or null */
  fixedStart: string | null
  text: string
  needs: string
  internalNote: string
  links: { title: string; url: string }[]
  /** what a deep dive is made of; null for other items, and as long as nobody said it */
  deepDive: {
    form: DeepDiveForm
    title: string
    output: string
    materials: string
    groupLimit: number | null
    parts: { form: DeepDiveForm; title: string; minutes: number }[]
  } | null
}

export interface ProgrammeTemplateTable {
  id: Generated<string>
  institute_id: string
  name: string
  format: 'wholeDay' | 'halfDay'
  items: JSONColumnType<TemplateItem[], string, string>
  made_at: Temporal.Instant
}

export interface TemplateTables {
  programme_template: ProgrammeTemplateTable
}
