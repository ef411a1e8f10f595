import type { Naming } from './shape.ts'

/** What mail programs and services call the folders, by language as they ship them; compared without case, accents and numbers. */
const NAMES: Readonly<Record<Naming, string>> = {
  sent: `
    sent, sent mail, sent mails, sent items, sent messages, sent email, sent emails, sent objects, gesendet,
    gesendete, gesendete objekte, gesendete elemente, gesendete nachrichten, gesendete mails, gesendete e-mails,
    postausgang gesendet, verschickt, versendet, envoye, envoyes, messages envoyes, elements envoyes,
    courrier envoye, mails envoyes, objets envoyes, enviado, enviados, correo enviado, elementos enviados,
    mensajes enviados, correos enviados, enviada, enviadas, e-mails enviados, emails enviados, itens enviados,
    mensagens enviadas, correio enviado, inviata, inviati, inviato, posta inviata, messaggi inviati,
    elementi inviati, verzonden, verzonden items, verzonden berichten, verzonden e-mail, skickat, skickade,
    skickade objekt, skickade meddelanden, sanda poster, sendt, sendt post, sendte, sendte elementer,
    sendte meldinger, sendte beskeder, sendte mails, lahetetyt, lahetetyt viestit, saadetud, saadetud kirjad,
    nosutitas, issiustieji, issiusti, wyslane, elementy wyslane, wyslane elementy, odeslane, odeslana posta,
    odeslane posta, odoslane, odoslana posta, poslano, poslana posta, poslato, elkuldott, elkuldott elemek,
    elkuldott uzenetek, expediate, trimise, mesaje trimise, отправленные, надіслані, відправлені, изпратени,
    послато, αποσταλμενα, απεσταλμενα, σταλθεντα, gonderilmis, gonderilmis postalar, gonderilmis ogeler,
    gonderilenler, enviats, bidalitakoak, 送信済み, 送信済みメール, 送信済みアイテム, 送信済みトレイ, 보낸편지함, 보낸 편지함, 보낸 메일함, 已发送, 已发送邮件,
    已发邮件, 已发送的邮件, 寄件備份, 寄件备份, 已傳送, 已寄出, đa gui, thu đa gui, terkirim, נשלח, דואר יוצא, פריטים שנשלחו, المرسل,
    مرسل, البريد المرسل, الرسائل المرسلة, ส่งแล้ว, จดหมายที่ส่งแล้ว
  `,
  draft: `
    draft, drafts, templates, template, outbox, unsent messages, unsent, scheduled, entwurf, entwurfe, vorlagen,
    postausgang, ungesendete nachrichten, geplant, brouillon, brouillons, modeles, boite d envoi, borrador,
    borradores, bandeja de salida, plantillas, rascunho, rascunhos, caixa de saida, bozza, bozze, modelli,
    posta in uscita, concept, concepten, postvak uit, utkast, utkorg, kladde, kladder, luonnokset, szkice,
    wersje robocze, koncepty, piszkozatok, ciorne, черновики, чернетки, чернови, προχειρα, taslaklar, 下書き,
    임시보관함, 草稿, 草稿箱, טיוטות, المسودات, مسودات
  `,
  received: `
    inbox, junk, junk e-mail, junk email, spam, bulk mail, trash, deleted, deleted items, deleted messages,
    posteingang, papierkorb, geloscht, geloschte elemente, geloschte objekte, junk-e-mail, unerwunscht,
    boite de reception, corbeille, courrier indesirable, elements supprimes, indesirables, bandeja de entrada,
    recibidos, papelera, correo no deseado, elementos eliminados, caixa de entrada, lixeira, lixo eletronico,
    posta in arrivo, cestino, posta indesiderata, postvak in, prullenbak, ongewenste e-mail, inkorg, skrappost,
    innboks, indbakke, saapuneet, roskaposti, odebrane, kosz, входящие, спам, корзина, 受信トレイ, 迷惑メール, 收件箱, 垃圾邮件,
    받은편지함
  `,
}

const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b/g
const KNOWN = new Map<string, Naming>()
for (const naming of ['received', 'draft', 'sent'] as const)
  for (const name of NAMES[naming].split(',')) KNOWN.set(plain(name), naming)

/** Folders further out say nothing of a mailbox. */
const DEEPEST = 4

/**
 * What the path of a mailbox says of its mails: the innermost part that says something. Understands `Sent.sbd/2019`,
 * `INBOX.Sent`, `.Sent`, `Sent Messages.mbox/mbox`, `sent-mail-apr-2019` and names as IMAP writes them (`Envoy&AOk-s`).
 */
export function namingOf(path: string): Naming | undefined {
  const parts = path.split(/[/\\]/).slice(-DEEPEST).reverse()
  for (const part of parts) {
    if (part.length > 500) continue
    const name = fromImapName(part)
    const found = labelNaming(name.replace(/\.(?:mbox|mbx|mbs|sbd)$/i, '')) ?? piecesNaming(name)
    if (found) return found
  }
  return undefined
}

/** What one name, or a label of Gmail, says. */
export function labelNaming(name: string): Naming | undefined {
  return KNOWN.get(plain(name))
}

function piecesNaming(name: string): Naming | undefined {
  for (const piece of name.split('.').reverse()) {
    const found = labelNaming(piece)
    if (found) return found
  }
  return undefined
}

function plain(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
  const words = bare.replace(/\p{N}+/gu, ' ').replace(/[^\p{L}]+/gu, ' ')
  return words
    .trim()
    .replace(/^sent.*/, (sent) => sent.replace(MONTH, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}

/** Modified UTF-7 of RFC 3501: `&` and `-` around base64 of UTF-16. */
function fromImapName(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]{1,400})-/g, (_, base64: string) => {
    const bytes = Buffer.from(base64.replaceAll(',', '/'), 'base64')
    return bytes.length % 2 ? '' : bytes.swap16().toString('utf16le')
  })
}
