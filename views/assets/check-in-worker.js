// Answers for the page at the door when there is no connection, from what keep-check-in.js kept; never for another page.
// With a connection the server answers, and what it no longer shows is forgotten.

const KEPT = 'leerkring-check-in'
const PATIENCE = 8_000
const page = new URL(self.registration.scope).pathname

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate' && pathname === page) event.respondWith(open(event.request))
  else if (/^\/(assets|theme)\//.test(pathname)) event.respondWith(file(event.request))
})

async function open(request) {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) })
    if (answer.status >= 500) return (await copy()) ?? answer
    // Signed out, or no longer there for this organiser.
    if (!answer.ok) await caches.delete(KEPT)
    return answer
  } catch {
    return (await copy()) ?? Response.error()
  }
}

async function copy() {
  const kept = await caches.match(page, { cacheName: KEPT })
  if (!kept) return undefined
  if (Number(kept.headers.get('X-Kept-Until')) > Date.now()) return kept
  await caches.delete(KEPT)
  return undefined
}

async function file(request) {
  return (await caches.match(request, { cacheName: KEPT })) ?? fetch(request)
}
