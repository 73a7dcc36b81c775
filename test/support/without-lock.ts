import { registerHooks } from 'node:module'

// Loaded before the app (node --import), this takes the lock of the circle out of it: a test of the tests that say that
// no seat is given out twice. It fails loudly when there is nothing to take out any more.
const WHERE = '/src/registration/queries.ts'
const LOCK = '.forUpdate()'

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context)
    if (!url.endsWith(WHERE)) return loaded
    const source = String(loaded.source)
    if (!source.includes(LOCK)) throw new Error(`${WHERE} takes no lock: what should be taken out?`)
    return { ...loaded, source: source.replaceAll(LOCK, '') }
  },
})
