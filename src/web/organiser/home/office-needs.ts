import { daysAfter, type Need, type OfficeNeed } from './need.ts'
import type { OfficeWork } from './office-work.ts'

/** Who wrote gets an answer within so many days. */
const DAYS_TO_HANDLE = 2

/** Guests of an information meeting get their link within so many days, while they remember it. */
const DAYS_TO_FOLLOW_UP = 3

/**
 * What the post of an institute needs of an organiser, a rule for each:
 * - letters about an edit leave by themselves, unless somebody decides otherwise before;
 * - letters that failed or came back wait until somebody settled them, addresses that take no mail until they are right;
 * - what people wrote waits for an answer;
 * - guests of an information meeting that is over wait for the link to register.
 */
export const officeNeeds = (office: OfficeWork, today: string): Need[] => [
  ...office.held.map(({ slug, title, count, leavesAt }) =>
    need('held', `/organiser/circles/${slug}/updates`, {
      circle: { slug, title },
      dueOn: leavesAt.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(),
      values: { count },
    }),
  ),
  ...(office.failed > 0
    ? [need('failed', '/organiser/letters?group=failed', { values: { count: office.failed } })]
    : []),
  ...(office.marked > 0 ? [need('marked', '/organiser/inbox', { values: { count: office.marked } })] : []),
  ...(office.unread > 0
    ? [
        need('unread', '/organiser/inbox', {
          dueOn: daysAfter(office.unreadSince ?? today, DAYS_TO_HANDLE),
          values: { count: office.unread },
        }),
      ]
    : []),
  ...office.followUps.map(({ slug, title, count, heldOn }) =>
    need('followUp', `/organiser/circles/${slug}/information/follow-up`, {
      circle: { slug, title },
      dueOn: daysAfter(heldOn, DAYS_TO_FOLLOW_UP),
      values: { count },
    }),
  ),
]

const need = (kind: OfficeNeed, href: string, more: Partial<Need>): Need => ({
  ...{ kind, href, dueOn: null, circle: null, meeting: null, values: {}, press: null },
  ...more,
})
