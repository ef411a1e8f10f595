import { describe, expect, test } from 'vitest'
import { ownCommits, type Whose } from './own-commits.ts'

const ANN = 'Ann Doe <ann@work.example>'
const HOME = 'Ann Doe <ann@home.example>'
const BO = 'Bo Roe <bo@work.example>'
const BOT = 'dependabot[bot] <1+dependabot[bot]@users.example>'

function own(authors: string[], whose: Whose = {}): { taken: string[]; said: string[] } {
  const found = authors.map((author, number) => {
    const [name = '', address = ''] = author.replace('>', '').split(' <')
    return { commit: { hash: `${number}`, name, address, at: 0, subject: '' } }
  })
  const taken: string[] = []
  const said: string[] = []
  for (const one of ownCommits(found, whose))
    if ('complaint' in one) said.push(one.complaint.message)
    else taken.push(`${one.commit.name} <${one.commit.address}>`.replace(' <>', ''))
  return { taken, said }
}

describe('whose commits are taken', () => {
  test('those of the addresses the person named, in any letters, and of nobody else', () => {
    expect(
      own([BO, ANN, HOME, ANN], { addresses: ['Ann@Work.example'], names: ['Ann Doe'], local: 'bo@work.example' }),
    ).toEqual({
      taken: [ANN, ANN],
      said: ['2 commits of 2 authors (bo@work.example: 1, ann@home.example: 1) are not taken, as they are not yours'],
    })
    expect(own([BO, ANN, HOME], { addresses: ['ann@work.example', 'ann@home.example'] }).taken).toEqual([ANN, HOME])
  })

  test('those of the identity the repository is set to, when no named address is in it', () => {
    expect(own([BO, ANN, BO], { addresses: ['ann@elsewhere.example'], local: 'ann@work.example' }).taken).toEqual([ANN])
  })

  test('those under the person’s name, when no address tells', () => {
    expect(own([BO, ANN, HOME], { names: [' ann  DOE '] }).taken).toEqual([ANN, HOME])
    expect(own(['Bo Roe', 'Ann Doe'], { names: ['Ann Doe'] }).taken).toEqual(['Ann Doe'])
  })

  test('all, when one person alone wrote, also from several addresses; programs do not count', () => {
    expect(own([ANN, HOME, 'annie <ann@home.example>'])).toMatchObject({ taken: { length: 3 }, said: [] })
    expect(own([BOT, ANN, BOT, HOME])).toMatchObject({
      taken: [ANN, HOME],
      said: [expect.stringMatching(/^2 commits of 1 author .* are not taken/)],
    })
  })

  test('none, when several wrote and nothing tells which is the person', () => {
    expect(own([ANN, BO, ANN], { addresses: ['cy@work.example'] })).toEqual({
      taken: [],
      said: [
        'it holds 3 commits of 2 authors (ann@work.example: 2, bo@work.example: 1), and which are yours is not known',
      ],
    })
    expect(own([BOT, BOT]).taken).toEqual([])
    expect(own([])).toEqual({ taken: [], said: [] })
  })
})
