import { dayRemarks } from '../../../begin/day-remarks.ts'
import { isPublic, whyNotPublish } from '../../../circle/circle.ts'
import { periodInWords } from '../../../time/day-words.ts'
import type { Hidden, Submit } from '../../form-parts.ts'
import type { Link } from '../../layout.ts'
import type { Facts, NoticePart, PageHead } from '../../parts.ts'
import { inOneLine } from '../meeting/plan-page.ts'
import type { Reader } from '../reader.ts'
import { planWarningsOf, type WarningList, warningNotice } from '../warnings.ts'
import { dayRemarkWords } from './day-remark-words.ts'
import type { HostLine, Review } from './review-queries.ts'
import { untoldNotice } from './untold-notice.ts'

/** `organiser/begin/review`: what is published, and who gets which e-mail. */
export interface ReviewPage {
  head: PageHead
  /** hosts of a published circle who got no e-mail yet */
  untold: NoticePart | null
  public: { title: string; facts: Facts; edit: Link }
  meetings: { title: string; lines: { text: string; theme: string; remarks: string[] }[]; edit: Link }
  warnings: WarningList | null
  /** null when it was published already */
  mail: { title: string; lines: string[]; none: string | null; others: string; edit: Link } | null
  /** null when it cannot be published; the reason then says why */
  form: { action: string; hidden: Hidden[]; submit: Submit } | null
  reason: string | null
  circle: Link
}

/** The page before a circle is published. */
export const reviewPage = (review: Review, reader: Reader): ReviewPage => {
  const { t } = reader
  const { circle, overview, hosts } = review
  const href = `/organiser/circles/${circle.slug}`
  const planned = overview.meetings.filter(({ state }) => state === 'planned')
  const reason = whyNotPublish(circle.phase, planned.length)
  const told = hosts.filter(({ isTold }) => isTold)
  const toCircle = { label: t('begin:review.notNow'), href }
  return {
    head: {
      back: { label: circle.title, href },
      kicker: t('begin:review.title'),
      title: circle.title,
      lead: t('begin:review.lead'),
    },
    untold: untoldNotice(overview, hosts, reader),
    public: {
      title: t('begin:review.public'),
      facts: factsOf(review, reader),
      edit: { label: t('begin:review.editCircle'), href: `${href}/edit` },
    },
    meetings: {
      title: t('begin:review.meetings'),
      lines: planned.map((meeting) => ({
        text: inOneLine(meeting, reader),
        theme: [meeting.theme, meeting.hostName].filter(Boolean).join(' · '),
        remarks: dayRemarks(meeting.heldOn, meeting.place).map((remark) => dayRemarkWords(remark, reader)),
      })),
      edit: { label: t('begin:review.editPlan'), href: `${href}/meetings` },
    },
    warnings: warningNotice(planWarningsOf(overview), overview, reader),
    mail: isPublic(circle.phase)
      ? null
      : {
          title: t('begin:review.mail'),
          lines: hosts.map((host) => hostLine(host, reader)),
          none: hosts.length === 0 ? t('begin:review.noHosts') : null,
          others: t('begin:review.others'),
          edit: { label: t('begin:review.editHosts'), href: `${href}/hosts` },
        },
    form: reason
      ? null
      : {
          action: `${href}/publication`,
          hidden: told.map(({ meetingId }) => ({ name: 'hosts', value: meetingId })),
          submit: { label: buttonOf(told, reader), note: t('begin:review.note'), quiet: toCircle },
        },
    reason: reason && t(reason === 'noMeetings' ? 'begin:review.noMeetings' : 'begin:review.already'),
    circle: toCircle,
  }
}

const factsOf = ({ circle }: Review, { t, language }: Reader): Facts => ({
  items: [
    ['question', circle.centralQuestion],
    [
      'period',
      [periodInWords(circle.startsOn, circle.endsOn, language), circle.region].filter(Boolean).join(' · '),
    ],
    ['seats', t('begin:review.seatsText', { count: circle.capacity })],
    ['contact', [circle.contactName, circle.contactEmail, circle.contactPhone].filter(Boolean).join(', ')],
    ['partners', circle.partners.join(', ')],
    ['formOfAddress', t(`begin:review.${circle.formOfAddress}`)],
  ].flatMap(([name = '', fact = '']) =>
    fact ? [{ term: t(`begin:review.${name}`), fact, note: null, href: null }] : [],
  ),
})

const hostLine = ({ isTold, way, name, email, organisation, number }: HostLine, { t }: Reader): string =>
  isTold
    ? t(`begin:review.line.${way}`, { name, email, organisation, number })
    : t('begin:review.skipped', { name, number })

const buttonOf = (told: HostLine[], { t }: Reader): string => {
  const [first] = told
  return first ? t(`begin:review.button.${first.way}`, { count: told.length }) : t('begin:review.button.none')
}
