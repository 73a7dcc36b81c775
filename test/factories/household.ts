import type { Db } from '../../src/db/connect.ts'
import { ensureFeed, feedToken } from '../../src/invitation/calendar-feed.ts'
import { inviteHostEditor } from '../../src/programme/host-editors.ts'
import { NOW } from '../support/moment.ts'
import { sessionCookie } from '../support/session-cookie.ts'
import { anAttachment } from './attachment.ts'
import { aCase, aGroup } from './case.ts'
import { aCircle, anInstitute, anOrganiser, aRegistration } from './circle.ts'
import { aDeed } from './deed.ts'
import { anExpert } from './expert.ts'
import { aHostRequest } from './host-request.ts'
import { aGuest, anInformationMeeting } from './information.ts'
import { anInvitee } from './invitee.ts'
import { aDraft, aSentLetter } from './kept-letters.ts'
import { aLink } from './link.ts'
import { someNews } from './news.ts'
import { aStopToken } from './occasion.ts'
import { aPartnerLink } from './partner-link.ts'
import { aPeopleList } from './people-list.ts'
import { aVersion } from './release.ts'
import { aResult } from './result.ts'
import { aSubstitute } from './substitute.ts'
import { aTask } from './task.ts'
import { aTemplate } from './template.ts'

const SECRET = 'a secret of thirty-two characters'

export type Household = Awaited<ReturnType<typeof aHousehold>>

/**
 * An institute with one of everything that an address can lead to, and a browser for each of its people. All its
 * texts carry its mark, so that it shows wherever it should not be.
 */
export const aHousehold = async (db: Db, mark: string) => {
  const slug = mark.toLowerCase()
  const { id: instituteId } = await anInstitute(db, { slug, name: `Instituut ${mark}` })
  const organiser = await anOrganiser(db, instituteId, {
    email: `organisator@${slug}.example.org`,
    name: `${mark} Organisator`,
  })
  const reader = await anOrganiser(db, instituteId, {
    email: `lezer@${slug}.example.org`,
    name: `${mark} Lezer`,
    role: 'reader',
  })
  const circle = await aCircle(db, {
    instituteId,
    slug: `kring-${slug}`,
    title: `Kring ${mark}`,
    hosts: ['Zwolle', 'Breda', 'Ede', 'Venlo'].map((city) => `${city} ${mark}`),
  })
  const [meeting] = circle.meetings
  if (!meeting) throw new Error('the factory makes meetings')
  const whose = { instituteId, circleId: circle.id }
  const confirmed = await aRegistration(db, whose, { firstName: `${mark}a` })
  const waiting = await aRegistration(db, whose, { firstName: `${mark}b`, state: 'waiting' })
  const host = { meetingId: meeting.id, email: `gastheer@${slug}.example.org`, name: `${mark} Gastheer` }
  const { hostEditorId } = await db.transaction().execute(async (trx) => {
    await ensureFeed(trx, { registrationId: confirmed.id }, SECRET, NOW)
    return inviteHostEditor(trx, { ...host, language: 'nl' }, NOW)
  })
  const { id: itemId } = await db
    .selectFrom('programme_item')
    .where('meeting_id', '=', meeting.id)
    .where('kind', '=', 'deepDive')
    .select('id')
    .executeTakeFirstOrThrow()
  const ownCase = await aCase(db, {
    circleId: circle.id,
    registrationId: confirmed.id,
    title: `Casus ${mark}`,
  })
  const discussed = await aCase(db, {
    ...{ circleId: circle.id, registrationId: confirmed.id, meetingId: meeting.id },
    ...{ title: `Besproken casus ${mark}`, state: 'discussed' as const },
  })
  const taskId = await aTask(db, meeting.id, { title: `Taak van ${mark}` })
  const group = await aGroup(db, { meetingId: meeting.id, caseId: ownCase.id, members: [confirmed.id] })
  const attachmentId = await anAttachment(db, {
    meetingId: meeting.id,
    name: `Stuk ${mark}.pdf`,
    itemId,
    by: { kind: 'organiser', id: organiser.id, name: `${mark} Organisator` },
  })
  const substituteId = await aSubstitute(db, { registrationId: confirmed.id, meetingId: meeting.id, mark })
  const newsId = await someNews(db, {
    registrationId: confirmed.id,
    meetingId: meeting.id,
    title: `Nieuws van ${mark}`,
  })
  const resultId = await aResult(db, { registrationId: confirmed.id, sentence: `Resultaat van ${mark}` })
  await aVersion(db, meeting.id)
  const templateId = await aTemplate(db, { instituteId, meetingId: meeting.id, name: `Sjabloon ${mark}` })
  const hostRequestId = await aHostRequest(db, {
    meetingId: circle.meetings[3]?.id ?? '',
    organiserId: organiser.id,
    name: `${mark} Gevraagde`,
    email: `gevraagd@${slug}.example.org`,
  })
  const deedId = await aDeed(db, {
    instituteId,
    registrationId: null,
    facts: { meetingId: meeting.id, taskId },
  })
  const resultDeed = { circleId: circle.id, resultId }
  const ownDeedId = await aDeed(db, { instituteId, registrationId: confirmed.id, facts: resultDeed })
  const letterId = await aSentLetter(db, whose, mark)
  const draftId = await aDraft(db, whose, mark)
  const link = await aLink(db, { purpose: 'participant', subjectId: confirmed.id, email: confirmed.email })
  const applicant = `nieuw@${slug}.example.org`
  await anInformationMeeting(db, circle.id, { place: `Zaal ${mark}` })
  const guestName = { firstName: `${mark}g`, email: `gast@${slug}.example.org` }
  const guestId = await aGuest(db, circle.id, guestName)
  const expertId = await anExpert(db, { itemId, name: `${mark} Expert`, email: `expert@${slug}.example.org` })
  const partner = await aPartnerLink(db, { circleId: circle.id, name: `${mark} Partner` })
  const listId = await aPeopleList(db, { circleId: circle.id, mark })
  const invitee = await anInvitee(db, { circleId: circle.id, name: `${mark} Genodigde` })
  return {
    mark,
    slug,
    ...whose,
    circleSlug: circle.slug,
    meetingId: meeting.id,
    registrationId: confirmed.id,
    waitingId: waiting.id,
    hostEditorId,
    inviteeId: invitee.id,
    caseId: ownCase.id,
    discussedCaseId: discussed.id,
    groupId: group.id,
    listId,
    partner,
    substituteId,
    guestId,
    expertId,
    hostRequestId,
    templateId,
    deedId,
    ownDeedId,
    itemId,
    attachmentId,
    newsId,
    resultId,
    taskId,
    letterId,
    draftId,
    // Its own id serves: it was sent by a press for it alone.
    pressId: letterId,
    token: link.token,
    stopToken: await aStopToken(db, [instituteId, meeting.id, confirmed.id], SECRET),
    feedToken: (await feedToken(db, { registrationId: confirmed.id }, SECRET)) ?? '',
    cookies: {
      nobody: '',
      organiser: await sessionCookie(db, { organiserId: organiser.id }),
      reader: await sessionCookie(db, { organiserId: reader.id }),
      host: await sessionCookie(db, { hostEditorIds: [hostEditorId] }),
      substitute: await sessionCookie(db, { substituteIds: [substituteId] }),
      guest: await sessionCookie(db, { guestIds: [guestId] }),
      expert: await sessionCookie(db, { expertIds: [expertId] }),
      asked: await sessionCookie(db, { hostRequestIds: [hostRequestId] }),
      participant: await sessionCookie(db, { registrationIds: [confirmed.id] }),
      applicant: await sessionCookie(db, { applicants: [{ circleId: circle.id, email: applicant }] }),
    },
  }
}

