import { plainWord } from '../resume/month-names.ts'

/**
 * Contacts as a table. Google Contacts, until 2024 with `Given Name, Family Name, E-mail 1 - Type, E-mail 1 - Value,
 * Organization 1 - Name`, since then with `First Name, Last Name, E-mail 1 - Label, E-mail 1 - Value, Organization Name`
 * (https://support.google.com/contacts/answer/1069522); several values in one cell stand between ` ::: `. Outlook, in
 * English, German and French
 * (https://support.microsoft.com/office/create-or-edit-csv-files-to-import-into-outlook-4518d70d-8fe9-46ad-94fa-1494247193c7),
 * and Thunderbird's address book.
 */
export type Role =
  | 'name'
  | 'first'
  | 'middle'
  | 'last'
  | 'nickname'
  | 'organisation'
  | 'department'
  | 'title'
  | 'email'
  | 'phone'
  | 'url'
  | 'note'
  | 'words'
  | 'kind'
  | 'own'

/** By role, the headers of Outlook and Thunderbird, the more telling addresses and numbers first. */
const HEADERS: readonly (readonly [Role, string])[] = [
  ['name', 'Name|Full Name|Display Name|Anzeigename|Nom complet|Nom à afficher'],
  ['first', 'First Name|Given Name|Vorname|Prénom'],
  ['middle', 'Middle Name|Additional Name|Weitere Vornamen|2. Vorname|Deuxième prénom'],
  ['last', 'Last Name|Family Name|Nachname|Nom|Nom de famille'],
  ['nickname', 'Nickname|Spitzname|Rufname|Surnom'],
  [
    'organisation',
    'Company|Organization|Organization Name|Organization 1 - Name|Firma|Organisation|Société|Entreprise',
  ],
  ['department', 'Department|Organization Department|Organization 1 - Department|Abteilung|Service'],
  [
    'title',
    'Job Title|Organization Title|Organization 1 - Title|Position|Berufsbezeichnung|Fonction|Titre du poste|Occupation',
  ],
  [
    'email',
    'E-mail Address|Email Address|E-mail|Email|Primary Email|E-mail 2 Address|E-mail 3 Address|Secondary Email|E-Mail-Adresse|E-Mail 2: Adresse|E-Mail 3: Adresse|Adresse de messagerie|Adresse de messagerie 2|Adresse de messagerie 3|Adresse électronique principale|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse',
  ],
  [
    'phone',
    'Primary Phone|Business Phone|Business Phone 2|Work Phone|Mobile Phone|Mobile Number|Home Phone|Home Phone 2|Other Phone|Company Main Phone|Car Phone|Haupttelefon|Telefon geschäftlich|Telefon geschäftlich 2|Mobiltelefon|Mobiltelefon 2|Telefon privat|Telefon privat 2|Weiteres Telefon|Telefon Firma|Autotelefon|Téléphone principal|Téléphone (bureau)|Téléphone 2 (bureau)|Tél. mobile|Téléphone mobile|Téléphone (domicile)|Téléphone 2 (domicile)|Téléphone (autre)|Téléphone société|Téléphone (voiture)',
  ],
  [
    'url',
    'Web Page|Web Page 1|Web Page 2|Personal Web Page|Business Web Page|Website|Webseite|Page Web|Page Web personnelle',
  ],
  ['note', 'Notes|Note|Notizen|Remarques'],
  ['words', 'Categories|Group Membership|Labels|Keywords|Kategorien|Stichwörter|Catégories|Mots clés'],
  // What a program writes into every row, and what only says how a name is written or filed.
  [
    'own',
    'Title|Suffix|Name Prefix|Name Suffix|Initials|File As|Short Name|Anrede|Titel|Initialen|Initiales|Suffixe|Sensitivity|Vertraulichkeit|Critère de diffusion|Priority|Priorität|Priorité|Private|Privat|Privé|Language|Sprache|Langue|Internet Free Busy|Internet Frei/Gebucht|Disponibilité Internet|E-mail Type|E-mail 2 Type|E-mail 3 Type|E-mail Display Name|E-mail 2 Display Name|E-mail 3 Display Name|E-Mail-Typ|E-Mail 2: Typ|E-Mail 3: Typ|E-Mail: Angezeigter Name|E-Mail 2: Angezeigter Name|E-Mail 3: Angezeigter Name|Type de messagerie|Type de messagerie 2|Type de messagerie 3|Nom complet de l’adresse de messagerie|Nom complet de l’adresse de messagerie 2|Nom complet de l’adresse de messagerie 3|Yomi Name|Given Name Yomi|Additional Name Yomi|Family Name Yomi|Organization 1 - Yomi Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name',
  ],
]

