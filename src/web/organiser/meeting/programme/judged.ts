import { type Agenda, dayOf } from '../../../../agenda/agenda.ts'
import type { Finding } from '../../../../agenda/finding.ts'
import { findingInWords, fitInWords, roomInWords } from '../../../../agenda/finding-words.ts'
import { findingsOf } from '../../../../agenda/findings.ts'
import { layOut, type Timed } from '../../../../agenda/timing.ts'
import { timeInWords, wallTimeOf } from '../../../../time/day-words.ts'
import type { Reader } from '../../reader.ts'
import type { ProgrammeForm } from './form.ts'

/** What the composer makes of a programme as it is typed. */
export interface Judged {
  /** '12.55–13.15', a line each, with what was done to it: '· 20 minuten in plaats van 25' */
  times: string[]
  /** what was made shorter, in one sentence each */
  fits: string[]
  findings: { kind: Finding['kind']; sentence: string; room: string }[]
}

/**
 * Composes a programme as it stands on the screen, saved or not: the sentences and the fields must tell the same.
 * @returns null while some minutes are none
 */
export const judge = (agenda: Agenda, form: ProgrammeForm, reader: Reader): Judged | null => {
  const items = form.lines.map(({ item, typed }) => ({
    kind: item.kind,
    title: typed.title ?? '',
    minutes: Number(typed.minutes),
    leastMinutes: item.leastMinutes,
    fixedStart: item.fixedStart,
  }))
  if (!items.every(isPossible)) return null
  const { t } = reader
  const day = dayOf(agenda)
  const laidOut = layOut(items, day)
  return {
    times: laidOut.lines.map((line) => timesOf(line, reader)),
    fits: laidOut.fits.map((fit) => fitInWords(fit, laidOut.lines, t)),
    findings: findingsOf(laidOut, day).map((finding) => ({
      kind: finding.kind,
      sentence: findingInWords(finding, t),
      room: roomInWords(finding, t) ?? '',
    })),
  }
}

const isPossible = ({ minutes, leastMinutes }: { minutes: number; leastMinutes: number | null }) =>
  Number.isInteger(minutes) && minutes >= (leastMinutes ?? 1) && minutes <= 1440

const timesOf = (line: Timed<unknown>, { t, language }: Reader): string => {
  const clock = (minute: number) => timeInWords(wallTimeOf(minute), language)
  return [
    `${clock(line.startMinute)}–${clock(line.endMinute)}`,
    ...(line.minutes < line.wantedMinutes
      ? [t('programme:composed', { count: line.minutes, wanted: line.wantedMinutes })]
      : []),
    ...(line.waitMinutes > 0 ? [t('agenda:wait', { count: line.waitMinutes })] : []),
    ...(line.lateMinutes > 0 ? [t('programme:late', { count: line.lateMinutes })] : []),
  ].join(' · ')
}
