import type { MeetingFormat, OtherPlace, Speaker } from './format-facts.ts'

/**
 * Who is expected in two places at one moment: in two groups of this meeting, or here and at something else on the same
 * day. The times of an item here count, not those of the whole meeting.
 */
export const speakersInTwoPlaces = (meeting: MeetingFormat): { speaker: string; where: OtherPlace }[] => [
  ...twoGroups(meeting),
  ...hereAndThere(meeting),
]

const twoGroups = ({ groups }: MeetingFormat) =>
  groups.flatMap(({ facilitator, number }, at) =>
    facilitator && groups.slice(0, at).some((other) => other.facilitator?.personId === facilitator.personId)
      ? [{ speaker: facilitator.name, where: { group: number } }]
      : [],
  )

const hereAndThere = ({ items, groups, elsewhere }: MeetingFormat) => {
  const intervision = items.find(({ kind }) => kind === 'intervision')
  const here: { speaker: Speaker; startMinute: number; endMinute: number }[] = [
    ...items.flatMap(({ leads, startMinute, minutes }) =>
      leads.map((speaker) => ({ speaker, startMinute, endMinute: startMinute + minutes })),
    ),
    ...groups.flatMap(({ facilitator }) =>
      facilitator && intervision
        ? [
            {
              speaker: facilitator,
              startMinute: intervision.startMinute,
              endMinute: intervision.startMinute + intervision.minutes,
            },
          ]
        : [],
    ),
  ]
  const clashes = elsewhere.filter(({ speaker, startMinute, endMinute }) =>
    here.some(
      (one) =>
        one.speaker.personId === speaker.personId &&
        one.startMinute < endMinute &&
        startMinute < one.endMinute,
    ),
  )
  return clashes.map(({ speaker, where }) => ({ speaker: speaker.name, where: { meeting: where } }))
}
