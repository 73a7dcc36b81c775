// Keeps a form while somebody types, by the same address as its button that does so without this script. The server
// decides what is kept: of the registration form not what people eat and need.

const form = document.querySelector('form[data-draft]')
const PAUSE = 1_500

if (form instanceof HTMLFormElement) {
  const tell = form.querySelector('[data-draft-state]')
  let timer = 0
  let isDirty = false
  form.addEventListener('input', () => {
    isDirty = true
    clearTimeout(timer)
    timer = setTimeout(keep, PAUSE)
  })
  form.addEventListener('submit', () => {
    isDirty = false
    clearTimeout(timer)
  })
  addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })

  async function keep() {
    if (!isDirty) return
    isDirty = false
    const status = await fetch(form.dataset.draft, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: true,
    }).then(
      (answer) => answer.status,
      () => 0,
    )
    // 410: the door has closed meanwhile; what was typed is kept all the same.
    const isKept = status === 204 || status === 410
    if (!isKept) isDirty = true
    const { kept, notKept, ended } = form.dataset
    if (tell) tell.textContent = isKept ? (status === 410 ? ended : kept) : notKept
  }
}
