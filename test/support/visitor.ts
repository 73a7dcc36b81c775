/** An answer as a browser got it, without following where it leads. */
export interface Answer {
  status: number
  text: string
  /** where a redirect leads */
  location: string | null
  headers: Headers
}

/** A browser without a screen: keeps its own cookies, follows no redirect by itself. */
export interface Visitor {
  get: (path: string) => Promise<Answer>
  /** Sends a form as the page itself would. */
  post: (path: string, fields?: Record<string, string>) => Promise<Answer>
  /** 'name=value; name=value', as the browser would send it now */
  cookies: () => string
}

const WITHIN_MS = 30_000

/**
 * A new browser at `url`; `from` is the address that a proxy in front of the app would name, `withinMs` how long it
 * waits for an answer.
 */
export const aVisitor = (
  url: string,
  { from = '127.0.0.1', cookie = '', withinMs = WITHIN_MS } = {},
): Visitor => {
  const kept = new Map(
    cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0] ?? '', pair]),
  )
  const cookies = () => [...kept.values()].join('; ')
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(url + path, {
      ...init,
      redirect: 'manual',
      headers: {
        Cookie: cookies(),
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': from,
        // A kept connection may end at the moment of its next use, which would look as if the app had died.
        Connection: 'close',
      },
      signal: AbortSignal.timeout(withinMs),
    })
    for (const line of answer.headers.getSetCookie()) {
      const pair = line.split(';')[0] ?? ''
      kept.set(pair.split('=')[0] ?? '', pair)
    }
    const { status, headers } = answer
    return { status, headers, text: await answer.text(), location: headers.get('location') }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    cookies,
  }
}
