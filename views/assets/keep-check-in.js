// Keeps the page at the door on this telephone, so that it opens again without a connection: that page and its files and
// no other, until the meeting is over. On every other page that has this script, what was kept is forgotten.

const KEPT = 'leerkring-check-in'
const PATIENCE = 15_000
// Before each try to keep: at once, then ever later, for two minutes in all.
const PAUSES = [0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000]
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

/** A page that was left may still be forgetting, or the connection falters: what was kept is looked at, not believed. */
async function begin() {
  door.dataset.keepUntil = String(Date.now() + seconds * 1000)
  door.addEventListener('told', keepSoon)
  for (const pause of PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    if (await keepAll().catch(() => false)) return
  }
  // A browser that keeps nothing checks in all the same, as long as the page stays open.
}

/** @returns {Promise<boolean>} whether the page, its files and its worker are there now */
async function keepAll() {
  await navigator.serviceWorker.register(door.dataset.worker, { scope: location.pathname })
  const files = [...document.querySelectorAll('head link[href], script[src]')]
    .map((file) => file.href || file.src)
    .filter((href) => href.startsWith(location.origin))
  const signal = AbortSignal.timeout(PATIENCE)
  const answers = await Promise.all(files.map((file) => fetch(file, { signal })))
  if (!answers.every((answer) => answer.ok)) return false
  return navigator.locks.request(KEPT, async () => {
    const kept = await caches.open(KEPT)
    await Promise.all(files.map((file, at) => kept.put(file, answers[at])))
    await keepPage(kept)
    return areThere([...files, location.pathname])
  })
}

async function areThere(addresses) {
  const found = await Promise.all(addresses.map((address) => caches.match(address, { cacheName: KEPT })))
  const worker = await navigator.serviceWorker.getRegistration(location.pathname)
  return found.every(Boolean) && worker?.scope === location.origin + location.pathname
}

function keepSoon() {
  clearTimeout(timer)
  timer = setTimeout(() => keepAgain().catch(() => {}), 100)
}

/** Where nothing is kept, nothing begins here: somebody may have signed out in another tab. */
async function keepAgain() {
  if (!(Number(door.dataset.keepUntil) > Date.now())) return forget()
  await navigator.locks.request(KEPT, async () => {
    if (await caches.has(KEPT)) await keepPage(await caches.open(KEPT))
  })
}

/** As it stands now, marks and all; what was searched for is shown whole again. */
async function keepPage(kept) {
  const page = document.documentElement.cloneNode(true)
  page.querySelector('[data-door]').dataset.copiedAt = String(Date.now())
  for (const row of page.querySelectorAll('[data-person]')) row.hidden = false
  for (const open of page.querySelectorAll('details[open]')) open.open = false
  page.querySelector('[data-none-found]').hidden = true
  page.querySelector('.notice')?.remove()
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Kept-Until': door.dataset.keepUntil }
  await kept.put(location.pathname, new Response(`<!doctype html>${page.outerHTML}`, { headers }))
}

/** In turn with keeping, also that of another tab, so that neither finds half of the other's work. */
function forget() {
  return navigator.locks.request(KEPT, async () => {
    await caches.delete(KEPT)
    for (const worker of await navigator.serviceWorker.getRegistrations())
      if (worker.scope.endsWith('/check-in')) await worker.unregister()
  })
}
