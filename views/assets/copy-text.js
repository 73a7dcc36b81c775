// Copies the text of a box at one press. Without this script it is selected and copied by hand.

for (const button of document.querySelectorAll('[data-copy]')) {
  const box = document.getElementById(button.dataset.copy)
  const told = document.querySelector('[data-copied]')
  button.hidden = false
  button.addEventListener('click', async () => {
    box.select()
    // Without leave to write there is no copy: then the text stands selected, one key away from it.
    const isCopied = await navigator.clipboard?.writeText(box.value).then(
      () => true,
      () => false,
    )
    told.textContent = isCopied ? button.dataset.done : ''
  })
}
