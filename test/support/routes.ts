import type { Express } from 'express'

/** One thing that the app answers to. */
export interface Route {
  method: 'GET' | 'POST'
  /** as the code writes it: '/kringen/:slug' */
  path: string
}

// What express keeps of its routes; its types do not tell.
interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> }
  handle: { stack?: Layer[] }
  /** true when a router was mounted without a path of its own */
  slash?: boolean
}

/** Every route of an app, in the order in which they are asked, doors and all. */
export const routesOf = (app: Express): Route[] => {
  // The cast: the stack of a router is documented nowhere, and this is the only place that looks at it.
  const stack = (app.router as unknown as { stack: Layer[] }).stack
  return walk(stack)
}

const walk = (stack: Layer[]): Route[] =>
  stack.flatMap((layer) => {
    if (layer.route) return routesAt(layer.route)
    const inner = layer.handle.stack
    if (!inner) return []
    // Its path could not be read back, so its routes would be listed under a wrong address.
    if (!layer.slash) throw new Error('a router is mounted under a path: write the whole path at each route')
    return walk(inner)
  })

const routesAt = ({
  path,
  methods,
}: {
  path: string | string[]
  methods: Record<string, boolean>
}): Route[] =>
  [path].flat().flatMap((one) => {
    if (typeof one !== 'string') throw new Error(`a route without a readable path: ${one}`)
    return Object.keys(methods).map((method) => {
      if (method !== 'get' && method !== 'post')
        throw new Error(`${method} ${one}: forms know GET and POST only`)
      return { method: method === 'get' ? ('GET' as const) : ('POST' as const), path: one }
    })
  })

/** Whether an address names somebody or something; a kind of letter is the same for every institute. */
export const isSomebodys = (path: string): boolean => /:(?!kind\b)/.test(path)
