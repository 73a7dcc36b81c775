import { isPublic } from '../../../circle/circle.ts'
import type { Link } from '../../layout.ts'
import type { Reader } from '../reader.ts'
import { hrefOf, type MeetingOfCircle } from './meeting-of-circle.ts'

/** The pages of a meeting that belong together, under one word. */
export interface Ways {
  title: string
  links: Link[]
}

/** Where an organiser goes from a meeting, by the work that is done there; a group without links is left out. */
export const waysOf = (
  given: MeetingOfCircle,
  { newsWaiting, isClosed }: { newsWaiting: number; isClosed: boolean },
  { t, mayChange }: Reader,
): Ways[] => {
  const href = hrefOf(given)
  const { circle, meeting } = given
  const to = (label: string, page: string): Link => ({ label: t(label), href: `${href}/${page}` })
  const changes = mayChange && !isClosed
  const publicPage = {
    label: t('organiser:meeting.publicPage'),
    href: `/kringen/${circle.slug}/meetings/${meeting.number}`,
  }
  const choice = {
    label: t('rotation:choose', { number: meeting.number }),
    href: `/organiser/circles/${circle.slug}/rotation/${meeting.number}`,
  }
  return [
    group('programme', [
      ...(changes ? [to('organiser:meeting.programmeLink', 'programme')] : []),
      ...(changes ? [to('composition:link.meeting', 'composition'), to('release:link', 'release')] : []),
      newsLink(newsWaiting, href, t),
      to('groups:link', 'intervision'),
      to('agenda:takeAlong.page', 'documents'),
      to('attachments:link', 'attachments'),
      to('summary:link', 'summary'),
      ...(isPublic(circle.phase) ? [publicPage] : []),
    ]),
    group(
      'host',
      changes
        ? [
            ...(meeting.hostOrganisationId ? [] : [choice]),
            to('organiser:meeting.section', 'section'),
            to('catering:title', 'catering'),
          ]
        : [],
    ),
    group('door', [
      to('script:link', 'script'),
      to('delay:link', 'delay'),
      to('door:links.checkIn', 'check-in'),
      to('door:links.list', 'attendance-list'),
      to('door:links.badges', 'badges'),
    ]),
    group('after', [to('report:link', 'report'), to('evaluation:desk.link', 'evaluation')]),
    group(
      'plan',
      changes
        ? [
            to('organiser:places.link', 'capacity'),
            to('organiser:meeting.move', 'date'),
            to('organiser:meeting.cancel', 'cancellation'),
          ]
        : [],
    ),
  ].filter(({ links }) => links.length > 0)

  function group(name: string, links: Link[]): Ways {
    return { title: t(`organiser:meeting.ways.${name}`), links }
  }
}

const newsLink = (waiting: number, href: string, t: Reader['t']): Link => ({
  label: waiting === 0 ? t('news:desk.link') : t('news:desk.linkWaiting', { count: waiting }),
  href: `${href}/news`,
})
