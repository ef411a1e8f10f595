export { FindingFigure, type FindingFigureProps } from './finding-figure.tsx'
export { FindingText } from './finding-text.tsx'
export { HowBody, HowComputed, type HowComputedProps } from './how-computed.tsx'
export { rowsHref } from './rows-href.ts'
