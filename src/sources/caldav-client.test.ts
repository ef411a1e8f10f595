import { expect, test } from 'vitest'
import { isOfOneHouse } from './caldav-client.ts'

test.each([
  ['https://caldav.example.com/', 'https://caldav.example.com/principals/', true],
  ['https://caldav.example.com/', 'https://p01-caldav.example.com/1/', true],
  ['https://caldav.example.com/', 'https://example.com/', true],
  ['https://dav.example.com:8443/', 'https://dav.example.com:8443/x', true],
  ['http://127.0.0.1:5232/', 'http://127.0.0.1:5232/mira/', true],
  ['https://example.com/', 'https://dav.example.com/', true],
  ['https://caldav.example.com/', 'https://evil.example/', false],
  ['https://caldav.example.com/', 'https://caldav.example.com.evil.example/', false],
  ['https://caldav.example.com/', 'https://evilexample.com/', false],
  ['https://caldav.example.com/', 'http://caldav.example.com/', false],
  ['https://caldav.example.com/', 'https://caldav.example.com:8443/', false],
  ['https://example.co.uk/', 'https://evil.co.uk/', false],
  ['https://example.co.uk/', 'https://dav.example.co.uk/', true],
  ['https://example.com/', 'https://evil.com/', false],
  ['https://com/', 'https://evil.com/', false],
  ['https://192.0.2.1/', 'https://9.0.2.1/', false],
  ['https://[2606:4700::1]/', 'https://[2606:4700::2]/', false],
  ['http://127.0.0.1:5232/', 'http://127.0.0.1:5233/', false],
])('the password given for %s is told to %s: %s', (named, url, isTold) => {
  expect(isOfOneHouse(new URL(named), new URL(url))).toBe(isTold)
})
