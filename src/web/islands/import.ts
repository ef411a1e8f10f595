/**
 * The import page, better with script: files dropped anywhere on a zone are given to its field, and a page about reading under way follows it
 * instead of loading itself anew.
 */
for (const zone of document.querySelectorAll<HTMLElement>('[data-drop-zone]')) {
  const input = zone.querySelector<HTMLInputElement>('input[type=file]')
  const over = (on: boolean) => zone.classList.toggle('drop-zone-over', on)
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    over(true)
  })
  zone.addEventListener('dragleave', () => over(false))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    over(false)
    if (!input || !event.dataTransfer?.files.length) return
    input.files = event.dataTransfer.files
    input.form?.requestSubmit()
  })
}

interface State {
  state: string
  progress?: { path: string; files: { done: number; of: number }; bytes: { done: number; of: number } }
}

const waiting = document.querySelector<HTMLElement>('[data-waiting]')
if (waiting) follow(waiting)

async function follow(element: HTMLElement): Promise<void> {
  const bar = element.querySelector('progress')
  const file = element.querySelector('[data-file]')
  const answer = await fetch(`/import/${element.dataset.waiting}/state`)
  const { state, progress } = (await answer.json()) as State
  if (state !== element.dataset.state) return location.reload()
  if (bar && progress) bar.value = progress.bytes.done / (progress.bytes.of || 1)
  if (file && progress) file.textContent = `${progress.path} · ${progress.files.done} / ${progress.files.of}`
  setTimeout(() => void follow(element), 300)
}
