import type { Request } from 'express'
import { loadAgenda } from '../../../../../agenda/load-agenda.ts'
import { findExperts } from '../../../../../expert/experts.ts'
import { findDeepDive } from '../../../../../expert/save-deep-dive.ts'
import { whyNotChange } from '../../../../../meeting/meeting.ts'
import { timeInWords, wallTimeOf } from '../../../../../time/day-words.ts'
import { isId } from '../../../../access/is-id.ts'
import type { Deps } from '../../../../deps.ts'
import { NotFound } from '../../../../errors.ts'
import type { Visit } from '../../../desk.ts'
import { findOwnMeeting } from '../queries.ts'
import type { DeepDiveOfPage } from './given.ts'

/** Where the page of a deep dive is. */
export const PATH = '/organiser/circles/:slug/meetings/:number/programme/items/:itemId/deep-dive'

/**
 * Everything of the page of a deep dive, in a constant number of queries.
 * @throws NotFound when this institute has no such meeting, or its programme no such item of that pillar
 */
export const loadDeepDive = async (
  deps: Deps,
  { instituteId, reader }: Visit,
  { params }: Request<{ slug: string; number: string; itemId: string }>,
): Promise<DeepDiveOfPage> => {
  const meeting = await findOwnMeeting(deps.db, { instituteId, ...params })
  if (!meeting || !isId(params.itemId)) throw new NotFound()
  const [found, experts, agenda] = await Promise.all([
    findDeepDive(deps.db, { meetingId: meeting.id, itemId: params.itemId }),
    findExperts(deps.db, params.itemId),
    loadAgenda(deps.db, { meetingId: meeting.id }),
  ])
  if (!found || !agenda) throw new NotFound()
  const line = agenda.lines.find(({ itemId }) => itemId === found.item.id)
  const clock = (minute: number) => timeInWords(wallTimeOf(minute), reader.language)
  const itemHref = `/organiser/circles/${params.slug}/meetings/${params.number}/programme/items/${found.item.id}`
  return {
    ...found,
    meetingId: meeting.id,
    experts,
    times: line ? `${clock(line.startMinute)}–${clock(line.endMinute)}` : '',
    closed: whyNotChange(agenda.meeting, reader.now),
    href: `${itemHref}/deep-dive`,
    itemHref,
  }
}
