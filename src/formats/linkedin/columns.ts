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
  jobTitle:
    'Job Title|Intitulé du poste|Intitulé de poste|Jobtitel|Stellenbezeichnung|Puesto|Cargo|Qualifica professionale|Qualifica',
  text: 'Text|Texte|Texto|Testo',
  created:
    'Creation Date|Date de création|Erstellungsdatum|Erstellt am|Fecha de creación|Data de criação|Data di creazione',
  status: 'Status|Statut|Estado|Stato',
  endorsed:
    'Endorsement Date|Date de la recommandation|Date de recommandation|Datum der Bestätigung|Bestätigungsdatum|Fecha de validación|Data da recomendação|Data di conferma',
  skill:
    'Skill Name|Skill|Nom de la compétence|Name der Kenntnis|Kenntnis|Nombre de la aptitud|Aptitud|Nome da competência|Nome della competenza',
  endorserFirstName: 'Endorser First Name',
  endorserLastName: 'Endorser Last Name',
  endorserUrl: 'Endorser Public Url|Endorser Profile Url',
  endorsementStatus: 'Endorsement Status',
  contentTitle: 'Content Title|Titre du contenu|Titel des Inhalts|Título del contenido|Título do conteúdo',
  contentDescription:
    'Content Description|Description du contenu|Beschreibung des Inhalts|Descripción del contenido|Descrição do conteúdo',
  contentType: 'Content Type|Type de contenu|Art des Inhalts|Tipo de contenido|Tipo de conteúdo',
  watched: 'Content Last Watched Date (if viewed)|Content Last Watched Date',
  completed: 'Content Completed At (if completed)|Content Completed At',
  saved: 'Content Saved',
  learningNotes: 'Notes taken on videos (if taken)|Notes taken on videos',
  applied:
    'Application Date|Date de candidature|Bewerbungsdatum|Fecha de solicitud|Data da candidatura|Data di candidatura',
  openingUrl: 'Job Url',
  resumeName: 'Resume Name',
  answers: 'Question And Answers|Questions And Answers',
  contactEmail: 'Contact Email',
  contactPhone: 'Contact Phone Number',
  openingSaved: 'Saved Date',
  conversation: 'Conversation Id|ID de la conversation|Konversations-ID',
  conversationTitle: 'Conversation Title',
  from: 'From|De|Von|Da',
  senderUrl: 'Sender Profile Url',
  to: 'To|À|An|Para|A',
  recipientUrls: 'Recipient Profile Urls',
  sentAt: 'Date|Datum|Fecha|Data',
  subject: 'Subject|Objet|Betreff|Asunto|Assunto|Oggetto',
  content: 'Content|Contenu|Inhalt|Contenido|Conteúdo|Contenuto',
  folder: 'Folder',
  attachments: 'Attachments',
  isDraft: 'Is Message Draft',
  isConversationDraft: 'Is Conversation Draft|Is Conversation Archived',
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
