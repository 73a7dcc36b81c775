import { canBeTold, type PlannedHost } from '../../../begin/planned-hosts.ts'
import { isPublic } from '../../../circle/circle.ts'
import type { Link } from '../../layout.ts'
import type { NoticePart } from '../../parts.ts'
import type { Overview } from '../circle/queries.ts'
import type { Reader } from '../reader.ts'

/** Somebody who was added too late to be told when the circle was published. */
type Kept = Pick<PlannedHost, 'name' | 'way' | 'organisationId'> & { number: number }

/**
 * That hosts of a published circle got no e-mail yet, with the way to send it to each. Null when all were told, and in
 * draft, when nobody is.
 */
export const untoldNotice = (
  { slug, phase, meetings }: Pick<Overview, 'slug' | 'phase' | 'meetings'>,
  hosts: readonly Kept[],
  { t, now, mayChange }: Reader,
): NoticePart | null => {
  const untold = hosts.filter((host) => {
    const meeting = meetings.find(({ number }) => number === host.number)
    return meeting !== undefined && canBeTold(host, meeting, now)
  })
  if (!isPublic(phase) || untold.length === 0) return null
  const href = `/organiser/circles/${slug}`
  const linkOf = ({ way, name, number }: Kept): Link => ({
    label: t(`begin:untold.${way}`, { name, number }),
    href: way === 'ask' ? `${href}/rotation/${number}` : `${href}/meetings/${number}#invite-host`,
  })
  const links = [...untold.map(linkOf), { label: t('begin:untold.edit'), href: `${href}/hosts` }]
  return {
    kind: 'warning',
    word: t('layout:noticeKind.warning'),
    title: t('begin:untold.title', { count: untold.length }),
    text: t('begin:untold.text'),
    links: mayChange ? links : [],
  }
}
