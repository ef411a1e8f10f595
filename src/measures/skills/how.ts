import type { Hows } from '../how.ts'

const GAP = {
  source: 'Nedelkoska, Neffke and Wiederhold 2015; standardised as onetcenter.org/questions/20.html',
  run: 'level-gap',
}
const OF_OWN =
  'Only elements whose own level you gave are in it, from 5 on (a convention of our own). An occupation’s level is a mean over many jobs of that name in one country; yours is your own judgement.'

export const skillsHows: Hows = {
  'skills.evidence': {
    name: 'Count',
    says: 'Pieces of evidence of the skill, and entries of the journal that name it: wins, lessons, notes and check-ins. What says nothing of the skill by name is not found.',
    formula: 'evidence + entries',
  },
  'skills.strength': {
    name: 'Sum with half-life',
    says: 'What is left of the evidence when a piece counts half after two years, a quarter after four: a convention of our own. Evidence without a date is not in it. It says how lately a skill was shown, not how well it is mastered.',
    formula: 'Σ 2^(−days since / 730.5)',
  },
  'skills.since': {
    name: 'Time since',
    says: 'Years since the last dated evidence or entry. From two years on (a convention of our own) the skill stands among those that fade, which is a fact about the record, not about you.',
    formula: '(today − last day) / 365.25',
  },
  'skills.transferable': {
    name: 'Share',
    says: 'Of the skills that were shown in a job named with them, those shown in two jobs or more, at different organisations or of different kinds.',
    formula: 'k / n',
  },
  'skills.shortage': {
    name: 'Shortage weighed by importance',
    says: `How far your own levels are below what the occupation needs, on the mean, each element by its importance there; in points of 100. ${OF_OWN}`,
    formula: 'Σ w max(0, target − own), w = importance / Σ importance, target = level / 7 · 100',
    ...GAP,
  },
  'skills.surplus': {
    name: 'Surplus weighed by importance',
    says: `How far your own levels are above what the occupation needs: what it would not ask of you. It does not make up for a shortage, so the two stand apart. ${OF_OWN}`,
    formula: 'Σ w max(0, own − target), w = importance / Σ importance, target = level / 7 · 100',
    ...GAP,
  },
  'skills.essentials': {
    name: 'Share',
    says: 'Of the skills and knowledge that ESCO calls essential for the occupation, those that one of your skills is said to be. ESCO has no levels.',
    formula: 'k / n',
  },
}
