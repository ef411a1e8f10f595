/** Words of stepping through what is more than one page. */
export const paging = {
  previous: 'Before',
  next: 'After',
  months: 'Month by month',
  years: 'All months',
  place: (from: number, to: number, of: number) => `${from}–${to} of ${of}`,
}
