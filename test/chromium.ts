import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium: THALWEG_CHROMIUM, on the PATH, or in the usual places. */
export function findChromium(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES]
  const candidates = folders.flatMap((place) => [place, ...NAMES.map((name) => join(place, name))])
  return [process.env.THALWEG_CHROMIUM ?? '', ...candidates].find(isProgram)
}

/** Finds a Chromium or, as root on Debian, installs one. Throws with a sentence when there is none to be had. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) installOnDebian()
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'No Chromium found for the tests in a real browser: install one, or name one in the variable THALWEG_CHROMIUM.',
  )
}

function installOnDebian(): void {
  console.error('Installing Chromium for the tests in a real browser …')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const run = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1e8 })
    if (run.status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`)
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
