export { FindingFigure, type FindingFigureProps } from './finding-figure.tsx'
export { HowBody, HowComputed, type HowComputedProps } from './how-computed.tsx'
export { rowsHref } from './rows-href.ts'
