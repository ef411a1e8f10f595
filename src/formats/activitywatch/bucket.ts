import { tidyLine } from '../tidy-line.ts'
import { type Kind, kindOfClient, kindOfType, UNKNOWN_HOST } from './shape.ts'

/** The type of a bucket, and what kind that is: of none that is known here, perhaps. */
interface Saying {
  type: string
  kind: Kind | undefined
}

/** One bucket of the export: what it says of itself, and what was met in it. */
export class Bucket {
  readonly number: number
  readonly #name: string
  readonly #fields = new Map<string, string>()
  /** By its events, for one whose fields do not tell, or tell too late. */
  guess: Kind | undefined
  /** What kind its fields say it is of; nothing when nothing is said (yet). */
  said: Saying | undefined
  /** Events met in this pass, of any sort. */
  events = 0

  constructor(number: number, name: string) {
    this.number = number
    this.#name = name
  }

  learn(field: string, text: string): void {
    if (!FIELDS.includes(field)) return
    this.#fields.set(field, text.slice(0, 1_000))
    this.said = this.#sayings()
  }

  /** As the person sees it in ActivityWatch. */
  get name(): string {
    return tidyLine(this.#name || this.#fields.get('id'), 100) ?? 'without a name'
  }

  #sayings(): Saying | undefined {
    const type = this.#fields.get('type')
    if (type) return { type: tidyLine(type, 60) ?? type, kind: kindOfType(type) }
    const client = this.#fields.get('client')
    const kind = client && kindOfClient(client)
    return kind ? { type: kind, kind } : undefined
  }

  get kind(): Kind | undefined {
    return this.said ? this.said.kind : this.guess
  }

  /** Its events were read before its type was told, and are of another kind. */
  get isMisnamed(): boolean {
    return Boolean(this.said?.kind && this.guess && this.said.kind !== this.guess)
  }

  /** The computer it was written on; for one that does not say, what its name ends in. */
  get host(): string {
    const inName = /_([^_]+)$/.exec(this.name)?.[1]
    return tidyLine(this.#fields.get('hostname'), 100) ?? tidyLine(inName, 100) ?? UNKNOWN_HOST
  }
}

const FIELDS: readonly string[] = ['id', 'type', 'client', 'hostname']
/** ActivityWatch has a handful; what holds thousands is something else. */
const MOST_BUCKETS = 1_000

/** The buckets of an export by name, wherever in the file they are spoken of. */
export class Buckets {
  readonly #byName = new Map<string, Bucket>()
  readonly list: Bucket[] = []
  /** Stands for those beyond the first thousand. */
  readonly tooMany = new Bucket(MOST_BUCKETS, 'buckets beyond the first thousand')

  of(name: string): Bucket {
    const known = this.#byName.get(name)
    if (known) return known
    if (this.list.length >= MOST_BUCKETS) return this.tooMany
    const bucket = new Bucket(this.list.length, name)
    this.#byName.set(name, bucket)
    this.list.push(bucket)
    return bucket
  }

  /** Those that hold events of a kind. */
  thatTell(kind: Kind): Bucket[] {
    return this.list.filter((bucket) => bucket.events && bucket.kind === kind)
  }
}
