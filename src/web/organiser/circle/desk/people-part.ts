import { displayName } from '../../../../people/person-name.ts'
import { type SeatsChart, seatsChart } from '../../../chart/seats-chart.ts'
import type { Link } from '../../../layout.ts'
import type { Reader } from '../../reader.ts'
import type { Overview, RegistrationLine } from '../queries.ts'

/** How many people there are, who came in this week, and where all of them stand. */
export interface PeoplePart {
  title: string
  seats: SeatsChart
  /** a sentence each */
  lines: string[]
  links: Link[]
}

/** Names of who came in lately; more are a number. */
const MOST_NAMES = 3
const LATELY_DAYS = 7

/** The part of the page of a circle that is about its people. */
export const peoplePart = (circle: Overview, href: string, { t, today, language }: Reader): PeoplePart => {
  const of = (state: RegistrationLine['state']) => circle.registrations.filter((line) => line.state === state)
  const waiting = of('waiting')
  const since = Temporal.PlainDate.from(today).subtract({ days: LATELY_DAYS }).toString()
  const current = [...of('confirmed'), ...of('offered'), ...waiting]
  const lately = current.filter(({ registeredOn }) => registeredOn > since)
  const unreachable = current.filter(({ isUnreachable }) => isUnreachable)
  const names = lately.slice(0, MOST_NAMES).map(displayName)
  const rest = lately.length - names.length
  const listed = [...names, ...(rest > 0 ? [t('overview:people.rest', { count: rest })] : [])]
  return {
    title: t('overview:people.title'),
    seats: seatsChart(
      {
        title: null,
        seats: [
          {
            heading: null,
            capacity: circle.capacity,
            confirmed: of('confirmed').length,
            offered: of('offered').length,
            waiting: waiting.length,
          },
        ],
      },
      t,
    ),
    lines: [
      lately.length > 0
        ? t('overview:people.lately', {
            count: lately.length,
            names: new Intl.ListFormat(language).format(listed),
          })
        : t('overview:people.nobodyLately'),
      ...(unreachable.length > 0 ? [t('overview:people.unreachable', { count: unreachable.length })] : []),
    ],
    links: [
      { label: t('overview:people.all'), href: `${href}/people?sort=state` },
      ...(waiting.length > 0
        ? [
            {
              label: t('overview:people.waiting', { count: waiting.length }),
              href: `${href}/people?state=waiting&sort=state`,
            },
          ]
        : []),
    ],
  }
}
