/** What a column of a time sheet can mean. A person's own mapping (`Surroundings.columns`) uses these words. */
export const ROLES = [
  'start',
  'start date',
  'start time',
  'end',
  'end date',
  'end time',
  'date',
  'duration',
  'break',
  'title',
  'task',
  'project',
  'client',
  'tags',
  'billable',
  'user',
] as const
export type Role = (typeof ROLES)[number]

/** Headers in English, German, French, Spanish and Japanese, without accents and signs. The first column that fits is taken. */
const WORDS: Readonly<Record<Role, string>> = {
  start: `start|begin|began|started|started at|start at|starts at|start datetime|start date time|start timestamp|time in|clock in|clocked in
    |from|beginn|anfang|von|start zeit|debut|inicio|comienzo|desde|empieza|開始|開始日時|出勤|始業`,
  'start date':
    'start date|begin date|date in|startdatum|anfangsdatum|beginn datum|date de debut|date debut|fecha de inicio|fecha inicio|開始日',
  'start time': `start time|begin time|startzeit|anfangszeit|beginn uhrzeit|startuhrzeit|heure de debut|heure debut|hora de inicio|hora inicio
    |開始時刻|開始時間|出勤時刻`,
  end: `end|stop|finish|finished|ended|ended at|end at|ends at|end datetime|end date time|end timestamp|time out|clock out|clocked out|stopped at
    |to|until|ende|bis|schluss|fin|hasta|termina|終了|終了日時|退勤|終業`,
  'end date': `end date|stop date|finish date|date out|enddatum|ende datum|date de fin|date fin|fecha de fin|fecha fin|fecha de finalizacion
    |終了日`,
  'end time': `end time|stop time|finish time|endzeit|ende uhrzeit|enduhrzeit|heure de fin|heure fin|hora de fin|hora fin
    |hora de finalizacion|終了時刻|終了時間|退勤時刻`,
  date: 'date|day|work date|spent on|spent at|datum|tag|jour|fecha|dia|日付|日|作業日|年月日',
  duration: `duration|duration h|duration hours|duration decimal|hours|hours decimal|time|time h|time decimal|time spent|spent|spent time|hours worked
    |worked hours|total hours|total time|minutes|mins|seconds|dauer|dauer h|stunden|arbeitszeit|zeit|minuten|duree|heures|temps|duracion|horas|tiempo
    |minutos|時間|作業時間|所要時間|稼働時間|実働時間|実働|工数`,
  break: 'break|breaks|break time|pause|pausen|pausenzeit|pauses|descanso|pausa|休憩|休憩時間',
  title: `description|title|summary|subject|note|notes|comment|comments|what|details|beschreibung|bemerkung|kommentar
    |titel|notiz|notizen|commentaire|libelle|remarques|descripcion|comentario|comentarios|notas|nota|内容|作業内容|説明|メモ|備考|件名`,
  task: 'task|activity|issue|ticket|aufgabe|tatigkeit|taetigkeit|tache|activite|tarea|actividad|タスク|作業|課題',
  project: 'project|project name|projekt|projet|proyecto|プロジェクト|プロジェクト名|案件',
  client: 'client|customer|client name|kunde|auftraggeber|cliente|クライアント|顧客|取引先',
  tags: `tags|labels|tag names|category|categories|schlagworter|schlagworte|stichworter|kategorie|etiquettes|mots cles
    |categorie|etiquetas|categoria|タグ|カテゴリ|分類`,
  billable: 'billable|is billable|abrechenbar|facturable|請求可能|請求対象',
  user: 'user|user name|username|member|employee|person|email|benutzer|mitarbeiter|utilisateur|usuario|empleado|ユーザー|担当者|氏名|社員',
}

const ROLE_OF = new Map<string, Role>()
for (const role of ROLES) for (const word of WORDS[role].split('|')) ROLE_OF.set(plainHeader(word), role)

/** “Heure de début :” → “heure de debut”. */
export function plainHeader(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '')
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** No column is called so long; and a hostile one of brackets alone would take minutes to look at. */
const LONGEST_HEADER = 200

export function roleOfHeader(header: string): Role | undefined {
  if (header.length > LONGEST_HEADER) return undefined
  const plain = plainHeader(header)
  return ROLE_OF.get(plain) ?? ROLE_OF.get(plainHeader(header.replace(/\([^)]*\)|\[[^\]]*\]/g, '')))
}
