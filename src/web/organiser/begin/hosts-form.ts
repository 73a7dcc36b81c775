import type { PlannedHost } from '../../../begin/planned-hosts.ts'
import { isPublic } from '../../../circle/circle.ts'
import { whyNotChange } from '../../../meeting/meeting.ts'
import { type Faults, type Typed, typedOf } from '../typed.ts'
import type { Review } from './review-queries.ts'
import { parseHost } from './row-form.ts'

/** Who will receive one meeting, as it stands in the form. */
export interface HostRow {
  number: number
  organisation: string
  typed: Typed
  faults: Faults
  /** null when nobody is named, or there are faults */
  host: PlannedHost | null
}

/**
 * A row per meeting ahead that has a host, or will be asked to have one, with whoever is kept for it. Once the circle is
 * published, only where nobody was told yet.
 */
export const hostRows = ({ circle, overview, hosts }: Review, now: Temporal.Instant): HostRow[] =>
  overview.meetings.flatMap((meeting) => {
    const { id, number, hostOrganisationId, hostName, hasEditor } = meeting
    const kept = hosts.find(({ meetingId }) => meetingId === id) ?? null
    const organisationId = hostOrganisationId ?? kept?.organisationId
    const organisation = hostName ?? kept?.organisation
    if (whyNotChange(meeting, now) || !organisationId || !organisation) return []
    if (isPublic(circle.phase) && hasEditor && !kept?.isTold) return []
    const { name = '', email = '' } = kept ?? {}
    const way = hostOrganisationId ? ('invite' as const) : ('ask' as const)
    const language = kept?.language ?? hosts[0]?.language ?? 'nl'
    const host = { meetingId: id, organisationId, name, email, way, language }
    return [{ number, organisation, typed: { hostName: name, hostEmail: email }, faults: {}, host }]
  })

/** The same rows as somebody filled them in. */
export const parseHosts = (body: unknown, rows: HostRow[]): HostRow[] => {
  const all = typedOf(body)
  return rows.map((row) => {
    const { number, organisation } = row
    const typed = { hostName: all[`hostName-${number}`] ?? '', hostEmail: all[`hostEmail-${number}`] ?? '' }
    const { host, faults } = parseHost({ ...typed, organisation }, { organisationOf: String })
    return { ...row, typed, faults, host: host && row.host && { ...row.host, ...host } }
  })
}

/** What was typed for meetings that have no row any more: 'Zoë, zoe@example.org (3)'. */
export const typedElsewhere = (body: unknown, rows: HostRow[]): string[] => {
  const all = typedOf(body)
  const known = new Set(rows.map(({ number }) => String(number)))
  const numbers = Object.keys(all).flatMap((name) => name.match(/^hostName-(\d+)$/)?.[1] ?? [])
  return numbers.flatMap((number) => {
    const who = [all[`hostName-${number}`], all[`hostEmail-${number}`]].filter((text) => text?.trim())
    return known.has(number) || who.length === 0 ? [] : [`${who.join(', ')} (${number})`]
  })
}
