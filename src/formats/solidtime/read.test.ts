import { expect, test } from 'vitest'
import { timeTrial } from '../../../test/time-trial.ts'

const HEADER = 'id,description,start,end,billable,member_id,user_id,project_id,tags\n'

test('a time entry keeps its key when it is edited', () => {
  const one = (words: string) =>
    timeTrial('solidtime', `${HEADER}1b6f-9e,${words},2025-03-03T07:00:00Z,2025-03-03T08:00:00Z,true,m,u,p,[]\n`).drafts
  expect([one('Roster')[0]?.key, one('Weekly roster')[0]?.key]).toEqual(['solidtime:1b6f-9e', 'solidtime:1b6f-9e'])
})

test('ids are no names: what stands elsewhere is left out, and told', () => {
  const text = `${HEADER}1b6f-9e,Roster,2025-03-03T07:00:00Z,2025-03-03T08:00:00Z,true,m,u,p,"[""7b6f0c9e-1111-4222-8333-444455556666""]"\n`
  const { rows, said } = timeTrial('solidtime', text)
  expect(rows).toEqual(['2025-03-03 08:00–09:00 Roster [billable]'])
  expect(said[0]).toContain('stand in other files of this export')
})
