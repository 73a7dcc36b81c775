// Keeps the page at the door on this telephone, so that it opens again without a connection: that page and its files and
// no other, until the meeting is over. On every other page that has this script, what was kept is forgotten.

const KEPT = 'leerkring-check-in'
const door = document.querySelector('[data-door]')
// Empty on a page of one badge or name alone: that is not the page to come back to.
const given = door?.dataset.keepSeconds ?? '0'
const seconds = Number(given)
const isCopy = door !== null && 'copiedAt' in door.dataset
let timer = 0

if ('serviceWorker' in navigator && 'caches' in globalThis) {
  if (isCopy) door.addEventListener('told', keepSoon)
  else if (seconds > 0) begin()
  else if (given !== '') forget()
}

async function begin() {
  door.dataset.keepUntil = String(Date.now() + seconds * 1000)
  try {
    await navigator.serviceWorker.register(door.dataset.worker, { scope: location.pathname })
    const kept = await caches.open(KEPT)
    const files = document.querySelectorAll('head link[href], script[src]')
    await kept.addAll(
      [...files].map((file) => file.href || file.src).filter((href) => href.startsWith(location.origin)),
    )
    await keep()
    door.addEventListener('told', keepSoon)
  } catch {
    // A browser that keeps nothing checks in all the same, as long as the page stays open.
  }
}

function keepSoon() {
  clearTimeout(timer)
  timer = setTimeout(keep, 100)
}

/** As it stands now, marks and all; what was searched for is shown whole again. */
async function keep() {
  const until = Number(door.dataset.keepUntil)
  if (!(until > Date.now())) return forget()
  const page = document.documentElement.cloneNode(true)
  page.querySelector('[data-door]').dataset.copiedAt = String(Date.now())
  for (const row of page.querySelectorAll('[data-person]')) row.hidden = false
  for (const open of page.querySelectorAll('details[open]')) open.open = false
  page.querySelector('[data-none-found]').hidden = true
  page.querySelector('.notice')?.remove()
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Kept-Until': String(until) }
  const kept = await caches.open(KEPT)
  await kept.put(location.pathname, new Response(`<!doctype html>${page.outerHTML}`, { headers }))
}

async function forget() {
  await caches.delete(KEPT)
  for (const worker of await navigator.serviceWorker.getRegistrations())
    if (worker.scope.endsWith('/check-in')) await worker.unregister()
}
