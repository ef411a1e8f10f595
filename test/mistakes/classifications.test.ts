import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saidOfFile } from './said-of-file.ts'

const AGAIN = 'Download the release again.'
const OTHER_ROWS = 'Importance and level of skills, knowledge and abilities are.'
const ESCO_AGAIN = 'Download it again from esco.ec.europa.eu.'

/** By file: how much of it is taken, and every complaint about it. */
const SAID: Readonly<Record<string, readonly [taken: number, ...said: string[]]>> = {
  'onet-levels-odd.txt': [
    1,
    `row 2: its value “high” is no rating. ${AGAIN}`,
    `row 3: it has no O*NET-SOC code. ${AGAIN}`,
    `row 4: it names no element. ${AGAIN}`,
    'the whole file: not taken: 1 rating that O*NET itself recommends to suppress, as few people were asked. Nothing to do.',
    `the whole file: not taken: 1 row of other scales or other parts of the content model. ${OTHER_ROWS}`,
  ],
  'onet-levels-empty.txt': [0, 'the whole file: there is no occupation in this table. Download it again.'],
  'onet-titles-odd.txt': [
    0,
    `row 2: it has no O*NET-SOC code or no title. ${AGAIN}`,
    `row 3: it has no O*NET-SOC code or no title. ${AGAIN}`,
  ],
  'onet-related-odd.txt': [0, `row 2: it does not relate two codes at a rank. ${AGAIN}`],
  'onet-zones-odd.txt': [
    0,
    `row 2: the job zone “9” is none from 1 to 5. ${AGAIN}`,
    `row 3: it has no O*NET-SOC code. ${AGAIN}`,
  ],
  'onet-elements-odd.txt': [0, `row 2: this element has no id or no name. ${AGAIN}`],
  'onet-scales-odd.txt': [0, `row 2: this scale has no name or no two ends. ${AGAIN}`],
  'onet-other.txt': [
    0,
    'the whole file: this table of the O*NET database holds nothing that a figure here uses. Occupation Data, Skills, Knowledge, Abilities, Related Occupations and Job Zones are taken.',
  ],
  'esco-concepts-odd.csv': [
    0,
    `row 2: it has no ESCO address or no name. ${ESCO_AGAIN}`,
    `row 3: it has no ESCO address or no name. ${ESCO_AGAIN}`,
    'the whole file: not taken: 1 group of occupations, which no figure here uses. Nothing to do.',
  ],
  'esco-needs-odd.csv': [0, `row 2: it does not say which occupation needs which skill. ${ESCO_AGAIN}`],
  'esco-other.csv': [
    0,
    'the whole file: this list of ESCO holds nothing that a figure here uses. Occupations, skills, skill groups, their hierarchy and occupationSkillRelations are taken.',
  ],
}

test.each(Object.entries(SAID))('%s gets its sentences', (file, [taken, ...said]) => {
  expect(saidOfFile(file, file.startsWith('onet') ? 'onet' : 'esco')).toEqual({ taken, said })
})

test('every file of the gallery has its sentences', () => {
  const files = readdirSync(join(import.meta.dirname, 'files')).filter((name) => /^(onet|esco)-/.test(name))
  expect(files.sort()).toEqual(Object.keys(SAID).sort())
})
