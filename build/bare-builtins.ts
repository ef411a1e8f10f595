import { isBuiltin } from 'node:module'
import type { Plugin } from 'vite'

/**
 * Takes Node’s own modules as they are instead of importing them. An import of `node:fs` makes a module of all it has,
 * which loads streams, promises and more that a quick command never uses: several milliseconds at every start.
 */
export function bareBuiltins(): Plugin {
  return {
    name: 'thalweg-bare-builtins',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = withBareBuiltins(chunk.code, (code) => this.parse(code))
    },
  }
}

interface Declaration {
  type: string
  start: number
  end: number
  source: { value: string }
  specifiers: { type: string; local: { name: string }; imported?: { name?: string; value?: string } }[]
}

/** The code of a module with its static imports of built-in modules as constants. */
export function withBareBuiltins(code: string, parse: (code: string) => { body: unknown[] }): string {
  const declarations = (parse(code).body as Declaration[]).filter(
    ({ type, source }) => type === 'ImportDeclaration' && isBuiltin(source.value),
  )
  return declarations.reduceRight(
    (text, declaration) => text.slice(0, declaration.start) + constants(declaration) + text.slice(declaration.end),
    code,
  )
}

function constants({ source, specifiers }: Declaration): string {
  const taken = `process.getBuiltinModule(${JSON.stringify(source.value)})`
  const named = specifiers.filter(({ type }) => type === 'ImportSpecifier')
  const whole = specifiers.filter(({ type }) => type !== 'ImportSpecifier')
  const names = named.map(({ local, imported }) => {
    const name = imported?.name ?? imported?.value ?? local.name
    return name === 'default' ? '' : name === local.name ? name : `${JSON.stringify(name)}:${local.name}`
  })
  const defaults = named.filter(({ imported }) => (imported?.name ?? imported?.value) === 'default')
  return [
    ...[...whole, ...defaults].map(({ local }) => `const ${local.name}=${taken};`),
    ...(names.some(Boolean) ? [`const{${names.filter(Boolean).join(',')}}=${taken};`] : []),
  ].join('')
}
