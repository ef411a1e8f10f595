import { plainWord } from '../resume/month-names.ts'

/**
 * What the columns of the LinkedIn export are called: in English, as LinkedIn writes them, and in French, German,
 * Spanish, Portuguese and Italian, as older exports and translated copies have them. Compared without case, accents, spaces
 * and punctuation.
 */
const NAMES = {
  company:
    'Company Name|Company|Organization Name|Nom de l’entreprise|Entreprise|Société|Nom de l’organisation|Unternehmen|Name des Unternehmens|Unternehmensname|Firma|Nombre de la empresa|Empresa|Nome da empresa|Nome azienda|Azienda',
  title:
    'Title|Titre|Intitulé|Intitulé du poste|Poste|Titel|Jobtitel|Berufsbezeichnung|Fonction|Funktion|Función|Título|Cargo|Puesto|Titolo|Qualifica',
  role: 'Role|Rôle|Rolle|Papel|Ruolo',
  position: 'Position|Posición|Posição|Posizione',
  description: 'Description|Beschreibung|Descripción|Descrição|Descrizione',
  location: 'Location|Lieu|Ort|Standort|Ubicación|Lugar|Localidade|Località',
  started:
    'Started On|Start Date|Start|Commencé le|A commencé le|Date de début|Début|Begonnen am|Startdatum|Beginn|Fecha de inicio|Inicio|Empezó el|Data de início|Data di inizio',
  finished:
    'Finished On|End Date|End|Terminé le|Fini le|Date de fin|Fin|Beendet am|Enddatum|Ende|Fecha de finalización|Fecha de fin|Finalizó el|Data de término|Data di fine',
  school:
    'School Name|School|École|Nom de l’école|Établissement|Nom de l’établissement|Schule|Hochschule|Name der Schule|Nombre de la institución educativa|Institución educativa|Centro educativo|Instituição de ensino|Nome scuola',
  degree: 'Degree Name|Degree|Diplôme|Nom du diplôme|Abschluss|Titulación|Diploma|Titolo di studio',
  field: 'Field of Study|Domaine d’études|Studienfach|Fachrichtung|Disciplina académica|Área de estudo|Campo di studio',
  notes: 'Notes|Remarques|Anmerkungen|Notizen|Notas|Note',
  activities:
    'Activities|Activités|Activités et associations|Aktivitäten|Aktivitäten und Verbände|Actividades|Atividades|Attività',
  name: 'Name|Nom|Nombre|Nome',
  proficiency:
    'Proficiency|Niveau|Compétence|Sprachkenntnisse|Kenntnisse|Kenntnisstand|Competencia|Nivel|Proficiência|Competenza',
  authority:
    'Authority|Issuing Organization|Issuer|Autorité|Organisme|Organisme de délivrance|Organisme émetteur|Zertifizierungsstelle|Aussteller|Ausstellende Organisation|Entidad emisora|Autoridad|Autoridade|Ente certificatore',
  url: 'Url|Lien|Adresse URL|Link',
  license: 'License Number|Licence Number|Numéro de licence|Lizenznummer|Número de licencia|Número da licença',
  cause: 'Cause|Zweck|Causa',
  issued:
    'Issued On|Issue Date|Décerné le|Date de remise|Verliehen am|Fecha de concesión|Fecha de emisión|Data de emissão|Data di assegnazione',
  published:
    'Published On|Publié le|Date de publication|Veröffentlicht am|Fecha de publicación|Data de publicação|Data di pubblicazione',
  publisher: 'Publisher|Éditeur|Maison d’édition|Verlag|Editor|Editorial|Editora|Editore',
  number: 'Number|Numéro|Nummer|Número|Numero',
  firstName: 'First Name|Given Name|Prénom|Vorname|Nombre de pila|Primeiro nome|Nome proprio',
  lastName: 'Last Name|Family Name|Surname|Nom de famille|Nachname|Apellidos|Apellido|Sobrenome|Cognome',
  headline: 'Headline|Titre du profil|Profil-Slogan|Slogan|Titular|Título do perfil|Sommario',
  summary: 'Summary|Résumé|Infos|Zusammenfassung|Extracto|Resumen|Resumo|Riepilogo',
  profileSummary: 'Profile Summary|Résumé du profil',
  geoLocation: 'Geo Location|Emplacement géographique|Geografischer Standort|Ubicación geográfica',
  address: 'Address|Adresse|Dirección|Endereço|Indirizzo',
  websites: 'Websites|Sites web|Sites Web|Webseiten|Sitios web|Sites|Siti Web',
  twitter: 'Twitter Handles|Comptes Twitter|Twitter',
  email:
    'Email Address|E-mail Address|Email|Adresse e-mail|Adresse email|E-Mail-Adresse|E-Mail|Correo electrónico|Dirección de correo electrónico|Endereço de e-mail|Indirizzo e-mail',
  confirmed: 'Confirmed|Confirmé|Confirmée|Bestätigt|Confirmado|Confermato',
  primary: 'Primary|Principal|Principale|Primär|Primario',
  extension: 'Extension|Durchwahl|Extensión|Ramal',
  type: 'Type|Typ|Tipo',
  connected:
    'Connected On|Connection Date|Date de connexion|Connecté le|En relation depuis|Relation depuis|Vernetzt am|Verbunden am|Kontakt seit|Fecha de conexión|Conectado el|Conectado em|Collegato il',
  patentNumber: 'Patent Number|Application Number|Numéro de brevet|Patentnummer|Número de patente',
} as const

export type Column = keyof typeof NAMES

const COLUMN_OF = new Map<string, Column[]>()
for (const [column, names] of Object.entries(NAMES) as [Column, string][])
  for (const name of names.split('|')) {
    const plain = plainWord(name)
    COLUMN_OF.set(plain, [...(COLUMN_OF.get(plain) ?? []), column])
  }

/** The columns a header cell can mean; most mean one, a few words mean another thing in another table. */
export function columnsNamed(cell: string): readonly Column[] {
  return COLUMN_OF.get(plainWord(cell)) ?? []
}
