import { spawn } from 'node:child_process'
import { Agent, type IncomingMessage, request } from 'node:http'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A running server and how to ask it. */
export interface Served {
  get(path: string): Promise<Reply>
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Reply>
  origin: string
  cookie: string
  /** Milliseconds from the start of its process to the first page. */
  firstPage: number
  /** Resident memory now, in MB, where the platform tells it. */
  memory(): Promise<number | undefined>
  close(): Promise<void>
}

export interface Reply {
  status: number
  ms: number
  /** What the server says it took for the page itself, when it says so. */
  serverMs: number | undefined
  bytes: number
  body: string
  headers: IncomingMessage['headers']
}

/** Starts `thalweg serve` on a record and signs in by its one-time link. */
export async function serveRecord(record: string): Promise<Served> {
  const start = performance.now()
  const child = spawn(process.execPath, [join(root, 'bin', 'thalweg.mjs'), 'serve', '--port', '0', '--record', record])
  const link = await said(child.stdout, /http:\/\/\S+\/enter\?key=\S+/)
  const { origin } = new URL(link)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const entered = await ask(link, { agent })
  const cookie = String(entered.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const get = (path: string) => ask(origin + path, { agent, cookie })
  const first = await get('/career')
  const firstPage = performance.now() - start
  const token = /name="token" value="([^"]+)"/.exec(first.body)?.[1] ?? ''
  return {
    origin,
    cookie,
    get,
    post: (path, fields) =>
      ask(origin + path, { agent, cookie, origin, form: new URLSearchParams({ token, ...fields }) }),
    firstPage,
    memory: () => residentMemory(child.pid),
    close: () => ended(child),
  }
}

/** Starts the bare server of the comparison. */
export async function serveBare(
  record: string,
  from: number,
): Promise<{ get: () => Promise<Reply>; close: () => Promise<void> }> {
  const child = spawn(process.execPath, [join(root, 'bench', 'bare', 'server.mjs'), record, String(from)])
  const port = await said(child.stdout, /\d+/)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return { get: () => ask(`http://127.0.0.1:${port}/`, { agent }), close: () => ended(child) }
}

function said(stream: NodeJS.ReadableStream, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
      const found = wanted.exec(text)
      if (found) resolve(found[0])
    })
    stream.on('end', () => reject(new Error(`it ended without saying where it is: ${text}`)))
  })
}

function ended(child: ReturnType<typeof spawn>): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  const { readFile } = await import('node:fs/promises')
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /VmRSS:\s+(\d+)/.exec(status)?.[1]
  return kilobytes ? Number(kilobytes) / 1024 : undefined
}

interface Asking {
  agent: Agent
  cookie?: string
  origin?: string
  form?: URLSearchParams
}

function ask(url: string, { agent, cookie, origin, form }: Asking): Promise<Reply> {
  const body = form?.toString()
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(origin ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(Buffer.byteLength(body)) }),
  }
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const whole = Buffer.concat(chunks)
        const dur = /dur=([\d.]+)/.exec(String(answer.headers['server-timing']))?.[1]
        resolve({
          status: answer.statusCode ?? 0,
          ms: performance.now() - start,
          serverMs: dur ? Number(dur) : undefined,
          bytes: whole.length,
          body: whole.toString(),
          headers: answer.headers,
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
