import type { Draft } from '#record'
import { type Shift, sketch, the } from './sketch.ts'

/** What the person of the sample wants to be remembered for, what serves it, what is agreed, what is meant. */
export function workSketches(on: Shift): Draft[] {
  return [...works(on), ...servings(on), ...boundaries(on), ...intentions(on), ...needs(on)]
}

function works(on: Shift): Draft[] {
  const statement = (key: string, work: string, from: string, text: string) =>
    sketch('statement', key, { work: the('work', work), from, text })
  return [
    sketch('work', 'trust', { name: 'Networks people trust', from: on('2006-09') }),
    sketch('work', 'door', { name: 'The open door', from: on('2017-01') }),
    statement(
      'trust-1',
      'trust',
      on('2006-09-04'),
      'Get people connected without making them feel foolish for asking.',
    ),
    statement('trust-2', 'trust', on('2012-03-18'), 'Design networks that stay up, and explain them plainly.'),
    statement(
      'trust-3',
      'trust',
      on('2019-11-02'),
      'Make networks something anyone on the ward can trust and understand.',
    ),
    statement('door-1', 'door', on('2017-01-14'), 'Bring people into this field who were told it is not for them.'),
    statement(
      'door-2',
      'door',
      on('2023-04-09'),
      'Hold the door open: teach, write, and hire those who were told it is not for them.',
    ),
  ]
}

function servings(on: Shift): Draft[] {
  const serving = (key: string, work: string, subject: object, share: number, from?: string, to?: string) =>
    sketch('serving', key, { work: the('work', work), ...subject, share, from, to })
  const job = (key: string) => ({ job: the('job', key) })
  const duty = (key: string) => ({ duty: the('duty', key) })
  return [
    serving('help-desk', 'trust', job('help-desk'), 0.3, on('2006-09'), on('2011-01')),
    serving('study', 'trust', job('study'), 0.6, on('2008-02'), on('2013-06')),
    serving('engineer', 'trust', job('engineer'), 0.5, on('2011-02'), on('2016-08')),
    serving('hospital-before', 'trust', job('hospital'), 0.5, on('2016-09'), on('2021-05')),
    serving('hospital-after', 'trust', job('hospital'), 0.3, on('2021-06')),
    serving('topology', 'trust', duty('topology'), 0.9),
    serving('mentoring', 'door', duty('mentoring'), 0.8),
    serving('vendors', 'trust', duty('vendors'), 0.1),
    serving('budget', 'trust', duty('budget'), 0),
    serving('on-call', 'trust', duty('on-call'), 0.2),
    serving('mail', 'trust', duty('mail'), 0),
    serving('writing', 'trust', job('writing'), 0.9),
    serving('teaching-door', 'door', job('teaching'), 0.8),
    serving('teaching-trust', 'trust', job('teaching'), 0.2),
    serving('board', 'door', job('board'), 0.5),
  ]
}

const WEEKDAYS = [1, 2, 3, 4, 5]

function boundaries(on: Shift): Draft[] {
  const boundary = (key: string, kind: string, more: object) => sketch('boundary', key, { kind, ...more })
  const around = (job: string) => ({ job: the('job', job) })
  const summers = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']
  return [
    boundary('help-desk-hours', 'weekly hours', { ...around('help-desk'), hours: 38 }),
    boundary('study-hours', 'weekly hours', { ...around('study'), hours: 9 }),
    boundary('teaching-hours', 'weekly hours', { ...around('teaching'), hours: 8 }),
    boundary('writing-hours', 'weekly hours', { ...around('writing'), hours: 6 }),
    boundary('engineer-hours', 'weekly hours', { ...around('engineer'), hours: 40 }),
    boundary('engineer-window', 'daily window', {
      ...around('engineer'),
      days: WEEKDAYS,
      opensAt: '08:30',
      closesAt: '17:30',
    }),
    boundary('hospital-hours', 'weekly hours', { ...around('hospital'), from: on('2016-09'), hours: 40 }),
    boundary('hospital-window', 'daily window', {
      ...around('hospital'),
      from: on('2016-09'),
      days: WEEKDAYS,
      opensAt: '09:00',
      closesAt: '17:00',
    }),
    boundary('no-mail', 'quiet evening', {
      ...around('hospital'),
      from: on('2021-06'),
      days: [1, 3, 4, 5],
      opensAt: '19:00',
    }),
    boundary('quiet-tuesday', 'quiet evening', { from: on('2022-01'), days: [2], opensAt: '19:00' }),
    ...summers.map((year) =>
      boundary(`summer-${year}`, 'leave', { from: on(`${year}-07-13`), to: on(`${year}-07-26`) }),
    ),
    ...summers
      .slice(0, -1)
      .map((year) => boundary(`winter-${year}`, 'leave', { from: on(`${year}-12-24`), to: on(`${year}-12-31`) })),
  ]
}

function intentions(on: Shift): Draft[] {
  const intention = (key: string, job: string, share: number, from: string, to?: string) =>
    sketch('intention', key, { job: the('job', job), share, from, to })
  return [
    intention('hospital-then', 'hospital', 0.7, on('2021-09'), on('2023-12')),
    intention('teaching-then', 'teaching', 0.15, on('2021-09'), on('2023-12')),
    intention('hospital', 'hospital', 0.55, on('2024-01')),
    intention('teaching', 'teaching', 0.2, on('2024-01')),
    intention('writing', 'writing', 0.15, on('2024-01')),
    intention('board', 'board', 0.03, on('2024-01')),
    intention('care', 'care', 0.07, on('2024-01')),
  ]
}

/** What share of the hours each work should have at least, and how much that matters. */
function needs(on: Shift): Draft[] {
  const need = (key: string, work: string, name: string, least: number, swing: number, from: string, to?: string) =>
    sketch('need', key, { name, work: the('work', work), least, swing, from: on(from), ...(to ? { to: on(to) } : {}) })
  return [
    need('drawing-then', 'trust', 'Most of the week at the drawing board', 0.5, 100, '2019-11', '2023-12'),
    need('drawing', 'trust', 'Time at the drawing board', 0.4, 100, '2024-01'),
    need('class', 'door', 'A class that meets every week', 0.12, 60, '2021-09'),
  ]
}
