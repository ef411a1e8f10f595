import { type Complaint, complaint } from '#record'

/** A record that cannot be opened or written as things stand; its complaint says why and what to do. Nothing was lost. */
export class StoreTrouble extends Error {
  readonly complaint: Complaint

  constructor(place: string, message: string, hint: string) {
    super(`${place}: ${message}. ${hint}`)
    this.name = 'StoreTrouble'
    this.complaint = complaint(place, message, hint)
  }
}

/** A row that holds what nobody can have written there. */
export class DamagedRow extends Error {}
