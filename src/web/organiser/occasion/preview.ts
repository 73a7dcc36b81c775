import type { Db } from '../../../db/connect.ts'
import type { LetterWriter } from '../../../mail/compose-letter.ts'
import { composeLetter } from '../../../mail/compose-letter.ts'
import { letterShapes } from '../../../mail/letter-shape.ts'
import { loadContext } from '../../../occasion/load-context.ts'
import { occasionFacts } from '../../../occasion/occasion-facts.ts'
import { occasionRules } from '../../../occasion/occasions.ts'
import type { PlannedOccasion } from '../../../occasion/plan.ts'

/** The letter as the first reader who has none would get it, with a mark where its link will stand; null without one. */
export const previewOccasion = async (
  db: Db,
  writer: LetterWriter,
  { circleId, planned }: { circleId: string; planned: PlannedOccasion },
) => {
  const { meeting, occasion, missing, readers } = planned
  const reader = missing[0] ?? readers[0]
  if (!reader) return null
  const context = await loadContext(db, { circleId, meetingId: meeting.id })
  const facts = { ...occasionFacts(occasion, context, reader) }
  const letter = {
    kind: occasion,
    language: reader.language,
    formOfAddress: reader.formOfAddress,
    senderName: context.circle.senderName,
    facts,
    stopHref: occasionRules[occasion].isOptional ? '…' : null,
  }
  const link = letterShapes[occasion].hasButton ? { href: '…', code: null } : null
  return { name: reader.name, letter: composeLetter(writer, letter, link) }
}
