import { request } from 'node:http'
import { connect } from 'node:net'

export interface RawReply {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

export interface RawRequest {
  port: number
  path?: string
  method?: string
  address?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** Asks with exactly the headers given, Host among them: `fetch` would rewrite it. */
export function rawRequest({
  port,
  path = '/',
  method = 'GET',
  address = '127.0.0.1',
  headers = {},
  body,
}: RawRequest) {
  const { promise, resolve, reject } = Promise.withResolvers<RawReply>()
  const length: Record<string, string> = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const all = { ...length, ...headers }
  const asked = request({ host: address, port, path, method, headers: all, setHost: false }, (reply) => {
    const chunks: Buffer[] = []
    reply.on('data', (chunk) => chunks.push(chunk))
    reply.on('error', reject)
    reply.on('end', () =>
      resolve({
        status: reply.statusCode ?? 0,
        headers: reply.headers,
        body: Buffer.concat(chunks).toString('latin1'),
      }),
    )
  })
  asked.on('error', reject)
  asked.end(body)
  return promise
}

/** Sends these very bytes and gives back all that is answered until the other side hangs up. */
export function rawBytes(port: number, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const socket = connect(port, '127.0.0.1', () => socket.write(text))
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', reject)
  socket.on('close', () => resolve(answer))
  return promise
}
