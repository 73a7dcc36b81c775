/** The moment at which an offer made now ends. @param days of 24 hours, as the circle says */
export const offerEnd = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now.add({ hours: 24 * days })

/** Somebody who waits. */
export interface InLine {
  id: string
  /** null belongs to no organisation, and no maximum holds for them */
  organisationId: string | null
  /** put before the others by an organiser; the maximum per organisation does not hold for them */
  isOutOfTurn: boolean
}

/** What a circle allows one organisation. */
export interface OrganisationLimit {
  /** people; null sets no limit */
  most: number | null
  /** organisation id → seats taken or kept for its people */
  held: ReadonlyMap<string, number>
}

/** Whether somebody of this organisation may have a seat, as far as its maximum goes. */
export const fitsOrganisation = (organisationId: string | null, { most, held }: OrganisationLimit): boolean =>
  most === null || organisationId === null || (held.get(organisationId) ?? 0) < most

/**
 * Who is offered a seat now.
 * @param line in its order: those whom an organiser put in front, then by arrival
 * @param free seats that nobody holds
 * @returns at most `free` ids, in order; passes over nobody but those whose organisation has its maximum
 */
export const nextInLine = (line: readonly InLine[], free: number, limit: OrganisationLimit): string[] => {
  const held = new Map(limit.held)
  const next: string[] = []
  for (const { id, organisationId, isOutOfTurn } of line) {
    if (next.length === free) break
    if (!isOutOfTurn && !fitsOrganisation(organisationId, { most: limit.most, held })) continue
    next.push(id)
    if (organisationId) held.set(organisationId, (held.get(organisationId) ?? 0) + 1)
  }
  return next
}
