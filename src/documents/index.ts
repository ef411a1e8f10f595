export { type CareerConcept, type CareerSlice, emptyCareer } from './career-slice.ts'
export { type Figures, figuresOf, type ToldFigure } from './figures.ts'
export { markdownHtml } from './markdown-html.ts'
export { type Resume, type ResumeJob, resumeOf } from './resume.ts'
