import { type Command, type Ending, misuse, trouble } from '../command.ts'
import type { Given } from '../given.ts'
import { openBrowser } from '../open-browser.ts'
import type { Terminal } from '../terminal.ts'
import type { Serving, Wiring } from '../wiring.ts'

export const serve: Command = {
  name: 'serve',
  arguments: [],
  options: [
    { name: 'open', says: 'open the browser, too' },
    { name: 'port', value: 'N', says: 'this port and no other; without it the next free one from 7319 on' },
    { name: 'host', value: 'ADDRESS', says: 'listen on this address instead of this machine alone' },
    { name: 'allow-host', value: 'NAME', many: true, says: 'another name this machine is asked by' },
  ],
  about:
    'Opens Thalweg for your browser, on this machine alone. Nobody gets in without the link it prints: it works once, within ten minutes, for one browser, which is then known.',
  examples: [
    ['thalweg serve --open', 'open Thalweg in the browser'],
    ['thalweg serve --port 8080', 'on a port of your choice'],
  ],
  run: runServe,
}

async function runServe(given: Given, terminal: Terminal, wiring: Wiring): Promise<Ending | undefined> {
  const port = given.text('port')
  if (port !== undefined && !isPort(port)) return misuse(`“${port}” is no port`, 'A port is a number from 0 to 65535.')
  const record = given.text('record')
  const serving = await wiring.serve(record, {
    port: port === undefined ? undefined : Number(port),
    host: given.text('host'),
    allowedHosts: given.texts('allow-host'),
  })
  if ('hint' in serving) return trouble(serving)
  const link = serving.link()
  terminal.out(welcome(serving, link, wiring.place(record), terminal))
  if (given.flag('open') && !(await openBrowser(link, terminal.environment)))
    terminal.out('No browser was found here: open the link yourself, on this machine.\n')
  if (serving.already) return undefined
  await interrupted(terminal)
  await serving.close()
  return undefined
}

function welcome({ origin, already }: Serving, link: string, place: string, { paint }: Terminal): string {
  return `${paint('strong', `Thalweg is open ${already ? 'on this record already, ' : ''}at ${origin}`)}
${paint('faint', `The record is ${withoutPassword(place)}`)}

Open this link; it works once, within ten minutes:
  ${paint('career', link)}

${already ? 'It is closed where it was opened.' : 'Ctrl-C closes it.'}
`
}

function withoutPassword(place: string): string {
  if (!place.includes('://') || !URL.canParse(place)) return place
  const url = new URL(place)
  url.password = ''
  return url.href
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
}

function interrupted(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const release = terminal.onInterrupt(() => {
      release()
      resolve()
    })
  })
}
