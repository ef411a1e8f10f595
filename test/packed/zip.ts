import { crc32, deflateRawSync } from 'node:zlib'

/** One file of a ZIP to be made, with what can be wrong about it. */
export interface Packing {
  name: string
  bytes: string | Uint8Array
  /** Kept as it is, not deflated. */
  stored?: boolean
  /** Unix mode: `0o120777` for a symbolic link. */
  mode?: number
  /** General purpose flags: 1 for a password. */
  flags?: number
  /** What the directory claims instead of the truth. */
  claims?: { size?: number; crc?: number; offset?: number }
}

/** Makes a ZIP, honest or not, for tests of the intake. */
export function zip(files: readonly Packing[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const file of files) {
    const { local, central } = packed(file, offset)
    parts.push(local)
    directory.push(central)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

function packed({ name, bytes, stored = false, mode = 0o100644, flags = 0, claims = {} }: Packing, offset: number) {
  const plain = Buffer.from(bytes)
  const body = stored ? plain : deflateRawSync(plain)
  const file = Buffer.from(name)
  const about = Buffer.alloc(26)
  about.writeUInt16LE(20, 0)
  about.writeUInt16LE(flags | 0x800, 2)
  about.writeUInt16LE(stored ? 0 : 8, 4)
  about.writeUInt32LE(claims.crc ?? crc32(plain), 10)
  about.writeUInt32LE(body.length, 14)
  about.writeUInt32LE(claims.size ?? plain.length, 18)
  about.writeUInt16LE(file.length, 22)
  const signature = Buffer.from([0x50, 0x4b, 0x03, 0x04])
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE((3 << 8) | 20, 4)
  about.copy(head, 6)
  head.writeUInt32LE((mode << 16) >>> 0, 38)
  head.writeUInt32LE(claims.offset ?? offset, 42)
  return { local: Buffer.concat([signature, about, file, body]), central: Buffer.concat([head, file]) }
}
