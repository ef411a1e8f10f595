export type Ask = (question: string, options?: { hidden?: boolean }) => Promise<string | undefined>

/** Asks on the process’s own terminal, or takes line after line of what is piped in. */
export function processAsk(): Ask {
  let piped: AsyncIterator<string> | undefined
  return async (question, { hidden = false } = {}) => {
    const { stdin } = process
    if (stdin.isTTY) return typed(question, hidden)
    const { createInterface } = await import('node:readline')
    piped ??= createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
    stdin.ref?.()
    const { done, value } = await piped.next()
    // A pipe that nobody closes keeps nothing waiting.
    stdin.unref?.()
    return done ? undefined : value
  }
}

/** One line; `hidden` shows nothing of it. Nothing at Ctrl-C or Ctrl-D. */
async function typed(question: string, hidden: boolean): Promise<string | undefined> {
  const [{ createInterface }, { Writable }] = await Promise.all([import('node:readline'), import('node:stream')])
  const { stdin, stderr } = process
  const nowhere = new Writable({ write: (_piece, _encoding, done) => done() })
  stderr.write(`${question} `)
  const lines = createInterface({ input: stdin, output: hidden ? nowhere : stderr, terminal: true, historySize: 0 })
  const answer = await new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve)
    lines.once('SIGINT', () => resolve(undefined))
    lines.once('close', () => resolve(undefined))
  })
  lines.close()
  if (hidden || answer === undefined) stderr.write('\n')
  return answer
}
