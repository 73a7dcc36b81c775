import { displayName } from '../../../../people/person-name.ts'
import { type MetChart, metChart } from '../../../chart/met-chart.ts'
import type { Reader } from '../../reader.ts'
import type { GivenIntervision } from './given.ts'

/** Who was in a group with whom, over all meetings of the circle. */
export interface MetPart {
  title: string
  text: string
  chart: MetChart
}

/** Everybody with a seat, in the order of the list; null until somebody was put in a group. */
export const metPart = ({ people, together }: GivenIntervision, { t }: Reader): MetPart | null =>
  together.size === 0
    ? null
    : {
        title: t('groups:metTitle'),
        text: t('groups:metText'),
        chart: metChart(
          {
            title: null,
            facts: {
              people: people.map((person) => ({ id: person.registrationId, name: displayName(person) })),
              together,
            },
          },
          t,
        ),
      }
