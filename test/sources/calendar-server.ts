import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A calendar under an address that is the secret itself, and only with its password. */
export interface CalendarServer {
  address: string
  /** Hours of 16 November 2026 with an event of an hour. */
  hours: number[]
  /** How often it was asked, and how often it had to send the calendar. */
  asked: number
  sent: number
  /** Answers are held back until this is done. */
  wait: Promise<void>
  close: () => Promise<void>
}

export async function openCalendar(path: string, user: string, password: string): Promise<CalendarServer> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const server = createServer(async (request, response) => {
    opened.asked++
    await opened.wait
    const etag = `"${opened.hours.join('-')}"`
    if (request.headers.authorization !== authorization) response.writeHead(401).end()
    else if (request.url !== path) response.writeHead(404).end()
    else if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else {
      opened.sent++
      response.writeHead(200, { etag, 'content-type': 'text/calendar' }).end(calendar(opened.hours))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const opened: CalendarServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    ...{ hours: [], asked: 0, sent: 0, wait: Promise.resolve() },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return opened
}

function calendar(hours: readonly number[]): string {
  const events = hours.flatMap((hour) => {
    const start = `20261116T${String(hour).padStart(2, '0')}0000Z`
    return [
      'BEGIN:VEVENT',
      `UID:${hour}@example.org`,
      `DTSTART:${start}`,
      'DURATION:PT1H',
      `SUMMARY:At ${hour}`,
      'END:VEVENT',
    ]
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN', ...events, 'END:VCALENDAR', ''].join('\r\n')
}
