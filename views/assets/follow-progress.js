// Follows work that goes on at the server: asks this same page again and shows what it says now. Without this script
// the link "look again" does it. Ends when the work is done, and rests while nobody looks.

const PAUSE = 3_000

async function follow() {
  const part = document.querySelector('[data-progress]')
  if (part?.getAttribute('data-progress') !== 'running') return
  if (document.visibilityState === 'visible') {
    const page = await fetch(location.href, { headers: { Accept: 'text/html' } })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : null))
      .catch(() => null)
    if (page !== null) show(new DOMParser().parseFromString(page, 'text/html'), part)
  }
  setTimeout(follow, PAUSE)
}

function show(page, part) {
  const newPart = page.querySelector('[data-progress]')
  if (newPart) part.replaceWith(document.importNode(newPart, true))
  // Heard only when the sentence became another one.
  const [told, newTold] = [document, page].map((one) => one.querySelector('[data-told]'))
  if (told && newTold && told.textContent !== newTold.textContent) told.textContent = newTold.textContent
}

setTimeout(follow, PAUSE)
