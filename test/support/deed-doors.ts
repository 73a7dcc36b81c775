import type { DeedKind } from '../../src/deed/deed.ts'
import { saveTemplate } from '../../src/mail/letter-template.ts'
import { aCircle } from '../factories/circle.ts'
import type { Household } from '../factories/household.ts'
import { NOW } from './moment.ts'
import type { TestDatabase } from './postgres.ts'
import type { Visitor } from './visitor.ts'

/** How a deed is done by its own button: what stands there before, and the press. */
export interface DeedDoor {
  who: 'organiser' | 'participant'
  before?: (database: TestDatabase, house: Household) => Promise<unknown>
  press: (house: Household, visitor: Visitor) => Promise<{ location: string | null }>
  /** what stays of it when it was undone, as a line of facts-of.ts; nothing when left out */
  stays?: RegExp
}

const meetingHref = ({ circleSlug }: Household) => `/organiser/circles/${circleSlug}/meetings/1`
const WORDS = { subject: 'Onze woorden', opening: 'Beste {{name}},', closing: 'Tot dan' }

/** Each kind of deed at the door where it is done; a kind without one does not compile. */
export const DEED_DOORS: Record<DeedKind, DeedDoor> = {
  meetingCancelled: {
    who: 'organiser',
    // Of a circle that nobody sees yet, so that nobody is told.
    before: ({ db }, { circleId }) =>
      db.updateTable('circle').set({ phase: 'draft' }).where('id', '=', circleId).execute(),
    press: (house, { post }) => post(`${meetingHref(house)}/cancellation`, { version: '1' }),
  },
  taskRemoved: {
    who: 'organiser',
    press: (house, { post }) => post(`${meetingHref(house)}/tasks/${house.taskId}/removal`),
  },
  itemPutAside: {
    who: 'organiser',
    press: async (house, { get, post }) => {
      const path = `${meetingHref(house)}/programme`
      return post(path, { ...formOf((await get(path)).text), aside: house.itemId })
    },
  },
  attachmentRemoved: {
    who: 'organiser',
    press: (house, { post }) => post(`${meetingHref(house)}/attachments/${house.attachmentId}/removal`),
  },
  resultRemoved: {
    who: 'organiser',
    press: (house, { post }) =>
      post(`/organiser/circles/${house.circleSlug}/results/${house.resultId}/removal`),
  },
  ownResultRemoved: {
    who: 'participant',
    press: (house, { post }) =>
      post(`/participant/${house.registrationId}/results/${house.resultId}/removal`),
  },
  templateRemoved: {
    who: 'organiser',
    press: (house, { post }) => post(`${meetingHref(house)}/programme/templates/${house.templateId}/removal`),
  },
  wordsRemoved: {
    who: 'organiser',
    before: ({ db }, { instituteId }) =>
      db.transaction().execute((trx) =>
        saveTemplate(
          trx,
          {
            instituteId,
            circleId: null,
            kind: 'seatGiven',
            language: 'nl',
            words: WORDS,
            version: 0,
            by: 'Noor',
          },
          NOW,
        ),
      ),
    press: (_house, { post }) =>
      post('/organiser/letters/templates/seatGiven/removal?language=nl', { version: '1' }),
  },
  draftDiscarded: {
    who: 'organiser',
    press: (house, { post }) => post(`/organiser/letters/${house.draftId}/discarding`),
  },
  draftsDiscarded: {
    who: 'organiser',
    press: (_house, { post }) =>
      post('/organiser/letters/discarding', { until: '999999', press: crypto.randomUUID() }),
  },
  hostEditorRevoked: {
    who: 'organiser',
    press: (house, { post }) => post(`${meetingHref(house)}/host-editors/${house.hostEditorId}/revocation`),
  },
  expertTakenOff: {
    who: 'organiser',
    press: (house, { post }) =>
      post(
        `${meetingHref(house)}/programme/items/${house.itemId}/deep-dive/experts/${house.expertId}/removal`,
      ),
  },
  newsWithdrawn: {
    who: 'participant',
    press: (house, { post }) => post(`/participant/${house.registrationId}/news/${house.newsId}/withdrawal`),
  },
  inviteeRevoked: {
    who: 'organiser',
    press: ({ circleSlug, inviteeId }, { post }) =>
      post(`/organiser/circles/${circleSlug}/ways-in/invitees/${inviteeId}/revocation`),
  },
  registrationEnded: {
    who: 'organiser',
    // Nobody has a free seat: who waits keeps waiting.
    before: ({ db }, { circleSlug }) =>
      db.updateTable('circle').set({ capacity: 1 }).where('slug', '=', circleSlug).execute(),
    press: ({ circleSlug, waitingId }, { post }) =>
      post(`/organiser/circles/${circleSlug}/registrations/${waitingId}/removal`, { reason: 'Vergissing' }),
    // The e-mail about the end, which never leaves.
    stays: /^\+ letter .*"kind": "registrationRemoved".*"state": "superseded"/,
  },
  circlePublished: {
    who: 'organiser',
    // A circle of its own, of which nobody was told anything yet.
    before: ({ db }, { instituteId }) =>
      aCircle(db, { instituteId, slug: 'nog-niet', title: 'Nog niet', phase: 'draft', hosts: ['Verweg'] }),
    press: (_house, { post }) => post('/organiser/circles/nog-niet/publication'),
  },
  organisationAdded: {
    who: 'organiser',
    press: ({ circleSlug }, { post }) =>
      post(`/organiser/circles/${circleSlug}/organisations`, { name: 'Gemeente Verweg', city: 'Verweg' }),
  },
  partnerLinkAdded: {
    who: 'organiser',
    press: ({ circleSlug }, { post }) =>
      post(`/organiser/circles/${circleSlug}/ways-in/partners`, { name: 'Bibliotheek Verweg' }),
  },
}

// Which programme was on the screen; lines that are left out keep their text.
const formOf = (html: string) => ({
  mark: /name="mark" value="([^"]*)"/.exec(html)?.[1] ?? '',
  order: /name="order" value="([^"]*)"/.exec(html)?.[1] ?? '',
})
