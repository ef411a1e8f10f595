/**
 * vCard 2.1 (https://web.archive.org/web/2016/http://www.imc.org/pdi/vcard-21.txt), 3.0 (RFC 2426,
 * https://www.rfc-editor.org/rfc/rfc2426) and 4.0 (RFC 6350, https://www.rfc-editor.org/rfc/rfc6350), with the common
 * properties of Apple (`item1.X-ABLabel`), Google, Android and Evolution.
 */

/** `item1.EMAIL;type=INTERNET;type=pref:ada@example.org`. */
export interface Property {
  /** In capitals, without its group. */
  name: string
  /** In small letters; `item1`. */
  group?: string
  /** Values of TYPE and the bare words of 2.1, in capitals. */
  types: ReadonlySet<string>
  /** Order among its like: 1 the preferred one … 100; 200 when nothing is said. */
  preference: number
  /** Its encoding undone; backslashes as they stand. */
  value: string
}

/** One card as it stands in the file. */
export interface Card {
  /** From 1, in the order of their beginnings. */
  number: number
  /** Number of its first line, from 1. */
  line: number
  properties: Property[]
  /** Cards inside its AGENT: persons who act for this one. */
  agents: Card[]
  /** Lines in it that are no property. */
  strays: { line: number; text: string }[]
  /** Does it have its END:VCARD? */
  ended: boolean
}

/** What others need not know of a person: said once, in these words, and left in the file. */
export const PRIVATE: readonly (readonly [what: string, names: string])[] = [
  ['postal addresses', 'ADR LABEL GEO X-ABADR X-EVOLUTION-ADR'],
  [
    'birthdays and other personal dates',
    'BDAY ANNIVERSARY X-ANNIVERSARY X-ABDATE X-EVOLUTION-ANNIVERSARY X-KADDRESSBOOK-X-ANNIVERSARY DEATHDATE BIRTHPLACE DEATHPLACE',
  ],
  ['pictures, sounds and keys', 'PHOTO LOGO SOUND KEY X-ABCROP-RECTANGLE X-IMAGETYPE X-IMAGEHASH'],
  ['genders', 'GENDER X-GENDER X-WAB-GENDER SEX'],
  [
    'relatives',
    'RELATED X-ABRELATEDNAMES X-SPOUSE X-EVOLUTION-SPOUSE X-KADDRESSBOOK-X-SPOUSESNAME X-MS-SPOUSE X-MS-CHILD X-CHILD',
  ],
  [
    'messengers',
    'IMPP X-AIM X-ICQ X-MSN X-YAHOO X-JABBER X-SKYPE X-SKYPE-USERNAME X-QQ X-GTALK X-GOOGLE-TALK X-GADUGADU X-GROUPWISE X-MS-IMADDRESS X-TWITTER',
  ],
  ['hobbies', 'HOBBY INTEREST'],
]

/** What a card says of itself, not of the person. */
export const OF_THE_CARD = new Set(
  (
    'VERSION PRODID REV UID SOURCE SORT-STRING MAILER CLASS CLIENTPIDMAP PROFILE NAME XML CALURI CALADRURI FBURL TZ LANG ' +
    'X-ABLABEL X-ABUID X-ABSHOWAS X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-EVOLUTION-FILE-AS ' +
    'X-PHONETIC-FIRST-NAME X-PHONETIC-LAST-NAME X-PHONETIC-MIDDLE-NAME X-PHONETIC-ORG X-MS-OL-DEFAULT-POSTAL-ADDRESS ' +
    'X-MS-OL-DESIGN X-COUCHDB-APPLICATION-ANNOTATIONS KIND MEMBER BEGIN END'
  ).split(' '),
)

/** Pictures and the like: their lines are passed over unread. */
export const BULKY = /^(?:[\w-]{1,60}\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i
