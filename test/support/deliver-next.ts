import { type Delivery, type DeliveryDeps, deliverLetters } from '../../src/mail/deliver-letter.ts'

/** Sends the next letter of one stream; of what delivery stands on, all that a test does not give. */
export const deliverNext = async (
  deps: Omit<DeliveryDeps, 'checks' | 'rates'> & Partial<DeliveryDeps>,
  streamKey: string,
): Promise<Delivery> => {
  const turn = { streamKey, signal: AbortSignal.timeout(5000) }
  const delivered = await deliverLetters(
    { checks: async () => new Map(), rates: { all: null, domain: null }, ...deps },
    [turn],
  )
  return delivered.get(streamKey)?.delivery ?? 'nothing'
}
