import { spawn } from 'node:child_process'

/** Opens a link in the person’s browser; false when this machine seems to have none. */
export async function openBrowser(link: string, environment: NodeJS.ProcessEnv): Promise<boolean> {
  const opener = openerFor(link, environment)
  if (!opener) return false
  const [program, ...args] = opener
  return new Promise((resolve) => {
    const child = spawn(program as string, args, { stdio: 'ignore', detached: true })
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
    child.unref()
    // Some openers stay for as long as the browser does.
    setTimeout(() => resolve(true), 3_000).unref()
  })
}

function openerFor(link: string, environment: NodeJS.ProcessEnv): string[] | undefined {
  if (environment.BROWSER === 'none') return undefined
  if (process.platform === 'darwin') return ['open', link]
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', link]
  const screen = environment.DISPLAY || environment.WAYLAND_DISPLAY || environment.WSL_DISTRO_NAME
  return screen ? ['xdg-open', link] : undefined
}
