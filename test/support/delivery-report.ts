export interface DeliveryReport {
  /** Message-IDs written, in order, by stream. */
  written: Map<string, string[]>
  /** Message-IDs received, in order of first arrival, by stream. */
  received: Map<string, string[]>
  /** How many messages arrived more than once, and how many of those differed in any byte. */
  duplicates: number
  different: number
  failedOrWaiting: number
  /** From the harm until the last letter that was under way then had arrived. */
  takenUpAfterSeconds: number
  allAfterSeconds: number
}

interface LetterRow {
  message_id: string
  stream_key: string
  state: string
}

/**
 * Compares what was written with what arrived.
 * @param held Message-IDs of what was under way when the harm was done
 */
export const reportOf = (
  rows: LetterRow[],
  messages: { bytes: Buffer; at: number }[],
  held: Set<string>,
  harmedAt: number,
): DeliveryReport => {
  const streamOf = new Map(rows.map((row) => [row.message_id, row.stream_key]))
  const firsts = new Map<string, { bytes: Buffer; at: number }>()
  let duplicates = 0
  let different = 0
  const lastOfHeld = [harmedAt]
  for (const message of messages) {
    const id = /^Message-ID: (.*?)\r$/m.exec(message.bytes.toString('latin1'))?.[1] ?? 'none'
    const first = firsts.get(id)
    if (held.has(id)) lastOfHeld.push(message.at)
    if (!first) firsts.set(id, message)
    else {
      duplicates += 1
      if (!first.bytes.equals(message.bytes)) different += 1
    }
  }
  const last = Math.max(...messages.map((message) => message.at))
  return {
    written: byStream(rows.map((row) => [row.stream_key, row.message_id])),
    received: byStream([...firsts.keys()].map((id) => [streamOf.get(id) ?? 'unknown', id])),
    duplicates,
    different,
    failedOrWaiting: rows.filter((row) => row.state !== 'sent').length,
    takenUpAfterSeconds: (Math.max(...lastOfHeld) - harmedAt) / 1000,
    allAfterSeconds: (last - harmedAt) / 1000,
  }
}

const byStream = (pairs: [string, string][]): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(pairs, ([stream]) => stream)]
      .map(([stream, of]) => [stream, of.map(([, id]) => id)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  )
