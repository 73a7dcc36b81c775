import type { Agenda } from '../../../agenda/agenda.ts'
import { asItRuns } from '../../../agenda/delay/delay.ts'
import { delayNow } from '../../../agenda/delay/queries.ts'
import type { AgendaReader } from '../../../agenda/personal-agenda.ts'
import { loadShownAgenda } from '../../../agenda/release/load-shown-agenda.ts'
import { withNames } from '../../../agenda/standing/with-names.ts'
import type { OwnRegistration } from '../../../registration/own-registration.ts'
import { holdsSeat } from '../../../registration/registration.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'

/** A meeting as one participant has it. */
export interface OwnAgenda {
  /** as it was told to them */
  planned: Agenda
  /** as it goes on now: the same on any other day */
  agenda: Agenda
  /** whose day it is; null for who has no seat, and when there will be no such day */
  reader: AgendaReader | null
}

/**
 * The meeting in the address as this participant reads it.
 * @param number as it stands in the address
 * @throws NotFound when their circle has no such meeting
 */
export const ownAgenda = async (deps: Deps, own: OwnRegistration, number: string): Promise<OwnAgenda> => {
  const which = { circleSlug: own.circle.slug, number: Number(number) }
  const loaded = /^\d{1,4}$/.test(number) ? await loadShownAgenda(deps.db, which) : null
  if (!loaded) throw new NotFound()
  const hasSeat = holdsSeat(own.state)
  const [planned, delay] = await Promise.all([
    withNames(deps.db, loaded, { kind: 'participant', registrationId: own.id, hasSeat }),
    delayNow(deps.db, loaded.meeting, deps.now()),
  ])
  const hasDay = hasSeat && planned.meeting.state !== 'cancelled'
  return {
    planned,
    agenda: asItRuns(planned, delay),
    reader: hasDay ? { registrationId: own.id, personId: own.personId } : null,
  }
}
