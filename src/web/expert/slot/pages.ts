import { type OwnSlot, whyNotAnswer } from '../../../expert/own-slot.ts'
import type { Translate } from '../../../i18n/words.ts'
import { errorSummary } from '../../field.ts'
import type { ActionForm, ErrorSummary, Field } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Badge, ContactCard, Facts, PageHead } from '../../parts.ts'
import { contactOf } from '../../visitor/circle/pages.ts'
import { type DivePart, divePart } from './dive-part.ts'
import { slotFacts } from './facts.ts'
import type { SlotOfPage, SlotReader } from './given.ts'
import { type WordsPart, wordsPart } from './words-part.ts'

/** `expert/slot`: what a guest expert is asked for, with their answer. */
export interface SlotPage {
  head: PageHead
  summary: ErrorSummary | null
  badge: Badge
  /** what the answer means, or why there is no answer to give any more */
  text: string
  answers: ActionForm[]
  facts: Facts
  dive: DivePart | null
  words: WordsPart | null
  ways: Link[]
  contact: ContactCard
}

/** The page of one expert. */
export const slotPage = (given: SlotOfPage, reader: SlotReader): SlotPage => {
  const { t, now } = reader
  const { slot, agenda, found } = given
  const closed = whyNotAnswer(slot, now)
  const words = closed ? null : wordsPart(given, t)
  return {
    head: {
      back: null,
      kicker: agenda.circle.title,
      title: found.item.title,
      lead: found.deepDive?.title || null,
    },
    summary: words && summaryOf([words.biography, words.needs], t),
    badge: { kind: BADGES[slot.state], text: t(`expert:slot.state.${slot.state}`) },
    text: t(closed ? `expert:slot.closed.${closed}` : `expert:slot.text.${slot.state}`, { name: slot.name }),
    answers: closed ? [] : answersOf(slot, t),
    facts: slotFacts(given, reader),
    dive: divePart(given, reader),
    words,
    ways: [
      { label: t('attachments:slides'), href: `/expert/${slot.id}/attachments` },
      { label: t('expert:slot.erase'), href: `/expert/${slot.id}/erasure` },
    ],
    contact: contactOf(
      {
        contactName: agenda.contact.name,
        contactEmail: agenda.contact.email,
        contactPhone: agenda.contact.phone,
        instituteName: agenda.institute.name,
      },
      t,
    ),
  }
}

const summaryOf = (fields: Field[], t: Translate): ErrorSummary | null => {
  const faulty = fields.filter(({ error }) => error !== null)
  const named = faulty.map((one) => ({ ...one, error: `${one.label}: ${one.error}` }))
  return errorSummary(t('layout:errorSummaryTitle', { count: faulty.length }), named)
}

const BADGES = { named: 'plain', asked: 'plain', confirmed: 'ok', declined: 'warning' } as const

const answersOf = ({ id, state }: OwnSlot, t: Translate): ActionForm[] => {
  const button = (answer: 'confirmed' | 'declined', look: ActionForm['look']): ActionForm => ({
    action: `/expert/${id}/answer`,
    hidden: [{ name: 'answer', value: answer }],
    label: t(`expert:slot.answer.${state === 'asked' || state === 'named' ? 'first' : 'after'}.${answer}`),
    look,
    isNegative: false,
    note: null,
  })
  return [
    ...(state === 'confirmed' ? [] : [button('confirmed', 'primary')]),
    ...(state === 'declined' ? [] : [button('declined', 'secondary')]),
  ]
}
