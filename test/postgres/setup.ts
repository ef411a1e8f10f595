import type { AddressInfo } from 'node:net'
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'
import { type Cluster, startCluster } from './cluster.ts'
import { removeLeftovers } from './leftovers.ts'

/**
 * Puts the URL of a real PostgreSQL into THALWEG_TEST_POSTGRES, for a user who may create databases.
 * The address answers at once, but PostgreSQL itself is only started by the first connection, so that
 * tests without it lose no time. A URL given from outside is used as it is.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.THALWEG_TEST_POSTGRES) return async () => {}
  removeLeftovers()
  let cluster: Promise<Cluster> | undefined
  const door = createServer((visitor) => {
    cluster ??= freePort().then(startCluster)
    cluster.then(({ port }) => join(visitor, port)).catch((error) => refuse(visitor, error))
  })
  process.env.THALWEG_TEST_POSTGRES = `postgres://postgres@127.0.0.1:${await listen(door)}/postgres`
  return async () => {
    door.close()
    await (await cluster?.catch(() => undefined))?.stop()
  }
}

function join(visitor: Socket, port: number): void {
  const inside = connectTo(port, '127.0.0.1')
  inside.setNoDelay(true)
  visitor.setNoDelay(true)
  inside.on('error', () => visitor.destroy())
  visitor.on('error', () => inside.destroy())
  visitor.on('close', () => inside.destroy())
  visitor.pipe(inside).pipe(visitor)
}

function refuse(visitor: Socket, error: Error): void {
  console.error(error.message)
  visitor.destroy()
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  return port
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
