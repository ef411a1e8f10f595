import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Is there a Radicale to be started? */
export function hasRadicale(): boolean {
  return spawnSync('radicale', ['--version'], { stdio: 'ignore' }).status === 0
}

/** Finds a Radicale or, as root on Debian, installs one. Says so when there is none to be had: its tests are then skipped. */
export function ensureRadicale(): void {
  if (hasRadicale()) return
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.error('Installing Radicale for the tests against a real CalDAV server …')
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'radicale']])
      spawnSync('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' })
  }
  if (!hasRadicale()) console.error('No Radicale found: the tests against a real CalDAV server are skipped.')
}

/** A real CalDAV server with one account on it. */
export interface Radicale {
  origin: string
  user: string
  password: string
  /** Asks it something as that account; answers the status. */
  ask: (method: string, path: string, body?: string) => Promise<number>
  /** What was asked of it since the last call, one line each: method and path. */
  asked: () => string[]
  close: () => Promise<void>
}

export async function openRadicale(password = 'kanarienvogel-42'): Promise<Radicale> {
  const folder = mkdtempSync(join(tmpdir(), 'thalweg-radicale-'))
  const port = await freePort()
  writeFileSync(join(folder, 'users'), `mira:${password}\n`)
  writeFileSync(join(folder, 'config'), configOf(folder, port))
  const server = spawn('radicale', ['--config', join(folder, 'config')], { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  server.stderr.on('data', (piece) => {
    log += piece
  })
  const origin = `http://127.0.0.1:${port}`
  const authorization = `Basic ${Buffer.from(`mira:${password}`).toString('base64')}`
  const ask = async (method: string, path: string, body?: string) => {
    const answer = await fetch(origin + path, { method, headers: { authorization }, ...(body ? { body } : {}) })
    await answer.text()
    return answer.status
  }
  await answering(
    server,
    () => ask('GET', '/.web/'),
    () => log,
  )
  return {
    ...{ origin, user: 'mira', password, ask },
    asked: () => {
      const lines = [...log.matchAll(/\b([A-Z]+) request for '([^']*)'/g)].map(
        ([, method, path]) => `${method} ${path}`,
      )
      log = ''
      return lines
    },
    close: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function configOf(folder: string, port: number): string {
  return `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${join(folder, 'users')}
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${join(folder, 'collections')}
[logging]
level = info
`
}

async function answering(server: ChildProcess, ask: () => Promise<number>, log: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (server.exitCode !== null) break
    if (await ask().catch(() => undefined)) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Radicale did not start:\n${log()}`)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
