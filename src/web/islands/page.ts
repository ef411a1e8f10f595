/** On every page: the capture field by its key from anywhere and back by Escape; the flash is shown once. */
const capture = document.querySelector<HTMLInputElement>('input[data-shortcut]')
let cameFrom: Element | null = null

document.addEventListener('keydown', (event) => {
  if (!capture) return
  if (event.key === 'Escape' && document.activeElement === capture) leaveCapture(capture)
  else if (isShortcut(event, capture) && !isTyping(event.target)) {
    event.preventDefault()
    cameFrom = document.activeElement
    capture.focus()
    capture.select()
  }
})

forgetFlash()

function isShortcut(event: KeyboardEvent, { dataset }: HTMLInputElement): boolean {
  const withOthers = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
  return !withOthers && event.key.toLowerCase() === dataset.shortcut?.toLowerCase()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

function leaveCapture(field: HTMLInputElement): void {
  field.blur()
  if (cameFrom instanceof HTMLElement && cameFrom !== document.body) cameFrom.focus()
  cameFrom = null
}

/** Takes the deed out of the address, so that loading the page again does not tell of it again. */
function forgetFlash(): void {
  const here = new URL(location.href)
  if (!here.searchParams.has('done')) return
  here.searchParams.delete('done')
  history.replaceState(history.state, '', here)
}
