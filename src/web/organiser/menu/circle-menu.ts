import { isPublic } from '../../../circle/circle.ts'
import type { CircleMenu, MenuLink } from '../../menu-parts.ts'
import { seriesShort } from '../../series-short.ts'
import type { Reader } from '../reader.ts'
import { GROUPS, type Place } from './places.ts'
import type { MenuCircle } from './queries.ts'

/**
 * The menu of a circle as it stands on each of its pages.
 * @param path of the page that it stands on, without its query
 */
export const circleMenu = (circle: MenuCircle, path: string, reader: Reader): CircleMenu => {
  const { t } = reader
  const home = `/organiser/circles/${circle.slug}`
  const hrefOf = ({ at }: Place) =>
    /^\/(organiser|kringen)\//.test(at) ? at.replace(':slug', circle.slug) : home + at
  const isHere = (place: Place) => hrefOf(place).split('?')[0] === path
  const covers = (place: Place) =>
    (place.covers ?? []).some((begin) =>
      path.startsWith(begin.startsWith('/organiser/') ? begin : home + begin),
    )
  const groups = GROUPS.map(({ name, places }) => {
    const links = places
      .filter((place) => mayOpen(place, circle, reader))
      .map((place): MenuLink => {
        const current = isHere(place) ? 'page' : covers(place) ? 'true' : null
        return { label: t(`circle-menu:${place.name}`), href: hrefOf(place), current }
      })
    // Also of a place that this reader may not open: a form that came back refused still belongs here.
    const isCurrent = places.some((place) => isHere(place) || covers(place))
    return { name, links, isCurrent }
  }).filter(({ links }) => links.length > 0)
  const current = groups.find(({ isCurrent }) => isCurrent)
  return {
    label: t('circle-menu:label', { circle: circle.title }),
    groups: groups.map(({ name, links, isCurrent }) => ({
      label: t(`circle-menu:group.${name}`),
      href: links[0]?.href ?? home,
      current: isCurrent ? (links[0]?.current === 'page' ? 'page' : 'true') : null,
    })),
    pages: current && current.links.length > 1 ? current.links : [],
    pagesLabel: current ? t(`circle-menu:group.${current.name}`) : '',
    // The page of the circle begins with the whole line.
    series: path === home || circle.meetings.length === 0 ? null : seriesOf(circle, path, home, reader),
  }
}

const mayOpen = ({ changes, isPublic: isForAll }: Place, { phase }: MenuCircle, { mayChange }: Reader) =>
  (!changes || mayChange) && (!isForAll || isPublic(phase))

const seriesOf = ({ meetings }: MenuCircle, path: string, home: string, reader: Reader) =>
  seriesShort(meetings, {
    ...reader,
    hrefOf: (number) => `${home}/meetings/${number}`,
    hereNumber: Number(/\/(?:meetings|rotation|occasions\/\w+)\/(\d+)(?:\/|$)/.exec(path)?.[1] ?? 0),
  })
