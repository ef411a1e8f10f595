/** What the address of a remote says: its host, and what the repository is called there. Never a name or password in it. */
export interface Origin {
  /** Absent for paths, and for hosts without a dot, which are names of one machine. */
  host?: string
  name?: string
}

/** Reads `https://…/alpha.git`, `git@host:team/alpha.git`, `ssh://…`, a path. */
export function readOrigin(address: string): Origin {
  const text = address.trim().slice(0, 2_000)
  const short = /^(?:[^@/:\s]+@)?([^@/:\s]{2,}):(?!\/\/)(.+)$/.exec(text)
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return ofUrl(text)
  const host = hostOf(short?.[1])
  const name = lastPart(short?.[2] ?? text)
  return { ...(host ? { host } : {}), ...(name ? { name } : {}) }
}

function ofUrl(text: string): Origin {
  if (!URL.canParse(text)) return {}
  const { hostname, pathname, protocol } = new URL(text)
  const host = protocol === 'file:' ? undefined : hostOf(hostname)
  const name = lastPart(decoded(pathname))
  return { ...(host ? { host } : {}), ...(name ? { name } : {}) }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function hostOf(host: string | undefined): string | undefined {
  const name = host?.toLowerCase().replace(/\.$/, '')
  return name && name.length <= 253 && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(name) ? name : undefined
}

/** `/srv/team/alpha.git/` → `alpha`; a folder `alpha/.git` → `alpha`. */
export function lastPart(path: string): string | undefined {
  const parts = path.split(/[/\\]/).filter((part) => part && part !== '.' && part !== '..' && part !== '.git')
  return (
    parts
      .at(-1)
      ?.replace(/\.git$/i, '')
      .trim() || undefined
  )
}
