/** A piece of text on a page: points from the lower left corner, Helvetica unless it is bold. */
export interface Printed {
  x: number
  y: number
  size: number
  text: string
  bold?: boolean
}

/** A PDF 1.4 of pages in US letter size (612 × 792 points) with these texts, in letters of windows-1252. */
export function pdf(pages: readonly (readonly Printed[])[]): Uint8Array {
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '', font('Helvetica'), font('Helvetica-Bold')]
  const kids: number[] = []
  for (const page of pages) {
    const content = page.map(shown).join('\n')
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${objects.length} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    )
    kids.push(objects.length)
  }
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`
  return assembled(objects)
}

function font(name: string): string {
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
}

function shown({ x, y, size, text, bold }: Printed): string {
  const letters = [...text].map((letter) => WINDOWS[letter] ?? letter).join('')
  return `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${y} Td (${letters.replace(/[\\()]/g, '\\$&')}) Tj ET`
}

/** What windows-1252 has between 128 and 159, of what résumés use. */
const WINDOWS: Readonly<Record<string, string>> = {
  '–': '\x96',
  '—': '\x97',
  '•': '\x95',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
}

function assembled(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.indexOf('xref\n0 ')}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
