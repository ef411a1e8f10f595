import { counted } from './counted.ts'

/** Words of the pulse. */
export const pulse = {
  title: 'Pulse',
  heading: 'Your own short pulse',
  lede: 'A few questions of your own, answered whenever you like; once a week is plenty. A week without is simply a week without.',
  empty: {
    heading: 'No questions yet',
    text: 'Two or three short questions, answered in ten seconds, show over time what a single day hides.',
    begin: 'Begin with these three',
    own: 'Write a question of your own',
  },
  /** To begin with; each can be changed or let go. */
  first: [
    { name: 'Did the job use what you are good at?', low: 'not at all', high: 'very much' },
    { name: 'Was there time for what matters to you?', low: 'none', high: 'plenty' },
    { name: 'Did the job follow you home?', low: 'not at all', high: 'every evening', reversed: true },
  ],
  answer: {
    eyebrow: 'Now',
    heading: 'How is it today?',
    again: 'You answered today already; you may answer anew.',
    keep: 'Keep',
    leave: 'Leave out what you do not know.',
    value: (value: number, low: string | undefined, high: string | undefined, most: number) =>
      value === 0 && low ? `${value}, ${low}` : value === most && high ? `${value}, ${high}` : String(value),
  },
  whole: {
    eyebrow: 'The whole pulse',
    heading: 'How it moved',
    chart: 'The whole pulse, one occasion after the other',
    description: (s: { count: number; from: string; to: string; real: number | undefined }) =>
      `${counted(s.count, 'occasion')} from ${s.from} to ${s.to}, on a line from 0 to 10.${
        s.real === undefined
          ? ''
          : ` ${counted(s.real, 'move')} between neighbours ${s.real === 1 ? 'is' : 'are'} more than the error of the questions.`
      }`,
    point: (s: { day: string; points: string; real: boolean | undefined }) =>
      `${s.day}: ${s.points} points${s.real === undefined ? '' : s.real ? ', a real move' : ', within the error'}`,
    grey: 'Grey: moves that may be nothing but the error of the questions. Strong: moves that are more.',
    unknown: 'Which moves are more than error cannot be told yet.',
    none: 'As soon as every question was answered on one day, the pulse begins here.',
    reliability: 'reliability of the whole, 0 to 1',
    omega: 'the same by one common factor (ω)',
    change: 'of 10, at the least, make a real move between two occasions',
    table: 'Table behind the line',
    caption: 'The occasions, the newest first',
    day: 'Day',
    points: 'Points of 10',
    move: 'Move',
    moves: { real: 'more than error', within: 'within the error', unknown: '–' },
  },
  questions: {
    eyebrow: 'The questions',
    heading: 'The last four weeks',
    row: (s: { name: string; value: string; interval: string; most: number; n: number }) =>
      `${s.name}: ${s.value} of ${s.most}${s.interval}, ${counted(s.n, 'answer')}`,
    interval: (text: string) => `, ${text}`,
    low: 'low',
    high: 'high',
    question: 'Question',
    mean: 'Mean',
    between: '95 % interval',
    answers: 'Answers',
    of: (value: string, most: number) => `${value} of ${most}`,
    reversed: 'high is bad',
    change: 'Change',
    changeOf: (name: string) => `Change: ${name}`,
    add: 'Add a question',
    past: 'No longer asked',
    none: '–',
  },
  form: {
    add: 'A question of the pulse',
    edit: 'A question of the pulse',
    lede: 'Ask about something that can change from week to week, and the same way each time.',
    name: 'The question',
    most: 'Answered from 0 to',
    low: 'What 0 means',
    high: 'What the highest means',
    reversed: 'A high answer is',
    good: 'good',
    bad: 'bad',
    to: 'No longer asked from',
    toHint: 'Leave it empty while you ask it. Its answers stay.',
  },
}
