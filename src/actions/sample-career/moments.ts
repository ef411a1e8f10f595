/** Something the person of the sample rates: activity, job, duty, usual energy, what they write, who and what is in it. */
export interface Moment {
  activity: string
  job: string
  duty?: string
  energy: number
  often: number
  skills: readonly string[]
  contacts: readonly string[]
  texts: readonly [string, ...string[]]
}

export const MOMENTS: readonly Moment[] = [
  {
    activity: 'Teaching a workshop',
    job: 'teaching',
    duty: 'class',
    energy: 1.4,
    often: 0.16,
    skills: ['teaching'],
    contacts: ['lark', 'moss'],
    texts: [
      'Fourteen came. The girl who never speaks asked what happens when the cable is cut, and then cut it.',
      'We built a switch out of people and string. Nobody wanted to stop at half past one.',
      'Slow start, then they found the fault I had hidden and one I had not.',
      'Explained addresses with house numbers again. It works every time, and I still like it.',
    ],
  },
  {
    activity: 'Designing a topology',
    job: 'hospital',
    duty: 'topology',
    energy: 1.0,
    often: 0.2,
    skills: ['design', 'wireless'],
    contacts: ['gita', 'amara'],
    texts: [
      'Three hours on the new wing without a call. I forgot lunch.',
      'Drew the second ring twice. The first drawing was clever, the second one is right.',
      'Walked the corridor with Gita before drawing anything. That saved a week.',
      'The design review found nothing, which makes me want another one.',
    ],
  },
  {
    activity: 'Mentoring juniors',
    job: 'hospital',
    duty: 'mentoring',
    energy: 0.7,
    often: 0.16,
    skills: ['mentoring'],
    contacts: ['fenn', 'bo'],
    texts: [
      'Fenn led the change alone. I stood at the back and said nothing, which was hard.',
      'Bo explained routing to Fenn better than I ever did.',
      'We read an old incident together, line by line. Good questions.',
      'Half an hour that was meant to be ten minutes. Worth it.',
    ],
  },
  {
    activity: 'Vendor meetings',
    job: 'hospital',
    duty: 'vendors',
    energy: -0.3,
    often: 0.14,
    skills: ['negotiating'],
    contacts: [],
    texts: [
      'Two hours of slides, one useful number.',
      'They moved the price again. I moved the meeting.',
      'Better than feared: they sent an engineer along.',
    ],
  },
  {
    activity: 'Budget rounds',
    job: 'hospital',
    duty: 'budget',
    energy: -1.0,
    often: 0.18,
    skills: ['budgets'],
    contacts: ['dov'],
    texts: [
      'The same table for the third time, with new column headings.',
      'Asked to cut a tenth without saying which tenth.',
      'Dov was fair. I was tired before it began.',
      'Sunday evening again, to be ready for Monday.',
    ],
  },
  {
    activity: 'On-call nights',
    job: 'hospital',
    duty: 'on-call',
    energy: -1.2,
    often: 0.06,
    skills: ['incidents'],
    contacts: [],
    texts: [
      'Called at two. A fan, not the core. Could not sleep after.',
      'Four calls, three of them for somebody else.',
      'Quiet until five, then everything at once.',
    ],
  },
  {
    activity: 'Writing the column',
    job: 'writing',
    energy: 0.9,
    often: 0.1,
    skills: ['writing'],
    contacts: ['rosa'],
    texts: [
      'Eight hundred words and one good picture of a post office.',
      'Rosa cut the first paragraph. She is right every time.',
      'Stared at the page for an hour, then wrote it in twenty minutes.',
    ],
  },
  {
    activity: 'An evening with Father',
    job: 'care',
    energy: 0.2,
    often: 0.05,
    skills: [],
    contacts: [],
    texts: [
      'He knew the names of all the apple trees today.',
      'A long afternoon. He asked three times where the car is.',
    ],
  },
]

/** The same, whatever the job. */
export const FORMS: readonly Moment[] = [
  {
    activity: 'Filling in forms',
    job: 'care',
    energy: -1.2,
    often: 0.07,
    skills: [],
    contacts: [],
    texts: [
      'The care fund wants the same proof for the third time.',
      'Six pages to say that nothing has changed.',
      'An hour on the telephone for a number that was on the back.',
    ],
  },
  {
    activity: 'Filling in forms',
    job: 'board',
    energy: -1.2,
    often: 0.025,
    skills: [],
    contacts: [],
    texts: [
      'The report for the grant. None of their boxes is the shape of a neighbourhood.',
      'The register of members, by hand, because the portal was down.',
      'Signed forty things I had already signed.',
    ],
  },
]

export const WINS: readonly (readonly [job: string, work: string | undefined, text: string])[] = [
  ['hospital', 'trust', 'The new wing went live in the afternoon and nobody noticed. That was the plan.'],
  ['hospital', 'trust', 'The ward sisters wrote the outage notice with us. For the first time it says what to do.'],
  ['hospital', 'door', 'Fenn passed the probation. I wrote the reference myself.'],
  ['hospital', undefined, 'The merger budget is through, with the spare line intact.'],
  ['teaching', 'door', 'Two of last year’s class applied for an apprenticeship. Both were taken.'],
  ['teaching', 'door', 'The school bought the second kit from its own money.'],
  ['writing', 'trust', 'The column on hospital wireless was reprinted by a nurses’ journal.'],
  ['writing', 'trust', 'A reader repaired his whole street after reading the piece on cables.'],
  ['board', 'door', 'The board agreed to connect the shelter for free.'],
  ['hospital', 'trust', 'Mean time to explain an outage: nine minutes. It was two hours.'],
]

export const LESSONS: readonly (readonly [job: string, text: string])[] = [
  ['hospital', 'When I bring a drawing, they discuss the colour. When I bring two, they discuss the network.'],
  ['hospital', 'Answering on a Sunday makes Sunday a workday for six people.'],
  ['hospital', 'I said yes to the steering committee because nobody else did. That is not a reason.'],
  ['teaching', 'Let them break it first. The explaining is shorter afterwards.'],
  ['writing', 'Write it before the week begins, or the week will write it out.'],
  ['board', 'A community network fails by its treasurer, not by its cables.'],
  ['care', 'He hears me better when I sit down.'],
]

export const NOTES: readonly (readonly [job: string | undefined, text: string])[] = [
  ['hospital', 'Ask **Edith** whether the on-call rota can start at six instead of five.'],
  [
    'hospital',
    'Idea: put the *state of the network* on the screens in the canteen.\n\n- green is boring\n- boring is good',
  ],
  ['writing', 'For the column: why a slow network is worse than none.'],
  ['teaching', 'Needs for next Saturday: twelve patch cables, string, chalk.'],
  [undefined, 'Walked home along the river. Slept well for the first time this week.'],
  ['hospital', 'Northgate is looking for someone who rebuilds, not someone who reports. Kestrel mentioned it twice.'],
  ['board', 'Nell wants a successor in two years. Not me, but who?'],
]
