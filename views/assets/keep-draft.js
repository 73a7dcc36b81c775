// Keeps the registration form while somebody types, by the same address as its button "keep and go on later". Without
// this script the button does it. The server decides what is kept; what people eat and need is not.

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
    const isKept = await fetch(form.dataset.draft, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: true,
    }).then(
      ({ status }) => status === 204,
      () => false,
    )
    if (!isKept) isDirty = true
    if (tell) tell.textContent = isKept ? form.dataset.kept : form.dataset.notKept
  }
}
