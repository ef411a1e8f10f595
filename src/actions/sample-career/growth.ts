import { addDays, type PlainDate } from '#calendar'
import type { Draft } from '#record'
import { type Shift, sketch, the } from './sketch.ts'

/** Skills, what shows them, and what was learned. */
export function growthSketches(on: Shift, today: PlainDate): Draft[] {
  return [...skills(), ...evidence(on), ...learning(on, today)]
}

/** Own levels, by the elements of O*NET that these skills are: they speak once a release is imported. */
const OWN_LEVELS: Readonly<Record<string, { elements: string[]; own: number }>> = {
  design: { elements: ['2.B.3.b', '2.B.4.g'], own: 72 },
  teaching: { elements: ['2.B.1.e'], own: 68 },
  writing: { elements: ['2.A.1.c', '2.A.1.a'], own: 70 },
  mentoring: { elements: ['2.A.1.b', '2.B.1.a'], own: 58 },
  incidents: { elements: ['2.B.3.k', '2.B.4.e'], own: 61 },
  budgets: { elements: ['2.B.5.b'], own: 35 },
  negotiating: { elements: ['2.B.1.d'], own: 44 },
}

function skills(): Draft[] {
  const skill = (key: string, name: string, level?: string, kind = 'skill') =>
    sketch('skill', key, { name, kind, level, ...OWN_LEVELS[key] })
  return [
    skill('design', 'Network design', 'twelve years'),
    skill('routing', 'Routing and peering', 'ten years'),
    skill('wireless', 'Wireless planning', 'eight years'),
    skill('teaching', 'Teaching beginners', 'ten years'),
    skill('writing', 'Explaining in writing', 'fourteen years'),
    skill('mentoring', 'Mentoring'),
    skill('incidents', 'Leading an incident'),
    skill('budgets', 'Budgets'),
    skill('negotiating', 'Negotiating with vendors'),
    skill('listening', 'Listening on the ward'),
    skill('english', 'English', 'fluent', 'language'),
    skill('portuguese', 'Portuguese', 'conversational', 'language'),
  ]
}

function evidence(on: Shift): Draft[] {
  const piece = (key: string, kind: string, title: string, day: string, more: object = {}) =>
    sketch('evidence', key, { kind, title, on: day, ...more })
  const skill = (key: string) => ({ skill: the('skill', key) })
  const job = (key: string) => ({ job: the('job', key) })
  return [
    piece('degree', 'certificate', 'Degree in network design', on('2013-06'), {
      by: 'Evening College of Engineering',
      ...skill('design'),
      ...job('study'),
    }),
    piece('run-book', 'other', 'The run book of the night shift', on('2014-11'), {
      ...skill('writing'),
      ...job('engineer'),
    }),
    piece('move', 'reference', 'Letter of the exchange after the move', on('2016-07'), {
      by: 'Meridian Exchange',
      text: 'Two hundred members moved, and the loudest thing that night was the coffee machine.',
      ...skill('routing'),
      ...job('engineer'),
    }),
    piece('wards', 'award', 'Prize of the wards for the quietest project', on('2019-03'), {
      by: 'City Hospital',
      ...skill('wireless'),
      ...job('hospital'),
    }),
    piece('column', 'publication', 'Why the wireless fails when you need it', on('2020-05-11'), {
      by: 'Plain Packets',
      url: 'https://plainpackets.example/wireless',
      ...skill('writing'),
      ...job('writing'),
    }),
    piece('class', 'reference', 'What the Saturday class did for our pupils', on('2023-06-24'), {
      by: 'Lantern Community School',
      ...skill('teaching'),
      ...job('teaching'),
    }),
    piece('talk', 'publication', 'Talk: networks you can touch', on('2025-10-04'), {
      by: 'Open Cable Foundation',
      ...skill('teaching'),
    }),
    piece('incident', 'other', 'Review of the night the core failed', on('2024-02-19'), {
      ...skill('incidents'),
      ...job('hospital'),
    }),
  ]
}

function learning(on: Shift, today: PlainDate): Draft[] {
  const learnt = (key: string, kind: string, title: string, to: string, hours: number, takeaways?: string) =>
    sketch('learning', key, { title, kind, stage: 'done', to, hours, takeaways })
  const later = (key: string, kind: string, title: string, by: string) =>
    sketch('learning', key, { title, kind, stage: 'not begun', by })
  return [
    learnt('protocols', 'book', 'Protocols by candlelight', on('2009-05'), 30),
    learnt('drawing', 'course', 'Drawing for engineers', on('2015-03'), 24, 'A drawing is an argument.'),
    learnt('failure', 'book', 'How large systems fail', on('2018-10'), 14, 'The last change is rarely the cause.'),
    learnt('coaching', 'course', 'Coaching for people who would rather fix it', on('2022-04'), 16),
    learnt('budget', 'course', 'Budgets for heads of departments', on('2021-10'), 12),
    learnt('plain', 'book', 'The plain sentence', on('2025-02-16'), 8, 'Say who did it.'),
    learnt('care', 'course', 'Caring for parents, an evening course', on('2023-01'), 10),
    learnt('hospital', 'book', 'The hospital as a city', on('2025-05-03'), 9),
    learnt('mesh', 'talk', 'Community meshes that lasted', monthStart(today), 1.5, 'All of them had a treasurer.'),
    learnt('optics', 'course', 'Optics, a refresher', monthStart(today), 5),
    sketch('learning', 'public', {
      title: 'Networks as a public good',
      kind: 'book',
      stage: 'begun',
      by: 'Ottoline Reed',
      from: addDays(today, -40),
    }),
    later('quiet', 'book', 'The quiet organisation', 'Bram Osier'),
    later('workshop', 'course', 'Designing workshops for adults', 'Evening College of Engineering'),
    later('spectrum', 'podcast', 'Spectrum, explained slowly', 'Willa Tarn'),
  ]
}

function monthStart(today: PlainDate): string {
  return `${today.slice(0, 8)}01`
}