const BY_HEADER = new Map(
  HEADERS.flatMap(([role, names]) => names.split('|').map((name, rank) => [plainWord(name), { role, rank }] as const)),
)

/** What others need not know of a person, by what its headers have in them: said once, and left in the file. */
export const PRIVATE: readonly (readonly [what: string, header: RegExp])[] = [
  ['birthdays and other personal dates', /birth|anniversar|geburt|jahrestag|anniversaire|^event \d/i],
  [
    'postal addresses',
    /street|city|state$|postal|country|p\.?o\.? box|^address|address \d|(?:home|work|other|business) (?:address|zip)|stra(?:ß|ss)e|\bort\b|postfach|postleitzahl|bundesland|region|\bland\b|pays|^rue|^ville|code postal|bo[iî]te postale|^b\.p\.|dép|location|standort|emplacement/i,
  ],
  ['relatives', /spouse|child|partner|kinder|conjoint|enfants|^relation \d/i],
  ['fax and pager numbers', /fax|pager|télécopie|radiomessagerie|telex|télex|tty|h[oö]rbehindert|isdn|rnis/i],
  ['pictures', /^photo$|^picture$|^foto$/i],
  ['genders', /gender|geschlecht|sexe/i],
  ['messengers', /^im \d|instant mess|screen name|messenger|skype/i],
  ['hobbies', /hobby|passe-temps/i],
  ['numbers of state and accounts', /government id|regierungsnr|code gouvernement|^account$|^konto$|^compte$/i],
]

/** A column: its role, and how early its address or number is named among others. */
export interface Column {
  at: number
  header: string
  role?: Role
  rank: number
  /** What of others' private matters it holds, when it does. */
  keeps?: string
  /** Of a column with numbers, the one that says of what kind they are. */
  kindAt?: number
}

/** What the columns of a header are. Of two that are called the same the last is the title in French. */
export function columnsOf(header: readonly string[]): Column[] {
  return header.map((name, at) => {
    const numbered = /^(E-mail|Phone|Website) (\d{1,3}) - (Value|Type|Label)$/i.exec(name.trim())
    if (numbered) return numberedColumn(header, at, numbered)
    const known = BY_HEADER.get(plainWord(name))
    if (/^.{1,60} \d{1,3} - (?:Type|Label)$/i.test(name.trim()))
      return { at, header: name.trim(), rank: 0, role: 'kind' }
    const keeps = known ? undefined : PRIVATE.find(([, header]) => header.test(name.trim()))?.[0]
    if (plainWord(name) !== 'titre')
      return { at, header: name.trim(), rank: 0, ...(known ?? {}), ...(keeps ? { keeps } : {}) }
    const isLast = header.findLastIndex((one) => plainWord(one) === 'titre') === at
    return { at, header: name.trim(), rank: 0, role: isLast ? 'title' : 'own' }
  })
}

function numberedColumn(
  header: readonly string[],
  at: number,
  [name, what = '', number = '', part = '']: RegExpExecArray,
) {
  const role: Role = /email/i.test(plainWord(what)) ? 'email' : /phone/i.test(what) ? 'phone' : 'url'
  const kindAt = header.findIndex((one) => new RegExp(`^${what} ${number} - (Type|Label)$`, 'i').test(one.trim()))
  const own = !/value/i.test(part)
  return {
    at,
    header: name,
    role: own ? ('kind' as const) : role,
    rank: Number(number),
    ...(kindAt < 0 ? {} : { kindAt }),
  }
}

/** How surely a header is one of an address book: 0 it is none. */
export function looksLikeContacts(header: readonly string[]): number {
  const columns = columnsOf(header)
  const has = (role: Role) => columns.some((column) => column.role === role)
  const isNamed = (has('first') && has('last')) || (has('name') && header.length > 3)
  if (isNamed && header.some((name) => /^(?:E-mail|Phone) \d{1,3} - Value$/i.test(name.trim()))) return 0.9
  if (!has('first') || !has('last')) return 0
  const headers = new Set(header.map(plainWord))
  const known = SIGNS.split('|').filter((name) => headers.has(plainWord(name))).length
  return known >= 3 ? 0.9 : known >= 2 ? 0.6 : 0
}

/** Headers that together stand in no other table of people. */
const SIGNS =
  'E-mail Address|E-mail 2 Address|Business Phone|Mobile Phone|Home Phone|Web Page|Job Title|Primary Email|Work Phone|E-Mail-Adresse|E-Mail 2: Adresse|Telefon geschäftlich|Mobiltelefon|Telefon privat|Webseite|Weitere Vornamen|Adresse de messagerie|Adresse de messagerie 2|Téléphone (bureau)|Tél. mobile|Téléphone (domicile)|Page Web|Middle Name|Company|Firma|Société'
