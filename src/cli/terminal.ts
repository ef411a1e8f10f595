import { type Ask, processAsk } from './ask.ts'
import { type Paint, painter } from './paint.ts'
import { tame } from './tame.ts'

/** Where a command speaks to a person or another program. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Columns of the screen; 80 when that is not known. */
  width: number
  /** For what goes to `out`, and to `err`. */
  paint: Paint
  paintErr: Paint
  /** May a line on `err` be written over, to show progress? */
  lively: boolean
  /** The present, in milliseconds. */
  now(): number
  environment: NodeJS.ProcessEnv
  /** Asks for a line; `hidden`, as of a password, shows nothing of it. Nothing when there is nobody to answer. */
  ask: Ask
  /** Runs `stop` at Ctrl-C or when asked to end; the answer takes that back. */
  onInterrupt(stop: () => void): () => void
}

/** The last is a closed window of the terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The process’s own streams. Colour only where a person looks at it, and not where NO_COLOR is set. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly)
  const coloured = (stream: NodeJS.WriteStream) => Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    out: (text) => void stdout.write(stdout.isTTY ? tame(text) : text),
    err: (text) => void stderr.write(stderr.isTTY ? tame(text) : text),
    width: stdout.columns || 80,
    paint: painter(coloured(stdout)),
    paintErr: painter(coloured(stderr)),
    lively: Boolean(stderr.isTTY) && env.TERM !== 'dumb',
    now: Date.now,
    environment: env,
    ask: processAsk(),
    onInterrupt,
  }
}

/** A terminal tells a whole group of processes at once, and one that started us passes it on: that is not asking twice. */
const ECHO = 500

function onInterrupt(stop: () => void): () => void {
  let heard = false
  const off = () => {
    for (const signal of SIGNALS) process.off(signal, hear)
  }
  const release = () => {
    if (!heard) off()
  }
  // Heard once: who asks a second time wants the process to end at once.
  const hear = () => {
    if (heard) return
    heard = true
    setTimeout(off, ECHO).unref()
    stop()
  }
  for (const signal of SIGNALS) process.on(signal, hear)
  return release
}

/** Whoever read our output has seen enough (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