/** Where a route of the app leads for this household: '/kringen/:slug' → '/kringen/kring-alfa'. */
export const addressIn = (household: Household, path: string): string => {
  const values: Record<string, string> = {
    slug: path.startsWith('/theme/') ? household.slug : household.circleSlug,
    number: path.includes('/rotation/') ? '4' : '1',
    registrationId: household.registrationId,
    meetingId: household.meetingId,
    token: path.startsWith('/feed/')
      ? household.feedToken
      : path.startsWith('/partner/')
        ? household.partner.overviewToken
        : path.startsWith('/u/')
          ? household.stopToken
          : household.token,
    substituteId: household.substituteId,
    itemId: household.itemId,
    attachmentId: household.attachmentId,
    newsId: household.newsId,
    resultId: household.resultId,
    // What became of a case is told once it was discussed.
    caseId: path.includes('/outcome') ? household.discussedCaseId : household.caseId,
    taskId: household.taskId,
    pillar: 'projectVisit',
    groupId: household.groupId,
    listId: household.listId,
    guestId: household.guestId,
    expertId: household.expertId,
    requestId: household.hostRequestId,
    templateId: household.templateId,
    deedId: path.startsWith('/participant') ? household.ownDeedId : household.deedId,
    pressId: household.pressId,
    version: '1',
    occasion: 'dayBefore',
    // Of nobody: ending a draft that is gone is the same as ending one.
    draftId: household.hostEditorId,
    file: 'none.css',
    kind: 'seatGiven',
    key: household.partner.publicKey,
    id: path.includes('/partners/')
      ? household.partner.id
      : path.includes('/invitees/')
        ? household.inviteeId
        : path.includes('/registrations/')
          ? household.waitingId
          : path.includes('/host-editors/')
            ? household.hostEditorId
            : path.includes('/editing')
              ? household.draftId
              : household.letterId,
  }
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${path}: a household has no ${name}`)
    return value
  })
}

/** Who may open a page: the first folder of its address says so. */
export const whoOpens = (path: string): keyof Household['cookies'] => {
  if (path.startsWith('/organiser/sign-in')) return 'nobody'
  if (path.startsWith('/organiser')) return 'organiser'
  if (path.startsWith('/participant')) return 'participant'
  if (path.startsWith('/substitute')) return 'substitute'
  if (path.startsWith('/guest')) return 'guest'
  if (path.startsWith('/host-request')) return 'asked'
  if (path.startsWith('/host')) return 'host'
  if (path.startsWith('/expert')) return 'expert'
  return /^\/kringen\/:slug\/(registration|information)/.test(path) && !path.endsWith('-link')
    ? 'applicant'
    : 'nobody'
}
