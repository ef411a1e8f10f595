/** Words of stepping through what is more than one page. */
export const paging = {
  previous: 'Before',
  next: 'After',
  months: 'Months',
  place: (from: number, to: number, of: number) => `${from}–${to} of ${of}`,
}
