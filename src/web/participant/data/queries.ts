import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '../../../db/connect.ts'

/** Everything that is kept of who has this registration, in one statement. */
export const loadKept = (db: Db, registrationId: string) =>
  db
    .selectFrom('registration')
    .innerJoin('person', 'person.id', 'registration.person_id')
    .leftJoin('organisation', 'organisation.id', 'person.organisation_id')
    .leftJoin('registration_answers', 'registration_answers.registration_id', 'registration.id')
    .leftJoin('registration_needs', 'registration_needs.registration_id', 'registration.id')
    .where('registration.id', '=', registrationId)
    .select(['person.first_name as firstName', 'person.name_prefix as namePrefix'])
    .select(['person.last_name as lastName', 'person.email', 'person.municipality'])
    .select(['person.job_title as jobTitle', 'person.language', 'person.form_of_address as formOfAddress'])
    .select(['organisation.name as organisation', 'organisation.city'])
    .select('person.organisation_changed_at as organisationChangedAt')
    .select(['registration.offer_ends_at as offerEndsAt', 'registration.removal_reason as removalReason'])
    .select('registration.offered_out_of_turn as isOfferedOutOfTurn')
    .select(['registration.state', 'registration.registered_on as registeredOn'])
    .select(['registration.learning_question as learningQuestion', 'registration.brings'])
    .select(['registration.may_host as mayHost', 'registration.uses_feed as usesFeed'])
    .select('registration_answers.practice')
    .select(['registration_answers.expectation', 'registration_answers.case_offer as caseOffer'])
    .select('registration_answers.photo_consent as photoConsent')
    .select('registration_answers.shown_fields as shownFields')
    .select(['registration_needs.diets', 'registration_needs.diet_other as dietOther'])
    .select(['registration_needs.access_needs as accessNeeds'])
    .select('registration_needs.consented_at as consentedAt')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('letter')
          .whereRef('letter.institute_id', '=', 'person.institute_id')
          .whereRef('letter.recipient_address', '=', 'person.email')
          // The key of an organiser is not opened by the page of a participant.
          .where('letter.kind', '<>', 'organiserSignIn')
          .orderBy('letter.written')
          .select(['letter.written_at as writtenAt', 'letter.sent_at as sentAt', 'letter.subject'])
          .select('letter.text_body as text'),
      ).as('letters'),
      jsonArrayFrom(
        eb
          .selectFrom('invitation')
          .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
          .whereRef('invitation.registration_id', '=', 'registration.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'meeting.held_on as heldOn', 'meeting.place', 'invitation.state']),
      ).as('calendar'),
      jsonArrayFrom(
        eb
          .selectFrom('calendar_answer')
          .innerJoin('invitation', 'invitation.id', 'calendar_answer.invitation_id')
          .innerJoin('meeting', 'meeting.id', 'invitation.meeting_id')
          .whereRef('invitation.registration_id', '=', 'registration.id')
          .orderBy('calendar_answer.given')
          .select(['meeting.number', 'calendar_answer.status'])
          .select('calendar_answer.received_at as receivedAt'),
      ).as('calendarAnswers'),
      jsonArrayFrom(
        eb
          .selectFrom('incoming_mail')
          .whereRef('incoming_mail.institute_id', '=', 'person.institute_id')
          .whereRef('incoming_mail.from_address', '=', 'person.email')
          .orderBy('incoming_mail.received_at')
          .select(['incoming_mail.received_at as receivedAt', 'incoming_mail.subject'])
          .select('incoming_mail.body as text'),
      ).as('mails'),
      jsonArrayFrom(
        eb
          .selectFrom('invitee')
          .whereRef('invitee.circle_id', '=', 'registration.circle_id')
          .whereRef('invitee.email', '=', 'person.email')
          .select(['invitee.name', 'invitee.invited_at as invitedAt', 'invitee.opened_at as openedAt']),
      ).as('waysIn'),
      jsonArrayFrom(
        eb
          .selectFrom('information_guest')
          .innerJoin(
            'information_meeting',
            'information_meeting.id',
            'information_guest.information_meeting_id',
          )
          .whereRef('information_meeting.circle_id', '=', 'registration.circle_id')
          .whereRef('information_guest.email', '=', 'person.email')
          .orderBy('information_meeting.planned')
          .select(['information_meeting.held_on as heldOn', 'information_guest.state'])
          .select(['information_guest.organisation', 'information_guest.attendance'])
          .select('information_guest.signed_up_at as signedUpAt'),
      ).as('guest'),
      jsonArrayFrom(
        eb
          .selectFrom('people_list_row as row')
          .innerJoin('people_list', 'people_list.id', 'row.people_list_id')
          .whereRef('people_list.circle_id', '=', 'registration.circle_id')
          .whereRef('row.email', '=', 'person.email')
          .orderBy('people_list.given_at')
          .orderBy('row.line')
          .select(['people_list.given_at as givenAt', 'row.line', 'row.name', 'row.outcome', 'row.person']),
      ).as('list'),
      jsonArrayFrom(
        eb
          .selectFrom('case_offer')
          .leftJoin('case_outcome as outcome', 'outcome.case_id', 'case_offer.id')
          .whereRef('case_offer.registration_id', '=', 'registration.id')
          .orderBy('case_offer.offered_at')
          .select(['case_offer.title', 'case_offer.question', 'case_offer.situation', 'case_offer.tried'])
          .select(['case_offer.read_by as readBy', 'case_offer.state'])
          .select('case_offer.offered_at as offeredAt')
          .select(['outcome.insights', 'outcome.chosen_advice as chosenAdvice'])
          .select(['outcome.first_step as firstStep', 'outcome.first_step_due as firstStepDue'])
          .select('outcome.follow_up as followUp'),
      ).as('cases'),
      jsonArrayFrom(
        eb
          .selectFrom('result')
          .whereRef('result.person_id', '=', 'person.id')
          .whereRef('result.circle_id', '=', 'registration.circle_id')
          .where('result.removed_at', 'is', null)
          .orderBy('result.told_at')
          .select(['result.sentence', 'result.term', 'result.reached_on as reachedOn'])
          .select('result.told_at as toldAt'),
      ).as('results'),
      jsonArrayFrom(
        eb
          .selectFrom('evaluation')
          .innerJoin('meeting', 'meeting.id', 'evaluation.meeting_id')
          .whereRef('evaluation.registration_id', '=', 'registration.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'evaluation.usefulness', 'evaluation.takes_home as takesHome'])
          .select(['evaluation.next_time as nextTime', 'evaluation.progress'])
          .select(['evaluation.may_quote as mayQuote', 'evaluation.saved_at as savedAt']),
      ).as('evaluations'),
      jsonArrayFrom(
        eb
          .selectFrom('intervision_member')
          .innerJoin('intervision_group', 'intervision_group.id', 'intervision_member.group_id')
          .innerJoin('meeting', 'meeting.id', 'intervision_group.meeting_id')
          .whereRef('intervision_member.registration_id', '=', 'registration.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'intervision_group.number as group']),
      ).as('groups'),
      jsonArrayFrom(
        eb
          .selectFrom('meeting_answer')
          .innerJoin('meeting', 'meeting.id', 'meeting_answer.meeting_id')
          .whereRef('meeting_answer.registration_id', '=', 'registration.id')
          .orderBy('meeting.number')
          .select(['meeting.number', 'meeting_answer.answer', 'meeting_answer.changed_at as changedAt']),
      ).as('meetingAnswers'),
      jsonArrayFrom(
        eb
          .selectFrom('substitute')
          .innerJoin('meeting', 'meeting.id', 'substitute.meeting_id')
          .whereRef('substitute.registration_id', '=', 'registration.id')
          .orderBy('substitute.named_at')
          .select(['meeting.number', 'substitute.name', 'substitute.email'])
          .select(['substitute.named_at as namedAt', 'substitute.ended_at as endedAt']),
      ).as('substitute'),
      jsonArrayFrom(
        eb
          .selectFrom('host_request')
          .innerJoin('meeting', 'meeting.id', 'host_request.meeting_id')
          .whereRef('meeting.circle_id', '=', 'registration.circle_id')
          .whereRef('host_request.email', '=', 'person.email')
          .orderBy('host_request.asked_at')
          .select(['meeting.number', 'host_request.name', 'host_request.state', 'host_request.note'])
          .select(['host_request.asked_at as askedAt', 'host_request.answered_at as answeredAt']),
      ).as('hostRequests'),
      jsonArrayFrom(
        eb
          .selectFrom('planned_host')
          .innerJoin('meeting', 'meeting.id', 'planned_host.meeting_id')
          .innerJoin('circle', 'circle.id', 'meeting.circle_id')
          .whereRef('circle.institute_id', '=', 'person.institute_id')
          .whereRef('planned_host.email', '=', 'person.email')
          .orderBy('meeting.number')
          .select(['circle.title as circle', 'meeting.number', 'planned_host.name', 'planned_host.language']),
      ).as('plannedHosts'),
      jsonArrayFrom(
        eb
          .selectFrom('expert')
          .innerJoin('programme_item as item', 'item.id', 'expert.item_id')
          .innerJoin('meeting', 'meeting.id', 'item.meeting_id')
          .innerJoin('circle', 'circle.id', 'meeting.circle_id')
          .whereRef('circle.institute_id', '=', 'person.institute_id')
          .whereRef('expert.email', '=', 'person.email')
          .orderBy('expert.named')
          .select(['meeting.number', 'item.title', 'expert.name', 'expert.kind', 'expert.state'])
          .select(['expert.needs', 'expert.biography', 'expert.named_at as namedAt'])
          .select(['expert.asked_at as askedAt', 'expert.answered_at as answeredAt']),
      ).as('expert'),
      jsonArrayFrom(
        eb
          .selectFrom('attendance')
          .innerJoin('meeting', 'meeting.id', 'attendance.meeting_id')
          .whereRef('attendance.registration_id', '=', 'registration.id')
          .where('attendance.state', 'is not', null)
          .orderBy('meeting.number')
          .select(['meeting.number', 'attendance.state', 'attendance.marked_at as markedAt']),
      ).as('attendance'),
      jsonArrayFrom(
        eb
          .selectFrom('news_offer')
          .whereRef('news_offer.person_id', '=', 'person.id')
          .whereRef('news_offer.circle_id', '=', 'registration.circle_id')
          .orderBy('news_offer.offered_at')
          .select(['news_offer.kind', 'news_offer.title', 'news_offer.summary', 'news_offer.url'])
          .select(['news_offer.minutes', 'news_offer.by_name as byName', 'news_offer.state'])
          .select('news_offer.offered_at as offeredAt'),
      ).as('news'),
      jsonArrayFrom(
        eb
          .selectFrom('access_link')
          .whereRef('access_link.subject_id', '=', 'registration.id')
          .where('access_link.purpose', '=', 'participant')
          .orderBy('access_link.made_at')
          .select(['access_link.made_at as madeAt', 'access_link.expires_at as expiresAt']),
      ).as('links'),
    ])
    .executeTakeFirstOrThrow()

/** Names of the organisations of a circle in its order, to choose from. */
export const organisationsOf = async (db: Db, circleId: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('circle_organisation')
    .innerJoin('organisation', 'organisation.id', 'circle_organisation.organisation_id')
    .where('circle_organisation.circle_id', '=', circleId)
    .orderBy('circle_organisation.position')
    .select('organisation.name')
    .execute()
  return rows.map(({ name }) => name)
}

export type Kept = Awaited<ReturnType<typeof loadKept>>
