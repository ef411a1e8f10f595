import { describe, expect, test } from 'vitest'
import { readOrigin } from './origin.ts'
import { readConfig } from './repository-config.ts'

describe('the address of a remote', () => {
  test.each([
    ['https://git.example.org/team/river.git', { host: 'git.example.org', name: 'river' }],
    ['https://ann:pass@Git.Example.org:8443/river/', { host: 'git.example.org', name: 'river' }],
    ['git@git.example.org:team/river.git', { host: 'git.example.org', name: 'river' }],
    ['ssh://git@git.example.org:22/srv/river%20bank.git', { host: 'git.example.org', name: 'river bank' }],
    ['work:team/river', { name: 'river' }],
    ['https://localhost/river.git', { name: 'river' }],
    ['/srv/git/river.git', { name: 'river' }],
    ['file:///home/ann/river/.git', { name: 'river' }],
    ['C:\\code\\river', { name: 'river' }],
    ['../river', { name: 'river' }],
    ['https://', {}],
    ['', {}],
  ])('%s', (address, said) => expect(readOrigin(address)).toEqual(said))
})

describe('a repository’s config', () => {
  test('tells who commits and where it came from', () => {
    const text = `# mine
      [user] name = "Ann"
        Email = ann@example.org ; at work
      [remote "up\\"stream"]
        url = /elsewhere
      [remote "origin"]
        url = "https://example.org/a#b.git"
      [extensions]
        objectFormat = SHA256
        refStorage=reftable`
    expect(readConfig(text)).toEqual({
      email: 'ann@example.org',
      origin: 'https://example.org/a#b.git',
      objectFormat: 'sha256',
      refStorage: 'reftable',
    })
  })

  test('takes the only remote there is for the origin, and none of several', () => {
    expect(readConfig('[remote "hub"]\nurl = x:y').origin).toBe('x:y')
    expect(readConfig('[remote "hub"]\nurl = x:y\n[remote "b"]\nurl = z').origin).toBeUndefined()
  })
})
