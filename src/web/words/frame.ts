/** Words around every page. */
export const frame = {
  product: 'Thalweg',
  skip: 'Skip to the content',
  menu: 'Layers',
  edge: 'Search, import, settings',
  job: 'Job',
  work: 'Work',
  career: 'Career',
  journal: 'Journal',
  sections: {
    label: 'Pages of this part',
    job: 'Jobs',
    rest: 'Rest',
    pulse: 'Pulse',
    work: 'Works',
    alignment: 'Alignment',
    attention: 'Attention',
    change: 'Change',
    goals: 'Goals',
    career: 'River',
    skills: 'Skills',
    ownership: 'Ownership',
    lifeboat: 'Lifeboat',
    journal: 'Entries',
    energy: 'Energy',
  },
  rowsBehind: 'Open what it was computed from',
  search: 'Search',
  import: 'Import',
  settings: 'Settings',
  sort: 'Sort',
  capture: 'What gave or took energy?',
  captureKey: 'N',
  keep: 'Keep',
  undo: 'Undo',
  undone: 'Undone.',
  notUndone: 'Nothing was undone',
  back: 'Back',
  redo: 'Do it again',
  footer: 'Everything here stays on this machine.',
  done: toldAsDone,
  repair: (count: number) => (count === 1 ? 'One thing to put right' : `${count} things to put right`),
  missing: 'There is no such page.',
  failed: 'Something went wrong here. Nothing was changed. Go back and try again.',
  drafts: 'What you had written, to be copied',
  tooLarge: 'This is more than fits at once. Send it in parts, or use “thalweg import”.',
  outOfDate: 'This page was out of date and nothing was changed. Load it again, and send it once more.',
  noLength: 'This request does not say how long it is. Nothing was changed.',
  missingTitle: 'No such page',
  failedTitle: 'Something went wrong',
  tooLargeTitle: 'Too much at once',
  outOfDateTitle: 'Out of date',
  home: 'Back to the career',
}

/** What was done, as a sentence; operations are named by their deed. */
function toldAsDone(name: string): string {
  if (TOLD[name]) return TOLD[name]
  const deed = /^(add|change|take away) (.+)$/.exec(name)
  const done = { add: 'is kept', change: 'is changed', 'take away': 'is taken away' }
  if (deed?.[1] && deed[2]) return `${capital(deed[2])} ${done[deed[1] as keyof typeof done]}.`
  return `${capital(name)}: done.`
}

const TOLD: Readonly<Record<string, string>> = {
  import: 'It is in the record.',
  log: 'Logged.',
  'change intentions': 'The intentions are changed.',
  'name work': 'The work has its name.',
  'end job': 'The job has ended; its hours and its work stay.',
  'redraw boundary': 'The boundary is redrawn.',
  'merge contact': 'They are one contact now.',
  'merge organisation': 'They are one organisation now.',
  'merge job': 'They are one job now.',
  'keep contacts apart': 'They stay two contacts.',
  'keep organisations apart': 'They stay two organisations.',
  'keep jobs apart': 'They stay two jobs.',
  'take over': 'It is taken over; what the record said is kept beside it.',
  'take away variant': 'It is left, and will not be asked again.',
  'sort by hand': 'Sorted.',
  'sort by rule': 'Sorted, now and in every import to come.',
  'sort by likeness': 'What was sure enough is sorted; the rest waits.',
  'add source': 'It is looked at from now on, as long as Thalweg runs.',
  'pause source': 'It rests.',
  'resume source': 'It is looked at again.',
  'take away source': 'It is removed, and what opens it is forgotten. What it brought stays.',
  unsort: 'It waits unsorted again.',
  'answer the pulse': 'Your answers are kept.',
  'choose an occupation': 'The occupation is chosen.',
  'state own levels': 'Your levels are kept.',
  'begin the pulse': 'The pulse has its questions.',
  'add lifeboat': 'Your means are kept.',
  'change lifeboat': 'Your means are changed.',
  'take away lifeboat': 'These means are taken away.',
  'foretell goals': 'The forecasts are kept, to be held against what comes.',
  'start the timer': 'The timer runs.',
  'stop the timer': 'The timer has stopped.',
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
