// Searching with one key: / or Ctrl+K leads to the field, and while somebody types the answer of the search page shows under
// it, or on that page itself. Arrows go from line to line. Without this script Enter asks for the page. Whoever speaks to
// their computer, or presses keys by accident, can take the single key away on the search page.

const PAUSE = 180
const SHORTEST = 2
const KEY_OFF = 'search-key-off'

const form = document.querySelector('[data-seek]')
const field = form?.querySelector('input[name="q"]')

if (form instanceof HTMLFormElement && field instanceof HTMLInputElement) {
  const place = form.hasAttribute('data-panel') ? panelIn(form) : document.querySelector('[data-found]')
  const told = document.querySelector('[data-told]') ?? teller(form)
  let waiting = 0
  let asking = null

  document.addEventListener('keydown', (event) => {
    const isOpening =
      (event.key === '/' &&
        isKeyOn() &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !isTyping(event.target)) ||
      (event.key.toLowerCase() === 'k' &&
        (event.ctrlKey || event.metaKey) &&
        !event.shiftKey &&
        !event.altKey)
    if (!isOpening) return
    event.preventDefault()
    field.focus()
    field.select()
  })

  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, PAUSE)
  })

  // Below the field and in the answer alike: one line down, one line up, and from the first back to the field.
  for (const part of [form, place])
    part.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && place.classList.contains('seek-panel') && !place.hidden) {
        event.preventDefault()
        field.focus()
        close()
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      const stops = [field, ...place.querySelectorAll('a')]
      const at = stops.indexOf(document.activeElement)
      if (at < 0 || place.hidden) return
      event.preventDefault()
      event.stopPropagation()
      stops[Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), stops.length - 1)].focus()
    })

  form.addEventListener('focusout', (event) => {
    if (place.classList.contains('seek-panel') && !form.contains(event.relatedTarget)) close()
  })

  const choice = document.querySelector('[data-seek-key]')
  const box = choice?.querySelector('input')
  if (choice instanceof HTMLElement && box instanceof HTMLInputElement) {
    choice.hidden = false
    box.checked = isKeyOn()
    box.addEventListener('change', () => {
      if (box.checked) localStorage.removeItem(KEY_OFF)
      else localStorage.setItem(KEY_OFF, 'yes')
    })
  }

  async function ask() {
    const question = field.value.trim()
    asking?.abort()
    if (question.length < SHORTEST) return close()
    asking = new AbortController()
    const address = `${form.action}?${new URLSearchParams({ q: question })}`
    const page = await fetch(address, { headers: { Accept: 'text/html' }, signal: asking.signal })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : null))
      .catch(() => null)
    if (page === null) return
    const answer = new DOMParser().parseFromString(page, 'text/html')
    const found = answer.querySelector('[data-found]')
    if (!found) return
    place.replaceChildren(...[...found.childNodes].map((node) => document.importNode(node, true)))
    place.hidden = false
    told.textContent = answer.querySelector('[data-told]')?.textContent ?? ''
    if (!place.classList.contains('seek-panel')) history.replaceState(null, '', address)
  }

  function close() {
    asking?.abort()
    if (place.classList.contains('seek-panel')) place.hidden = true
  }
}

function panelIn(form) {
  const panel = document.createElement('div')
  panel.className = 'seek-panel'
  panel.hidden = true
  form.append(panel)
  return panel
}

function teller(form) {
  const told = document.createElement('p')
  told.className = 'heard'
  told.setAttribute('role', 'status')
  form.append(told)
  return told
}

// Where nothing may be kept, the key stays.
function isKeyOn() {
  try {
    return localStorage.getItem(KEY_OFF) === null
  } catch {
    return true
  }
}

function isTyping(target) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}
