// Lets people be dragged from one group to another: letting go presses the button that does the same. Without this script,
// and with the keyboard, those buttons are there.

const board = document.querySelector('[data-divide]')

if (board instanceof HTMLElement) {
  board.classList.add('groups-live')
  for (const person of board.querySelectorAll('.group-person'))
    if (person.querySelector('button[name="move"]')) person.prepend(handleOf(person))

  function handleOf(person) {
    const handle = document.createElement('span')
    handle.className = 'line-handle'
    handle.title = board.dataset.handle
    handle.setAttribute('aria-hidden', 'true')
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      handle.setPointerCapture(event.pointerId)
      person.classList.add('line-dragged')
      const start = { x: event.clientX, y: event.clientY, scrollY }
      let over = null
      const move = ({ clientX, clientY }) => {
        // Near the edge of the window the page follows, so that every group can be reached.
        if (clientY < 60) scrollBy(0, -14)
        else if (clientY > innerHeight - 60) scrollBy(0, 14)
        const down = clientY - start.y + scrollY - start.scrollY
        person.style.translate = `${clientX - start.x}px ${down}px`
        const found = groupAt(clientX, clientY)
        if (found === over) return
        over?.classList.remove('group-over')
        over = found && buttonTo(person, found) ? found : null
        over?.classList.add('group-over')
      }
      const end = (last) => {
        handle.removeEventListener('pointermove', move)
        person.classList.remove('line-dragged')
        person.style.translate = ''
        over?.classList.remove('group-over')
        if (last.type === 'pointerup' && over) buttonTo(person, over)?.click()
      }
      handle.addEventListener('pointermove', move)
      handle.addEventListener('pointerup', end, { once: true })
      handle.addEventListener('pointercancel', end, { once: true })
    })
    return handle
  }

  function groupAt(x, y) {
    return [...board.querySelectorAll('[data-group]')].find((group) => {
      const { top, bottom, left, right } = group.getBoundingClientRect()
      return x >= left && x <= right && y >= top && y <= bottom
    })
  }

  function buttonTo(person, group) {
    return [...person.querySelectorAll('button[name="move"]')].find(
      (button) => button.dataset.to === group.dataset.group,
    )
  }
}
