import { describe, expect, test } from '@jest/globals'
import { readCircleFile } from '../../src/exchange/read-circle-file.ts'
import { demoFile } from './demo-file.ts'

const faultsAfter = (change: (file: ReturnType<typeof demoFile>) => void) => {
  const file = demoFile()
  change(file)
  const read = readCircleFile(file)
  return 'faults' in read ? read.faults : []
}

describe('a circle in a file', () => {
  test('is read, and parts that are not known yet are named once each', () => {
    const read = readCircleFile(demoFile())
    if ('faults' in read) throw new Error(read.faults.join('\n'))
    expect(read.circle.meetings).toHaveLength(5)
    expect(read.unknownParts).toContain('meetings[].venue.cityCentreApprox')
    expect(read.unknownParts).toContain('datePolls')
    expect(read.unknownParts.filter((part) => part.startsWith('meetings[].agenda'))).toEqual([
      'meetings[].agenda[].intervision',
      'meetings[].agenda[].projectVisitId',
    ])
  })

  test('names each fault with its path', () => {
    expect(
      faultsAfter((file) => {
        file.meetings[2].start = '25:10'
        file.meetings[0].date = '2026-02-30'
        file.people[3].email = 'nobody'
        file.circle.status = 'misschien'
        delete file.circle.nameNl
      }),
    ).toEqual([
      'circle.nameNl: is missing',
      'circle.status: "misschien" is none of concept, aanmelding open, lopend, afgerond',
      'people[3].email: "nobody" is no mail address',
      'meetings[0].date: "2026-02-30" is no day',
      'meetings[2].start: "25:10" is no time',
    ])
  })

  test.each([
    [
      'an id that nobody has',
      (file: ReturnType<typeof demoFile>) => {
        file.participants[0].personId = 'p-99'
      },
      'participants[0].personId: nothing in this file has the id "p-99"',
    ],
    [
      'two people with one address',
      (file: ReturnType<typeof demoFile>) => {
        file.people[1].email = file.people[0].email
      },
      'people[1].email: "noor.voorbeeld@example.org" stands in people[0] already',
    ],
    [
      'a task on a day that follows from no number of weeks',
      (file: ReturnType<typeof demoFile>) => {
        file.hostTasks[44].dueOn = '2027-06-18'
      },
      'hostTasks[44].dueOn: 2027-06-18 is no whole number of weeks before or after 2027-06-10',
    ],
    [
      'a task of no meeting',
      (file: ReturnType<typeof demoFile>) => {
        file.hostTasks[2].meetingId = 'm-9'
      },
      'hostTasks[2].meetingId: nothing in this file has the id "m-9"',
    ],
    [
      'a deep dive that differs in minutes from its item',
      (file: ReturnType<typeof demoFile>) => {
        file.deepDives[0].minutes = 70
      },
      'deepDives[0].minutes: 70, but its item of the agenda has 80',
    ],
    [
      'a deep dive that no item names',
      (file: ReturnType<typeof demoFile>) => {
        file.deepDives[1].meetingId = 'm-1'
      },
      'deepDives[1]: not exactly one verdieping of its meeting has it as its deepDiveId',
    ],
    [
      'a form that is none of the four',
      (file: ReturnType<typeof demoFile>) => {
        file.deepDives[3].form = 'lezing'
      },
      'deepDives[3].form: "lezing" is not made of presentatie, discussie, werksessie, simulatie',
    ],
    [
      'a form that no part has',
      (file: ReturnType<typeof demoFile>) => {
        file.deepDives[0].form = 'presentatie+simulatie'
      },
      'deepDives[0].form: no part is a simulatie',
    ],
    [
      'an expert whom nobody knows',
      (file: ReturnType<typeof demoFile>) => {
        file.deepDives[0].expertId = 'e-99'
      },
      'deepDives[0].expertId: nothing in this file has the id "e-99"',
    ],
    [
      'an item with a deep dive that is not there',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[5].deepDiveId = 'dd-9'
      },
      'meetings[0].agenda[5].deepDiveId: nothing in this file has the id "dd-9"',
    ],
    [
      'a time that its minutes do not give',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[0].minutes = 20
      },
      'meetings[0].agenda[0].end: 10:00, but 20 minutes after 09:30 is 09:50',
    ],
    [
      'an item with more of the fewest minutes than of those wanted',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[0].leastMinutes = 40
      },
      'meetings[0].agenda[0].leastMinutes: 40 is more than its 30 minutes',
    ],
    [
      'an item that stands fixed at another time than it begins',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[9].fixedStart = '16:45'
      },
      'meetings[0].agenda[9].start: 16:30, but what stands before it gives 16:45',
    ],
    [
      'a fixed time that is none',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[4].fixedStart = 'twaalf uur'
      },
      'meetings[0].agenda[4].fixedStart: "twaalf uur" is no time',
    ],
    [
      'an item of no minutes',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[4].minutes = 0
      },
      'meetings[0].agenda[4].minutes: must be at least 1',
    ],
    [
      'an item with a title that is too long',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[0].agenda[4].titleNl = 'x'.repeat(301)
      },
      'meetings[0].agenda[4].titleNl: is longer than 300 characters',
    ],
    [
      'a meeting that ends before it starts',
      (file: ReturnType<typeof demoFile>) => {
        file.meetings[1].end = '11:00'
      },
      'meetings[1].end: 11:00 is not after 12:00',
    ],
    [
      'news for a meeting that is not there',
      (file: ReturnType<typeof demoFile>) => {
        file.newsItems[1].meetingId = 'm-9'
      },
      'newsItems[1].meetingId: nothing in this file has the id "m-9"',
    ],
    [
      'news of nobody',
      (file: ReturnType<typeof demoFile>) => {
        file.newsItems[2].submittedById = 'p-99'
      },
      'newsItems[2].submittedById: nothing in this file has the id "p-99"',
    ],
    [
      'news that stands in it twice',
      (file: ReturnType<typeof demoFile>) => {
        file.newsItems[1].id = 'n-01'
      },
      'newsItems[1].id: "n-01" stands in newsItems[0] already',
    ],
    [
      'news that leads to no web address',
      (file: ReturnType<typeof demoFile>) => {
        file.newsItems[0].url = 'javascript:alert(1)'
      },
      'newsItems[0].url: "javascript:alert(1)" is no web address',
    ],
    [
      'a case of nobody',
      (file: ReturnType<typeof demoFile>) => {
        file.cases[1].bringerId = 'p-99'
      },
      'cases[1].bringerId: nothing in this file has the id "p-99"',
    ],
    [
      'a case that somebody unknown may read',
      (file: ReturnType<typeof demoFile>) => {
        file.cases[2].confidentiality = 'iedereen'
      },
      'cases[2].confidentiality: "iedereen" is none of groep, kring, organisatie',
    ],
    [
      'a case in two groups',
      (file: ReturnType<typeof demoFile>) => {
        file.intervisionGroups[1].caseId = 'c-01'
      },
      'intervisionGroups[1].caseId: "c-01" stands in intervisionGroups[0] already',
    ],
    [
      'somebody in two groups of one meeting',
      (file: ReturnType<typeof demoFile>) => {
        file.intervisionGroups[1].memberIds[0] = file.intervisionGroups[0].memberIds[0]
      },
      'intervisionGroups[1].memberIds[0]: "p-02" stands in intervisionGroups[0].memberIds[0] already',
    ],
    [
      'a group number twice in one meeting',
      (file: ReturnType<typeof demoFile>) => {
        file.intervisionGroups[1].number = 1
      },
      'intervisionGroups[1].number: "1" stands in intervisionGroups[0] already',
    ],
    [
      'a number of meetings that is not so',
      (file: ReturnType<typeof demoFile>) => {
        file.circle.numberOfMeetings = 4
      },
      'circle.numberOfMeetings: 4, but meetings has 5',
    ],
  ])('refuses %s', (_name, change, fault) => {
    expect(faultsAfter(change)).toContain(fault)
  })

  test.each([[null], [[]], ['text'], [{}], [{ meetings: 4 }]])('says what is wrong with %j', (json) => {
    const read = readCircleFile(json)
    expect('faults' in read && read.faults.length > 0).toBe(true)
  })
})
