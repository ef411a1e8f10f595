import { type Complaint, complaint } from '#record'

/** An edit that started from an older version than the record now has. */
export function changedElsewhere(place: string): Complaint {
  return complaint(
    place,
    'it was changed elsewhere since you opened it',
    'Look at it as it is now, and change it again.',
  )
}
