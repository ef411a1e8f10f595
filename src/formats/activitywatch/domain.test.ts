import { describe, expect, test } from 'vitest'
import { domainOf, isBrowser } from './domain.ts'

describe('the domain of a page', () => {
  test.each([
    ['https://www.birds.example.org/herons?part=2#feet', 'birds.example.org'],
    ['http://ada:secret@wiki.example.com:8080/', 'wiki.example.com'],
    ['https://EXAMPLE.com.', 'example.com'],
    ['https://intranet/', 'intranet'],
    ['https://xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('%s is %s', (url, domain) => {
    expect(domainOf(url)).toBe(domain)
  })

  test.each([
    'about:newtab',
    'chrome://settings',
    'moz-extension://1234/page.html',
    'file:///home/ada/letter.html',
    'http://localhost:5600/#/home',
    'http://127.0.0.1/',
    'http://[::1]/',
    'https://',
    'https://-/',
    '',
  ])('%s has none', (url) => {
    expect(domainOf(url)).toBeUndefined()
  })
})

test('browsers are known by name on every system', () => {
  for (const app of [
    'firefox',
    'Google Chrome',
    'chrome.exe',
    'Brave-browser',
    'Safari',
    'msedge.exe',
    'Arc',
    'Navigator',
  ])
    expect({ app, is: isBrowser(app) }).toEqual({ app, is: true })
  for (const app of ['Code', 'Archive Manager', 'Alacritty', 'WebStorm', 'Zenkit', ''])
    expect({ app, is: isBrowser(app) }).toEqual({ app, is: false })
})
