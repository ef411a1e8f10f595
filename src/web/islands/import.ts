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
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
    if (!input?.form || !event.dataTransfer?.files.length) return
    if (entries.some((entry) => entry.isDirectory)) return void sendFolders(input.form, entries)
    input.files = event.dataTransfer.files
    input.form.requestSubmit()
  })
}

/** A folder fits into no file field: its files are sent with their paths, as a folder field would send them. */
async function sendFolders(form: HTMLFormElement, entries: readonly FileSystemEntry[]): Promise<void> {
  const body = new FormData()
  body.set('token', new FormData(form).get('token') ?? '')
  for (const entry of entries) for await (const [path, file] of filesBelow(entry)) body.append('files', file, path)
  const answer = await fetch(form.action, { method: 'POST', body })
  location.assign(answer.url)
}

async function* filesBelow(entry: FileSystemEntry): AsyncGenerator<[path: string, file: File]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    yield [entry.fullPath.replace(/^\//, ''), file]
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives some at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (!some.length) return
    for (const one of some) yield* filesBelow(one)
  }
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
