// Puts the lines of a programme in another order by dragging, or with the buttons without loading the page again. The
// order leaves with the form, as everything else; without this script each button saves and comes back.

const list = document.querySelector('[data-reorder]')
const form = list?.closest('form')
const PAUSE = 250

if (list instanceof HTMLElement && form instanceof HTMLFormElement) {
  const order = form.elements.namedItem('order')
  const told = form.querySelector('[data-reorder-told]')
  const judged = form.querySelector('[data-reorder-judged]')
  const findings = document.querySelector('[data-reorder-findings]')
  let isDirty = false
  let timer = 0
  let asked = 0

  list.classList.add('lines-live')
  for (const line of lines()) line.prepend(handleOf(line))
  form.addEventListener('click', onMove)
  form.addEventListener('input', tickSoon)
  form.addEventListener('submit', () => {
    isDirty = false
  })
  addEventListener('beforeunload', (event) => {
    if (isDirty) event.preventDefault()
  })

  function lines() {
    return [...list.querySelectorAll(':scope > .line')]
  }

  function onMove(event) {
    const button = event.target instanceof Element && event.target.closest('button[name="move"]')
    if (!button) return
    event.preventDefault()
    const line = button.closest('.line')
    const way = button.value.endsWith(':up') ? 'up' : 'down'
    const other = way === 'up' ? line.previousElementSibling : line.nextElementSibling
    if (!other) return
    if (way === 'up') other.before(line)
    else other.after(line)
    changed(line)
    // At the edge this button goes away: the other one of the same line takes over.
    const next = button.hidden ? line.querySelector('button[name="move"]:not([hidden])') : button
    next?.focus()
  }

  /** After a move: the order to send, the buttons at the edges, and what happened in words. */
  function changed(line) {
    isDirty = true
    const all = lines()
    order.value = all.map((one) => one.id.replace(/^line-/, '')).join(',')
    for (const [at, one] of all.entries())
      for (const button of one.querySelectorAll('button[name="move"]'))
        button.hidden = button.value.endsWith(':up') ? at === 0 : at === all.length - 1
    tick()
    const title = line.querySelector('input')?.value ?? ''
    if (told)
      told.textContent = list.dataset.told
        .replace('{title}', () => title)
        .replace('{place}', () => String(all.indexOf(line) + 1))
  }

  /** The clock times as they follow from what stands here now: the same rules compose them that compose every agenda. */
  async function tick() {
    const mine = ++asked
    const answer = await fetch(list.dataset.times, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
    }).then(
      (response) => (response.ok ? response.json() : null),
      () => null,
    )
    // Somebody typed on meanwhile: the answer to that is on its way.
    if (mine !== asked) return
    for (const [at, line] of lines().entries()) {
      const times = line.querySelector('.line-times')
      if (times) times.textContent = answer?.times[at] ?? ''
    }
    if (!answer || !judged) return
    if (findings) findings.hidden = true
    judged.replaceChildren(
      ...answer.sentences.map((sentence) => {
        const part = document.createElement('p')
        part.textContent = sentence
        return part
      }),
    )
  }

  /** After a pause in typing. */
  function tickSoon() {
    clearTimeout(timer)
    timer = setTimeout(tick, PAUSE)
  }

  /** What a finger or a mouse takes hold of. The keyboard has the buttons. */
  function handleOf(line) {
    const handle = document.createElement('span')
    handle.className = 'line-handle'
    handle.title = list.dataset.handle
    handle.setAttribute('aria-hidden', 'true')
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      handle.setPointerCapture(event.pointerId)
      line.classList.add('line-dragged')
      const before = order.value
      const move = ({ clientY }) => {
        const over = lines().find((one) => {
          const { top, bottom } = one.getBoundingClientRect()
          return one !== line && clientY > top && clientY < bottom
        })
        if (!over) return
        const { top, height } = over.getBoundingClientRect()
        const isAbove = over.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING
        const all = lines()
        const [from, to] = [all.indexOf(line), all.indexOf(over)]
        // Only past its middle, so that lines of unequal height do not dance. The others move around the one that is
        // held: a line that is taken out of the page loses the finger.
        if (isAbove && clientY < top + height / 2) line.after(...all.slice(to, from))
        else if (!isAbove && clientY > top + height / 2) line.before(...all.slice(from + 1, to + 1))
      }
      const end = () => {
        handle.removeEventListener('pointermove', move)
        line.classList.remove('line-dragged')
        const now = lines()
          .map((one) => one.id.replace(/^line-/, ''))
          .join(',')
        if (now !== before) changed(line)
      }
      handle.addEventListener('pointermove', move)
      handle.addEventListener('pointerup', end, { once: true })
      handle.addEventListener('pointercancel', end, { once: true })
    })
    return handle
  }
}
