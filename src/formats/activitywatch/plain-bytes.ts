/** The bytes of a file as UTF-8: those of UTF-16, as some shells of Windows write, are turned into it on the way. */
export async function* plainBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined
  let head: Uint8Array | undefined = new Uint8Array()
  for await (const piece of bytes) {
    if (head) {
      head = head.length ? Buffer.concat([head, piece]) : piece
      if (head.length < 2) continue
      decoder = decoderFor(head)
    }
    const next: Uint8Array = head ?? piece
    head = undefined
    yield decoder ? Buffer.from(decoder.decode(next, { stream: true })) : next
  }
  if (head?.length) yield head
}

function decoderFor([first, second]: Uint8Array): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : undefined
}
