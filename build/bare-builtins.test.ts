import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { withBareBuiltins } from './bare-builtins.ts'

const bare = (code: string) => withBareBuiltins(code, (text) => parseAst(text) as unknown as { body: unknown[] })

test('every form of import of a built-in module becomes a constant', () => {
  const text = bare(
    'import{join as a,sep}from"node:path";import b from"fs";import*as c from"node:os";import d,{resolve}from"path";import"node:util";export const e=[a,sep,b,c,d,resolve]',
  )
  expect(text).not.toContain('import')
  const [join, sep, fs, os, path, resolve] = new Function(`${text.replace('export const e=', 'return ')}`)()
  expect([
    join('a', 'b'),
    typeof sep,
    typeof fs.readFileSync,
    typeof os.tmpdir,
    typeof path.join,
    typeof resolve,
  ]).toEqual(['a/b', 'string', 'function', 'function', 'function', 'function'])
})

test('imports of other modules, dynamic imports and words that only look like imports stay', () => {
  const text = 'import{x}from"./x.js";const y=()=>import("node:fs");export const z=`import{a}from"node:fs"`'
  expect(bare(text)).toBe(text)
})
