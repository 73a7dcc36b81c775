import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** How often one visitor may ask for calendars that are not there. */
export interface FeedLimit {
  /** Counts one such request, and says whether there were more than 60 in 15 minutes. */
  isPassed: (ip: string) => Promise<boolean>
}

/**
 * Counts in the memory of this process, because a GET writes nothing into the database, and only what was not found: many
 * people's calendars are fetched from one address of a large provider, which keeps asking for links that were replaced.
 */
export const createFeedLimit = (): FeedLimit => {
  const limiter = new RateLimiterMemory({ points: 60, duration: 15 * 60 })
  return {
    isPassed: (ip) =>
      limiter.consume(ip).then(
        () => false,
        (reason) => {
          if (reason instanceof RateLimiterRes) return true
          throw reason
        },
      ),
  }
}
