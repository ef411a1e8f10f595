/** The key of one job of the sample career: a record that knows it shows the sample, not a person's own career. */
export const SAMPLE_KEY = 'sample:job:help-desk'
