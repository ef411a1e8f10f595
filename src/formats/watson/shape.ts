/**
 * Watson (https://jazzband.github.io/Watson/). Its file `frames` is a JSON list of lists, `[start, stop, project, id, tags, updated]`
 * with times in seconds since 1970, before 1.4 without tags. `watson log --json` writes a list of `Frame`. The file `state` is
 * the frame that runs: an object without `stop`.
 */
export interface Frame {
  id?: unknown
  /** Seconds since 1970, or ISO with an offset. */
  start?: unknown
  stop?: unknown
  project?: unknown
  tags?: unknown
}

export const FRAMES = /^\s*\[\s*\[\s*\d{1,11}\s*,\s*\d{1,11}\s*,\s*"/
export const LOG = /^\s*\[\s*\{\s*"id"\s*:\s*"[0-9a-f]{7,32}"\s*,\s*"start"\s*:\s*"[^"]{10,40}"\s*,\s*"stop"\s*:/
export const STATE = /^\s*\{\s*"(project|start|tags)"\s*:[^{}]*\}\s*$/
