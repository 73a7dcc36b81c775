/** Days after which a job removes what has no more use. */
export const RETENTION_DAYS = {
  /** diet and access needs, after the last meeting of the circle */
  needs: 30,
  /** a form that was begun and not sent, after the last time it was kept */
  draft: 14,
  /** an invitation to register, or asking by a partner's link, after the last letter */
  waysIn: 90,
  /** a guest who did not register, after their information meeting */
  guest: 90,
  /** a list of people to enter, after it was confirmed */
  list: 7,
  /** mailed links, after they ended */
  link: 30,
  /** what somebody wrote to the mailbox of the institute, after an organiser handled it */
  mail: 14,
} as const

/** What ends the keeping: the person who asks for it, the e-mail that it is kept for, a job, or the end of a session. */
export type Retention = 'untilErased' | 'untilTold' | keyof typeof RETENTION_DAYS | 'session'

export type SeenBy = 'organisers' | 'participants' | 'members' | 'host' | 'catering' | 'everybody' | 'nobody'

/** One thing that is kept of people who register; its words are `privacy:field.<key>`. */
export interface PersonalField {
  key: string
  /** 'table.column' of everything in which it is kept, or a whole 'table' */
  keptIn: string[]
  retention: Retention
  /** besides the person; `participants` have a seat in the same circle; `members` are they, only when the person says so */
  seenBy: SeenBy[]
}

/**
 * What is kept of people who register: the one table that the page about privacy, its document and the jobs read.
 * A test compares it with the tables of the database, so a new column cannot be left out.
 */
export const personalFields: PersonalField[] = [
  about(
    'name',
    ['person.first_name', 'person.name_prefix', 'person.last_name'],
    ['organisers', 'participants'],
  ),
  about('email', ['person.email'], ['organisers', 'members']),
  about(
    'organisation',
    ['person.organisation_id', 'person.organisation_changed_at'],
    ['organisers', 'members'],
  ),
  about('municipality', ['person.municipality']),
  about('jobTitle', ['person.job_title'], ['organisers', 'members']),
  about('addressing', ['person.form_of_address', 'person.language']),
  about('learningQuestion', ['registration.learning_question'], ['organisers', 'members']),
  about('practice', ['registration_answers.practice'], ['organisers', 'members']),
  about('expectation', ['registration_answers.expectation']),
  about('brings', ['registration.brings'], ['organisers', 'members']),
  about('caseOffer', ['registration_answers.case_offer']),
  about('news', ['news_offer'], ['organisers', 'participants']),
  about('cases', ['case_offer', 'case_outcome'], ['organisers', 'members']),
  about('results', ['result'], ['organisers', 'participants']),
  about('evaluations', ['evaluation']),
  about('groups', ['intervision_member', 'agenda_release'], ['organisers', 'participants']),
  about('mayHost', ['registration.may_host']),
  about('photoConsent', ['registration_answers.photo_consent']),
  about('shownFields', ['registration_answers.shown_fields'], ['nobody']),
  about('state', [
    'registration.state',
    'registration.registered_on',
    'registration.offer_ends_at',
    'registration.offered_out_of_turn',
    'registration.out_of_turn_by',
    'registration.out_of_turn_at',
    'registration.removal_reason',
  ]),
  about('meetingAnswers', ['meeting_answer', 'meeting_place']),
  about('attendance', ['attendance']),
  about('substitute', ['substitute']),
  about('hostRequest', ['host_request']),
  { key: 'plannedHost', keptIn: ['planned_host'], retention: 'untilTold', seenBy: ['organisers'] },
  about('expert', ['expert'], ['organisers', 'everybody']),
  {
    key: 'diet',
    keptIn: ['registration_needs.diets', 'registration_needs.diet_other'],
    retention: 'needs',
    seenBy: ['catering'],
  },
  {
    key: 'accessNeeds',
    keptIn: ['registration_needs.access_needs'],
    retention: 'needs',
    seenBy: ['catering'],
  },
  { key: 'draft', keptIn: ['registration_draft'], retention: 'draft', seenBy: ['nobody'] },
  { key: 'waysIn', keptIn: ['invitee', 'recruitment'], retention: 'waysIn', seenBy: ['organisers'] },
  { key: 'guest', keptIn: ['information_guest'], retention: 'guest', seenBy: ['organisers'] },
  { key: 'list', keptIn: ['people_list_row'], retention: 'list', seenBy: ['organisers'] },
  about('letters', [
    'letter',
    'letter_edit',
    'contribution_request',
    'undeliverable_address',
    'occasion_letter',
    'occasion_stop',
  ]),
  about(
    'calendar',
    ['invitation', 'calendar_feed', 'registration.uses_feed', 'guest_invitation', 'expert_invitation'],
    ['nobody'],
  ),
  about('calendarAnswer', ['calendar_answer']),
  { key: 'mail', keptIn: ['incoming_mail'], retention: 'mail', seenBy: ['organisers'] },
  { key: 'link', keptIn: ['access_link'], retention: 'link', seenBy: ['nobody'] },
  { key: 'session', keptIn: ['session'], retention: 'session', seenBy: ['nobody'] },
]

function about(key: string, keptIn: string[], seenBy: SeenBy[] = ['organisers']): PersonalField {
  return { key, keptIn, retention: 'untilErased', seenBy }
}
