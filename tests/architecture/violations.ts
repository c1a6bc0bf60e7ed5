import { bannedNodeModules, type Room } from './rooms.ts'

/** What a file imports, as written: static, type, dynamic and re-exports, css left out. */
export function importsOf(code: string): readonly string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)['"]([^'"]+)['"]/g
  return [...withoutComments(code).matchAll(pattern)].flatMap(([, specifier]) => (specifier ? [specifier] : []))
}

/** What a piece of code in a room breaks, as sentences; none for code that keeps the rules. */
export function violationsIn(room: Room, file: string, code: string): readonly string[] {
  const imports = importsOf(code).filter((specifier) => !isAllowed(room, specifier))
  const names = room.bannedNames.filter((name) => name.test(withoutComments(code)))
  return [
    ...imports.map((specifier) => `${file}: ${room.name} may not import ${specifier}`),
    ...names.map((name) => `${file}: ${room.name} may not use ${name.source}`),
  ]
}

function isAllowed(room: Room, specifier: string): boolean {
  if (specifier.startsWith('.')) return true
  if (bannedNodeModules.includes(specifier)) return false
  if (specifier.startsWith('#'))
    return room.rooms.some((allowed) => specifier === allowed || specifier.startsWith(`${allowed}/`))
  return room.packages.some((allowed) =>
    allowed.endsWith('*')
      ? specifier.startsWith(allowed.slice(0, -1))
      : specifier === allowed || specifier.startsWith(`${allowed}/`),
  )
}

/** The code without comments; strings that look like comments do not occur in imports. */
export const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
