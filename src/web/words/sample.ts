/** Words around the sample career. */
export const sample = {
  heading: 'The sample career',
  title: 'The sample career.',
  banner: 'An invented person, twenty years, eight jobs. Try anything; nothing of it is yours.',
  leave: 'Leave it and begin your own',
}
