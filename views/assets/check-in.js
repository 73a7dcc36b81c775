// The page at the door with a script: a tap counts at once, is kept on this telephone, and leaves when there is a
// connection. Without it every button is a form of its own. What is kept: ids and states, never a name.

const door = document.querySelector('[data-door]')
const KEY = `leerkring${location.pathname}`
const RETRY = 5_000
const PATIENCE = 15_000

/** registration id → { state, at }: the last tap per person that the server does not have yet */
let queue = read()
let isSending = false
let trouble = ''

if (door) {
  door.classList.add('door-live')
  door.addEventListener('submit', onMark)
  door.querySelector('[data-search]')?.addEventListener('submit', (event) => event.preventDefault())
  door.querySelector('[data-search] input')?.addEventListener('input', search)
  addEventListener('online', send)
  addEventListener('online', renew)
  addEventListener('visibilitychange', send)
  for (const [id, { state }] of Object.entries(queue)) show(id, state)
  tell()
  send()
  showBadge()
}

/** @param {SubmitEvent} event */
function onMark(event) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.matches('[data-mark-form]')) return
  const button = event.submitter
  if (!(button instanceof HTMLButtonElement)) return
  event.preventDefault()
  const id = form.elements.namedItem('registrationId')?.value
  queue = { ...read(), [id]: { state: button.value, at: Date.now() } }
  write()
  trouble = ''
  show(id, button.value)
  const others = form.querySelector('details')
  if (others) others.open = false
  tell()
  send()
}

/** Sends what is kept, one by one; stops at the first sign of no connection and tries again later. */
async function send() {
  if (isSending || document.visibilityState === 'hidden') return
  isSending = true
  let isDone = true
  let hasSent = false
  for (const [id, mark] of Object.entries(queue)) {
    const answer = await post(id, mark)
    if (answer === 'later' || answer === 'signIn') {
      trouble = answer === 'signIn' ? 'signIn' : ''
      isDone = false
      break
    }
    if (answer === 'refused') trouble = 'refused'
    else hasSent = true
    forget(id, mark)
    tell()
  }
  isSending = false
  tell()
  if (!isDone) setTimeout(send, RETRY)
  else if (Object.keys(queue).length > 0) send()
  else if (hasSent) renew()
}

/** @returns {Promise<'saved' | 'refused' | 'signIn' | 'later'>} */
async function post(id, { state, at }) {
  const action = door.querySelector('[data-mark-form]')?.getAttribute('action')
  if (!action) return 'later'
  const age = Math.max(0, Math.round((Date.now() - at) / 1000))
  const body = new URLSearchParams({ registrationId: id, state, secondsAgo: String(age) })
  const headers = { Accept: 'application/json' }
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(action, { method: 'POST', body, headers, redirect: 'manual', signal })
    if (answer.type === 'opaqueredirect') return 'signIn'
    if (answer.ok) return 'saved'
    return answer.status >= 500 || answer.status === 429 ? 'later' : 'refused'
  } catch {
    return 'later'
  }
}

/** Somebody may have tapped again while this mark was on its way: the newer one stays. */
function forget(id, mark) {
  const { [id]: kept, ...others } = read()
  if (!kept) return
  queue = kept.at === mark.at ? others : { [id]: kept, ...others }
  write()
}

function show(id, state) {
  const row = door.querySelector(`[data-person="${CSS.escape(id)}"]`)
  if (!row) return
  let word = ''
  for (const button of row.querySelectorAll('[data-state]')) {
    const isPressed = button.dataset.state === state
    button.setAttribute('aria-pressed', String(isPressed))
    button.value = isPressed ? '' : button.dataset.state
    if (isPressed) word = button.dataset.word
  }
  const before = row.dataset.marked
  row.dataset.marked = state
  row.querySelector('[data-mark]').textContent = word
  const count = door.querySelector('[data-count]')
  const change = Number(isHere(state)) - Number(isHere(before))
  count.dataset.present = String(Number(count.dataset.present) + change)
  count.textContent = count.dataset.pattern
    .replace('{present}', count.dataset.present)
    .replace('{count}', count.dataset.total)
}

function isHere(state) {
  return state === 'present' || state === 'substitute'
}

function tell() {
  const kept = Object.keys(queue).length
  const words = trouble === 'refused' ? 'refused' : kept === 0 ? settled() : trouble || 'pending'
  const status = door.querySelector('[data-status]')
  const text = door.dataset[words].replace('{count}', String(kept))
  if (status.textContent !== text) status.textContent = text
  door.dispatchEvent(new Event('told'))
}

/** With a connection again the copy has done its work: the page itself knows what others tapped. */
function renew() {
  if (isCopy() && Object.keys(queue).length === 0 && trouble === '') location.reload()
}

function isCopy() {
  return 'copiedAt' in door.dataset
}

/** Nothing waits to be sent; a copy that was opened without connection may be behind on what others tapped. */
function settled() {
  return isCopy() ? 'fromCopy' : 'saved'
}

/** A badge that was scanned while this telephone shows its copy of the page: the page does not know of it. */
function showBadge() {
  const badge = new URLSearchParams(location.search).get('badge') ?? ''
  if (!/^[0-9a-f]{8}/.test(badge)) return
  const row = door.querySelector(`[data-person^="${CSS.escape(badge)}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector('button')?.focus({ preventScroll: true })
}

function search(event) {
  const wanted = plain(event.target.value)
  let found = 0
  for (const row of door.querySelectorAll('[data-person]')) {
    row.hidden = !plain(row.dataset.name).includes(wanted)
    if (!row.hidden) found++
  }
  door.querySelector('[data-none-found]').hidden = found > 0
}

function plain(text) {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim()
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return queue ?? {}
  }
}

function write() {
  try {
    localStorage.setItem(KEY, JSON.stringify(queue))
  } catch {
    // A browser that keeps nothing still sends; only a reload would lose what has not left.
  }
}
