/** Anything that commands a terminal, but for what our own paint and progress line say. */
const COMMANDS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go.
  /\u001b(?!\[(?:(?:0|1|2|38;5;\d+)m|K))|\r(?!\u001b\[K)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/**
 * Text for the screen of a terminal: titles and names of files come from outside, and would otherwise clear the screen,
 * name the window or turn the reading round. Each such sign is shown as �.
 */
export function tame(text: string): string {
  return text.replace(COMMANDS, '\ufffd')
}
