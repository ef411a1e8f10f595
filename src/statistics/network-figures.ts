/** Figures of others on what ties do: published, not computed here. They are of many people and say little of one. */
export const NETWORK_FIGURES = {
  granovetter: {
    /** People who had found their job through a contact, asked how often they had seen that contact then. */
    people: 54,
    often: 0.167,
    occasionally: 0.556,
    rarely: 0.278,
    source: 'Granovetter, American Journal of Sociology 78, 1973, 1371',
  },
  rajkumar: {
    people: 20_000_000,
    jobs: 600_000,
    /** Moderately weak ties led to most moves: beyond about so many mutual contacts a closer tie helped less. */
    mostHelpfulMutualContacts: 10,
    source: 'Rajkumar and others, Science 377, 2022, 1304',
  },
  burt: {
    /** Of bankers’ ties that bridged groups, the share gone a year later. */
    bridgesGoneInAYear: 0.9,
    source: 'Burt, Social Networks 24, 2002, 333',
  },
} as const
