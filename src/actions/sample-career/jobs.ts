import type { Draft } from '#record'
import { type Shift, sketch, the } from './sketch.ts'

/** Whom the jobs of the sample are for, the jobs with their positions and duties, and the moves between them. */
export function jobSketches(on: Shift): Draft[] {
  return [...organisations(), ...jobs(on), ...positions(on), ...duties(), ...moves(on)]
}

function organisations(): Draft[] {
  const organisation = (key: string, name: string, more: object = {}) => sketch('organisation', key, { name, ...more })
  return [
    organisation('harbour', 'Harbour and Field Insurance', { domains: ['harbourfield.example'] }),
    organisation('meridian', 'Meridian Exchange', { domains: ['meridian-exchange.example'] }),
    organisation('hospital', 'City Hospital', {
      domains: ['cityhospital.example'],
      summary: 'Nine hundred beds, three sites, one network.',
    }),
    organisation('college', 'Evening College of Engineering', { domains: ['eveningcollege.example'] }),
    organisation('lantern', 'Lantern Community School', { domains: ['lantern-school.example'] }),
    organisation('riverside', 'Riverside Community Net', { domains: ['riversidenet.example'] }),
    organisation('packets', 'Plain Packets', { url: 'https://plainpackets.example/' }),
    organisation('northgate', 'Northgate Clinics', {
      domains: ['northgate-clinics.example'],
      summary: 'Rebuilding, and hiring for it.',
    }),
    organisation('opencable', 'Open Cable Foundation', { domains: ['opencable.example'] }),
  ]
}

function jobs(on: Shift): Draft[] {
  return [
    sketch('job', 'help-desk', {
      title: 'Help desk',
      organisation: the('organisation', 'harbour'),
      kind: 'employment',
      paid: true,
      from: on('2006-09'),
      to: on('2011-01'),
      summary: 'First line for four hundred colleagues: printers, passwords, and what really was wrong.',
    }),
    sketch('job', 'study', {
      title: 'Network design, evening degree',
      organisation: the('organisation', 'college'),
      kind: 'study',
      paid: false,
      from: on('2008-02'),
      to: on('2013-06'),
    }),
    sketch('job', 'engineer', {
      title: 'Network engineer',
      organisation: the('organisation', 'meridian'),
      kind: 'employment',
      paid: true,
      from: on('2011-02'),
      to: on('2016-08'),
      summary: 'Built and kept the exchange in two cities; the first topology of my own.',
    }),
    sketch('job', 'writing', {
      title: 'Writing',
      organisation: the('organisation', 'packets'),
      kind: 'side project',
      paid: false,
      from: on('2012-09'),
      summary: 'A column that explains networks to those who only notice them when they fail.',
    }),
    sketch('job', 'hospital', {
      title: 'Head of networks',
      organisation: the('organisation', 'hospital'),
      occupation: '15-1241.00',
      kind: 'employment',
      paid: true,
      from: on('2016-09'),
      summary: 'Everything between the bedside monitor and the internet.',
    }),
    sketch('job', 'teaching', {
      title: 'Teaching',
      organisation: the('organisation', 'lantern'),
      kind: 'volunteering',
      paid: false,
      from: on('2017-01'),
      summary: 'Saturday class: build a network you can touch.',
    }),
    sketch('job', 'board', {
      title: 'Board seat',
      organisation: the('organisation', 'riverside'),
      kind: 'board',
      paid: false,
      from: on('2021-09'),
    }),
    sketch('job', 'care', { title: 'Care for Father', kind: 'care', paid: false, from: on('2022-10') }),
  ]
}

function positions(on: Shift): Draft[] {
  const position = (key: string, job: string, title: string, from: string, to?: string, highlights?: string[]) =>
    sketch('position', key, { job: the('job', job), title, from, to, highlights })
  return [
    position('help-desk', 'help-desk', 'Help desk', on('2006-09'), on('2011-01'), [
      'Halved repeated calls with one page of plain answers',
    ]),
    position('student', 'study', 'Student', on('2008-02'), on('2013-06')),
    position('engineer', 'engineer', 'Network engineer', on('2011-02'), on('2016-08'), [
      'Moved two hundred members to the new exchange without an hour of silence',
      'Wrote the run book that the night shift still uses',
    ]),
    position('columnist', 'writing', 'Columnist', on('2012-09')),
    position('manager', 'hospital', 'Network manager', on('2016-09'), on('2021-05'), [
      'Wireless on every ward, planned with the nurses who carry the devices',
      'Four juniors hired, four still there',
    ]),
    position('head', 'hospital', 'Head of networks', on('2021-06'), undefined, [
      'One network out of three after the merger of the sites',
    ]),
    position('teacher', 'teaching', 'Teacher of the Saturday class', on('2017-01')),
    position('board', 'board', 'Member of the board', on('2021-09')),
    position('carer', 'care', 'Son', on('2022-10')),
  ]
}

function duties(): Draft[] {
  const duty = (key: string, position: string, name: string, weeklyHours?: number) =>
    sketch('duty', key, { position: the('position', position), name, weeklyHours })
  return [
    duty('wards', 'manager', 'Networks on the wards', 20),
    duty('juniors-before', 'manager', 'Mentoring juniors', 8),
    duty('operations', 'manager', 'Operations', 12),
    duty('topology', 'head', 'Topology and design', 14),
    duty('budget', 'head', 'Budget rounds', 6),
    duty('on-call', 'head', 'On-call', 4),
    duty('mentoring', 'head', 'Mentoring juniors', 6),
    duty('vendors', 'head', 'Vendor meetings', 4),
    duty('mail', 'head', 'Mail and coordination', 6),
    duty('class', 'teacher', 'The class'),
    duty('preparing', 'teacher', 'Preparing the class'),
  ]
}

function moves(on: Shift): Draft[] {
  const move = (key: string, job: string, position: string, day: string, kind: string, more: object) =>
    sketch('move', key, { job: the('job', job), position: the('position', position), on: day, kind, ...more })
  return [
    move('begin', 'help-desk', 'help-desk', on('2006-09'), 'start', {
      decidedBy: 'circumstance',
      note: 'The only opening that month',
    }),
    move('study', 'study', 'student', on('2008-02'), 'start', { decidedBy: 'me' }),
    move('exchange', 'engineer', 'engineer', on('2011-02'), 'start', {
      decidedBy: 'me',
      note: 'To build, not only to mend',
    }),
    move('column', 'writing', 'columnist', on('2012-09'), 'start', { decidedBy: 'me' }),
    move('hospital', 'hospital', 'manager', on('2016-09'), 'start', {
      decidedBy: 'me',
      note: 'Networks where it matters that they work',
    }),
    move('class', 'teaching', 'teacher', on('2017-01'), 'start', { decidedBy: 'me' }),
    move('promotion', 'hospital', 'head', on('2021-06'), 'promotion', {
      decidedBy: 'them',
      note: 'They proposed it on a Friday and wanted an answer on Monday',
    }),
    move('board', 'board', 'board', on('2021-09'), 'start', { decidedBy: 'both' }),
    move('care', 'care', 'carer', on('2022-10'), 'start', {}),
  ]
}
