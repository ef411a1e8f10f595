import type { Hows } from '../how.ts'

const INSIDE =
  'Inside is whoever is at the organisation of a paid job you hold on the day; outside whoever is at another; contacts of no organisation are left out and named as such.'
const NETWORK =
  'Your network is whom you talked with in the last 365 days (a convention of our own) and whoever a tie names. Pairs of whom nothing is said are taken as strangers, so read it beside the share of pairs that are known to know each other.'
const WILSON = 'Wilson, Journal of the American Statistical Association 22, 1927, 209'

export const peopleHows: Hows = {
  'people.outside': {
    name: 'Share with Wilson interval',
    says: `How many of your contacts would still be there if the paid job ended. ${INSIDE} Where some are of no known organisation, those that are known are a sample of all and the share has an interval, no wider than if all the others were inside, or outside; where all are known there is none.`,
    formula: 'p = E / (E + I); Wilson interval (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)',
    source: WILSON,
    run: 'ei-index',
  },
  'people.index': {
    name: 'E–I index',
    says: `The same counts on a scale from −1, all inside, to +1, all outside. ${INSIDE} Neither end is better.`,
    formula: '(E − I) / (E + I)',
    source: 'Krackhardt and Stern, Social Psychology Quarterly 51, 1988',
    run: 'ei-index',
  },
  'people.conversations': {
    name: 'Share with Wilson interval',
    says: `Of the conversations of a quarter, how many were with people outside. ${INSIDE} The paid job is that of the day of the conversation; where a contact is, the record knows only as of today. The interval takes each conversation by itself; where many are with the same few people, the true one is wider.`,
    formula: 'p = E / (E + I) over conversations; Wilson interval',
    source: WILSON,
    run: 'ei-index',
  },
  'people.since outside': {
    name: 'Weeks since the last conversation outside',
    says: `How long ago you last wrote down a conversation with somebody outside. ${INSIDE} From four weeks on the page says so: a convention of our own, and no verdict.`,
    formula: '(today − day of the last one) / 7',
  },
  'people.strength': {
    name: 'Recency-weighted contact',
    says: 'Conversations with one person, each counting half after every half-life. The half-life is your own; 30 days until you choose, a convention of our own. It counts conversations you wrote down, and says nothing of how much they meant.',
    formula: 'b(t) = Σ 2^(−(t − tᵢ)/h) over the days tᵢ ≤ t, h the half-life',
    source: 'Ahmad, Porter and Beguerisse-Díaz, IEEE Trans. Network Science and Engineering 8, 2021',
    run: 'tie-strength',
  },
  'people.overdue': {
    name: 'Days since, by the chosen interval',
    says: 'How long ago the last conversation was, by the interval you chose for this person: from 1 on they are due. Whoever has no chosen interval is never due.',
    formula: '(today − day of the last conversation) / chosen interval',
  },
  'people.constraint': {
    name: 'Burt’s constraint',
    says: `How far your contacts lead back to each other: low where they do not know one another, high where all lead back to a few. ${NETWORK}`,
    formula: 'Σⱼ (p_ij + Σ_q p_iq p_qj)², p the part of one’s ties that goes to another',
    source: 'Burt, Structural Holes, 1992',
    run: 'ego-network',
  },
  'people.effective size': {
    name: 'Effective size',
    says: `Your contacts, less the ties that each has to the others on the mean: as many as the network is worth of people who do not know each other. ${NETWORK}`,
    formula: 'n − 2t / n, t the ties among n contacts',
    source: 'Burt, Structural Holes, 1992; Borgatti, Connections 20(1), 1997',
    run: 'ego-network',
  },
  'people.efficiency': {
    name: 'Efficiency',
    says: `The effective size by the number of contacts. ${NETWORK}`,
    formula: '(n − 2t / n) / n',
    source: 'Burt, Structural Holes, 1992; Borgatti, Connections 20(1), 1997',
    run: 'ego-network',
  },
  'people.pairs': {
    name: 'Share of pairs known',
    says: `Pairs of whom you said that they know each other, of all pairs of the network. Of the others nothing is said: some of them will know each other too, so the true effective size is lower and the constraint mostly higher.`,
    formula: '2t / (n (n − 1))',
  },
}
