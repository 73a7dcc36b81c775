import type { Visitor } from '../support/visitor.ts'

/** The address of somebody's own feed, as their page shows it. @throws when the page shows none */
export const feedOf = async (own: Visitor, home: string): Promise<string> => {
  const address = /http:\/\/localhost:\d+\/feed\/[\w-]{43}\/agenda\.ics/.exec((await own.get(home)).text)?.[0]
  if (!address) throw new Error('this page shows no address of a calendar')
  return address
}
