import type { CircleFile } from './circle-file.ts'

/** Evaluations that stand under a meeting that is not in the file or is not theirs, or that stand there twice. */
export const evaluationFaults = ({ evaluations = {}, meetings }: CircleFile): string[] =>
  Object.entries(evaluations).flatMap(([meeting, { responses }]) => {
    const path = `evaluations.${meeting}`
    const ids = responses.map(({ id }) => id)
    return [
      ...(meetings.some(({ id }) => id === meeting)
        ? []
        : [`${path}: nothing in this file has the id ${JSON.stringify(meeting)}`]),
      ...responses.flatMap(({ id, meetingId }, at) => [
        ...(meetingId === meeting
          ? []
          : [
              `${path}.responses[${at}].meetingId: ${JSON.stringify(meetingId)} stands under ${JSON.stringify(meeting)}`,
            ]),
        ...(ids.indexOf(id) < at
          ? [
              `${path}.responses[${at}].id: ${JSON.stringify(id)} stands in responses[${ids.indexOf(id)}] already`,
            ]
          : []),
      ]),
    ]
  })
