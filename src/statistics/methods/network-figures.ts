import { NETWORK_FIGURES } from '../network-figures.ts'
import type { Method } from './method.ts'

const { granovetter, rajkumar, burt } = NETWORK_FIGURES

export const networkFigures: Method = {
  name: 'network-figures',
  title: 'Published figures on what ties do',
  formula: 'Figures as published; nothing is computed and the input is not read',
  source: [granovetter, rajkumar, burt].map(({ source }) => source).join('; '),
  cases: ['f5'],
  run: () => ({
    granovetter_N: granovetter.people,
    often: granovetter.often,
    occasionally: granovetter.occasionally,
    rarely: granovetter.rarely,
    rajkumar_people: rajkumar.people,
    rajkumar_jobs: rajkumar.jobs,
    mutual_contacts_turning_point_about: rajkumar.mostHelpfulMutualContacts,
    burt_bridge_decay_within_one_year: burt.bridgesGoneInAYear,
    sources: { granovetter: granovetter.source, rajkumar: rajkumar.source, burt: burt.source },
  }),
}
