const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  import: 'M12 4v10m0 0 4-4m-4 4-4-4M5 16v3h14v-3',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5v5M9 14.5v5',
  undo: 'M8 5 4 9l4 4M4 9h9a6 6 0 0 1 0 12h-2',
  close: 'M6 6l12 12M18 6 6 18',
  previous: 'M14.5 6 9 12l5.5 6',
  next: 'M9.5 6 15 12l-5.5 6',
  add: 'M12 5v14M5 12h14',
  check: 'M5 12.5 10 17l9-10',
  warning: 'M12 4 21 20H3L12 4Zm0 6v4.5m0 2.6v.2',
  file: 'M6 3.5h8l4 4v13H6v-17ZM14 3.5v4h4',
  edit: 'M5 19l1-4L16 5l3 3L9 18l-4 1Z',
  print: 'M7 9V4h10v5M7 16H4V9h16v7h-3M7 14h10v6H7v-6Z',
} as const

export type IconName = keyof typeof PATHS

/** One line drawing of 24 × 24 units in the colour of the text around it; always decorative, so put words beside it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
)

/** The mark of the program: a river with its thalweg. Decorative. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 32 20" aria-hidden="true" focusable="false">
    <path class="mark-water" d="M1 5c5-5 10-4 15 0s10 5 15 0v10c-5 5-10 4-15 0S6 10 1 15Z" />
    <path class="mark-line" d="M1 10c5-5 10-4 15 0s10 5 15 0" />
  </svg>
)
