import type { Agenda, AgendaItem } from '../agenda.ts'

/** What is different in a day that runs late. */
export type GivenUp =
  | { kind: 'shorter' | 'longer'; title: string; minutes: number }
  /** a fixed point that could not be kept */
  | { kind: 'fixedLate'; title: string; fixedStart: string; minutes: number }
  /** minutes after local midnight */
  | { kind: 'end'; minute: number; planned: number }

type Lines = Pick<Agenda, 'lines'>

/**
 * What is given up, in the order of the day and the end of the programme last: drinks are no part of it.
 * @param planned the agenda as it was before anything ran late
 * @param isDone whether an item is over: what it took is history and nothing given up
 */
export const givenUp = (planned: Lines, late: Lines, isDone: (item: AgendaItem) => boolean): GivenUp[] => {
  const [plannedEnd, end] = [endOf(planned), endOf(late)]
  return [
    ...late.lines.filter((line) => !isDone(line)).flatMap((line) => changesOf(planned, line)),
    ...(end === plannedEnd || end === null || plannedEnd === null
      ? []
      : [{ kind: 'end' as const, minute: end, planned: plannedEnd }]),
  ]
}

const changesOf = (planned: Lines, line: AgendaItem): GivenUp[] => {
  const was = planned.lines.find(({ itemId }) => itemId === line.itemId)
  if (!was) return []
  const more = line.minutes - was.minutes
  const { title, fixedStart, lateMinutes } = line
  return [
    ...(fixedStart !== null && lateMinutes > was.lateMinutes
      ? [{ kind: 'fixedLate' as const, title, fixedStart, minutes: lateMinutes }]
      : []),
    ...(more === 0
      ? []
      : [{ kind: more < 0 ? ('shorter' as const) : ('longer' as const), title, minutes: Math.abs(more) }]),
  ]
}

/** When the programme ends, in minutes after local midnight; null without one. */
export const endOf = ({ lines }: Lines): number | null =>
  (lines.findLast(({ kind }) => kind !== 'drinks') ?? lines.at(-1))?.endMinute ?? null
