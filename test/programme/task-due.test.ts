import { describe, expect, test } from '@jest/globals'
import { dueDay, taskTiming, weeksBeforeOf } from '../../src/programme/task-due.ts'
import { isWorkingDay } from '../../src/time/working-day.ts'
import { demoFile } from '../exchange/demo-file.ts'

describe('the last day of a task', () => {
  test.each([
    ['six weeks before a Thursday', '2026-12-10', 6, '2026-10-29'],
    ['the day itself', '2026-12-10', 0, '2026-12-10'],
    ['a week after it', '2026-12-10', -1, '2026-12-17'],
    ['Ascension Day on the day after Liberation Day: two days back', '2027-06-10', 5, '2027-05-04'],
    ['Easter Monday: Good Friday, when offices are open', '2027-04-05', 1, '2027-03-26'],
    ["King's Day on a Tuesday: the Monday", '2027-05-04', 1, '2027-04-26'],
    ['Christmas on Friday and Saturday: the Thursday', '2027-01-08', 2, '2026-12-24'],
    ['the second day of Christmas on a Monday: the Friday', '2023-01-09', 2, '2022-12-23'],
    ["New Year's Day on a Friday: the Thursday before", '2027-01-29', 4, '2026-12-31'],
    ['Whit Monday, a week after the meeting', '2027-05-10', -1, '2027-05-14'],
    ['a meeting on a Saturday: the Friday', '2027-03-20', 2, '2027-03-05'],
    ['a meeting on a Sunday: the Friday', '2027-03-21', 0, '2027-03-19'],
    ['a Sunday before Whit Monday: the Friday', '2027-05-23', 1, '2027-05-14'],
    ['the clock goes forward between the two', '2027-04-01', 2, '2027-03-18'],
  ])('is %s', (_, heldOn, weeks, due) => {
    expect(dueDay(heldOn, weeks).toString()).toBe(due)
    expect(weeksBeforeOf(heldOn, due)).toBe(weeks)
  })

  test('moves along with its meeting, and is shifted anew', () => {
    expect([dueDay('2027-06-10', 5), dueDay('2027-06-17', 5)].map(String)).toEqual([
      '2027-05-04',
      '2027-05-13',
    ])
  })

  test('is a working day for every meeting of ten years, less than a week early, and after it when meant so', () => {
    const faults = []
    for (let day = Temporal.PlainDate.from('2026-01-01'); day.year < 2036; day = day.add({ days: 1 }))
      for (const weeks of [-2, -1, 0, 1, 5, 20]) {
        const due = dueDay(day.toString(), weeks)
        const early = due.until(day.subtract({ weeks })).days
        const isAfter = Temporal.PlainDate.compare(due, day) > 0
        if (!isWorkingDay(due) || early < 0 || early > 6 || isAfter !== weeks < 0)
          faults.push([`${day}`, weeks])
        if (weeksBeforeOf(day.toString(), due.toString()) !== weeks) faults.push([`${day}`, weeks, 'back'])
      }
    expect(faults).toEqual([])
  })

  test.each([
    ['a day too early', '2026-10-28'],
    ['a day too late', '2026-10-30'],
    ['a holiday', '2026-12-25'],
  ])('cannot be told from %s', (_, day) => {
    expect(weeksBeforeOf('2026-12-10', day)).toBeNull()
  })

  test('is the one that the demo circle has, for all of its tasks', () => {
    const { meetings, hostTasks } = demoFile()
    const weeks: Record<string, number> = {
      ruimte: 20,
      project: 16,
      experts: 12,
      route: 6,
      casussen: 5,
      catering: 2,
      groepen: 1,
      techniek: 1,
      afscheid: -1,
    }
    const days = new Map(meetings.map((meeting: { id: string; date: string }) => [meeting.id, meeting.date]))
    const counted = hostTasks.map(({ id, meetingId }: { id: string; meetingId: string }) =>
      dueDay(String(days.get(meetingId)), weeks[id.split('-').at(-1) ?? ''] ?? Number.NaN).toString(),
    )
    expect(counted).toEqual(hostTasks.map(({ dueOn }: { dueOn: string }) => dueOn))
    expect(counted).toHaveLength(45)
  })
})

describe('a task', () => {
  const meeting = { heldOn: '2026-12-10', state: 'planned' as const }
  const after = { heldOn: '2026-11-19', state: 'planned' as const }

  test.each([
    ['is coming on its last day', 2, meeting, '2026-11-26', 'soon'],
    ['is late the day after', 2, meeting, '2026-11-27', 'late'],
    ['is coming from two weeks before it', 2, meeting, '2026-11-12', 'soon'],
    ['is later than that the day before', 2, meeting, '2026-11-11', 'later'],
    ['of the day itself is in time on that day', 0, meeting, '2026-12-10', 'soon'],
    ['is late on the day of the meeting, a week after it was due', 1, meeting, '2026-12-10', 'late'],
    ['was missed when the meeting is over', 1, meeting, '2026-12-11', 'missed'],
    ['that comes after a meeting is coming then', -1, after, '2026-11-26', 'soon'],
    ['that comes after a meeting is late when it stays undone', -1, after, '2026-11-27', 'late'],
    [
      'of a cancelled meeting is dropped',
      2,
      { ...meeting, state: 'cancelled' as const },
      '2026-11-27',
      'dropped',
    ],
  ])('%s', (_, weeksBefore, when, today, timing) => {
    expect(taskTiming({ weeksBefore, isDone: false }, when, today)).toBe(timing)
    expect(taskTiming({ weeksBefore, isDone: true }, when, today)).toBe('done')
  })
})
