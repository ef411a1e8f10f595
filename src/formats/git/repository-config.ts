/** What is read of a repository's `config`: text only, nothing in it is followed or run. */
export interface RepositoryConfig {
  /** Of `[user]`: who commits here. */
  email?: string
  /** The address of `origin`, or of the only other remote. May hold a password. */
  origin?: string
  objectFormat?: string
  refStorage?: string
}

const SECTION = /^\[\s*([\w.-]+)\s*(?:"((?:[^"\\]|\\.)*)")?\s*\]/

/** Reads https://git-scm.com/docs/git-config#_syntax as far as it is needed; what is no line of it is passed over. */
export function readConfig(text: string): RepositoryConfig {
  const values = new Map<string, string>()
  let section = ''
  for (const raw of text.slice(0, 1_000_000).split('\n')) {
    let line = raw.trim()
    const head = SECTION.exec(line)
    if (head) {
      section = `${(head[1] as string).toLowerCase()} ${head[2] ?? ''}`.trim()
      line = line.slice(head[0].length).trim()
    }
    const equals = line.indexOf('=')
    if (equals > 0 && !/^[#;]/.test(line))
      values.set(`${section} ${line.slice(0, equals).trim().toLowerCase()}`, unquoted(line.slice(equals + 1)))
  }
  const remotes = [...values.keys()].filter((key) => /^remote .+ url$/.test(key))
  const only = remotes.length === 1 ? values.get(remotes[0] as string) : undefined
  return {
    ...given('email', values.get('user email')),
    ...given('origin', values.get('remote origin url') ?? only),
    ...given('objectFormat', values.get('extensions objectformat')?.toLowerCase()),
    ...given('refStorage', values.get('extensions refstorage')?.toLowerCase()),
  }
}

/** Without quotes, and without what stands behind `#` or `;` outside of them. */
function unquoted(text: string): string {
  let value = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (letter === '\\') value += text[++at] ?? ''
    else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === '#' || letter === ';')) break
    else value += letter
  }
  return value.trim()
}

function given<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value ? ({ [key]: value } as { [K in Key]: string }) : {}
}
