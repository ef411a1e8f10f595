import { type Complaint, complaint } from '#record'

/** Thrown where an address may not be reached or does not answer as it should; says so with the host alone, never the address. */
export class Unreachable extends Error {
  readonly complaint: Complaint

  constructor(host: string, message: string, hint: string) {
    super(message)
    this.complaint = complaint(host, message, hint)
  }
}
