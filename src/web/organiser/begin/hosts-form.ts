import type { PlannedHost } from '../../../begin/planned-hosts.ts'
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

/** A row per meeting that has a host, or will be asked to have one, with whoever is kept for it. */
export const hostRows = ({ overview, hosts }: Review): HostRow[] =>
  overview.meetings.flatMap(({ id, number, state, hostOrganisationId, hostName }) => {
    const kept = hosts.find(({ meetingId }) => meetingId === id) ?? null
    const organisationId = hostOrganisationId ?? kept?.organisationId
    const organisation = hostName ?? kept?.organisation
    if (state !== 'planned' || !organisationId || !organisation) return []
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
