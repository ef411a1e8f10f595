const MIB = 1024 * 1024

/** How much of what comes from outside is taken in. Bytes, unless it says otherwise. */
export const LIMITS = {
  /** One text, unpacked. */
  text: 256 * MIB,
  /** A file up to this is in memory whole, whatever reads it. */
  atOnce: MIB,
  /** A ZIP as it lies on the disk. */
  zip: 16 * 1024 * MIB,
  /** Files in one ZIP. */
  zipFiles: 10_000,
  /** All files of one ZIP together, unpacked. */
  unpacked: 1024 * MIB,
  /** The same of a ZIP that is itself at least a twentieth of that: mail of many years. */
  unpackedLoosely: 32 * 1024 * MIB,
  looseRatio: 20,
  /** Unpacked size over packed size of a file beyond `ratioFrom`; deflate reaches about 1,000 on a single letter. */
  ratio: 250,
  ratioFrom: MIB,
  /** Folders within folders. */
  depth: 40,
  /** What sniffing sees of a file. */
  glimpse: 64 * 1024,
}

/** `268435456` → “256 MB”. */
export function inMegabytes(bytes: number): string {
  return bytes < MIB
    ? `${Math.max(1, Math.round(bytes / 1024))} kB`
    : `${Math.round(bytes / MIB).toLocaleString('en')} MB`
}
