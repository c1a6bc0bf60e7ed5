/** A room of the house: its folder, what it may import, and which names it may not use. */
export interface Room {
  readonly name: string
  readonly folder: string
  /** Prefixes of the subpath imports that it may use, besides its own files. */
  readonly rooms: readonly string[]
  /** npm packages, node modules (`node:*`) or electron. */
  readonly packages: readonly string[]
  /** Names that the compiler cannot hide from it. */
  readonly bannedNames: readonly RegExp[]
  /** Code that must be refused, so that the guard is known to see. */
  readonly forbidden: readonly string[]
}

const clock = [/\bDate\.now\b/, /\bnew Date\(\)/, /\bMath\.random\b/, /\bconsole\./, /\bperformance\.now\b/]
const network = [/(?<![.\w])fetch\(/, /\bWebSocket\b/, /\bXMLHttpRequest\b/, /\bEventSource\b/]
const dom = [/(?<![.\w])document\.(?:create|query|body|get)/, /(?<![.\w])window\./, /\blocalStorage\b/]
const node = [/(?<![.\w])process\./, /\bBuffer\./, /\brequire\(/]
const pure = [...clock, ...network, ...dom, ...node]
const networkModules = ['http', 'https', 'net', 'tls', 'dgram', 'http2', 'dns', 'inspector']

/** Node modules that no room may import: there is no network in this house. */
export const bannedNodeModules: readonly string[] = networkModules.map((name) => `node:${name}`)

const ui = ['react', 'react-dom', 'lucide-react', '@tanstack/react-virtual', '@fontsource/*', '@fontsource-variable/*']
const tiptap = ['@tiptap/core', '@tiptap/react', '@tiptap/pm']

/** The table of ARCHITECTURE.md, "Rules of the rooms". */
export const rooms: readonly Room[] = [
  {
    name: 'domain',
    folder: 'src/domain',
    rooms: ['#domain'],
    packages: ['zod'],
    bannedNames: pure,
    forbidden: [
      "import { readFile } from 'node:fs/promises'",
      "import { en } from '#messages/en/en.ts'",
      'const at = Date.now()',
      'const n = Math.random()',
    ],
  },
  {
    name: 'contract',
    folder: 'src/contract',
    rooms: ['#contract', '#domain'],
    packages: ['zod'],
    bannedNames: pure,
    forbidden: ["import { app } from 'electron'", "import { startCore } from '#core/start-core.ts'"],
  },
  {
    name: 'messages',
    folder: 'src/messages',
    rooms: ['#messages', '#domain'],
    packages: [],
    bannedNames: pure,
    forbidden: ["import { z } from 'zod'", "import { commands } from '#contract/commands.ts'"],
  },
  {
    name: 'preload',
    folder: 'src/preload',
    rooms: ['#contract'],
    packages: ['electron'],
    bannedNames: [...network, /\bBuffer\./, /\brequire\(/],
    forbidden: ["import { z } from 'zod'", "import { join } from 'node:path'"],
  },
  {
    name: 'main/core',
    folder: 'src/main/core',
    rooms: ['#core', '#contract', '#domain', '#messages'],
    packages: [
      'node:*',
      'lowdb',
      'zod',
      'jsdom',
      '@retorquere/bibtex-parser',
      'dompurify',
      '@mozilla/readability',
      'unified',
      'remark-parse',
      'remark-gfm',
      'papaparse',
      'mdast',
      '@zip.js/zip.js',
      'saxes',
      'dingbat-to-unicode',
      'pdfjs-dist',
    ],
    bannedNames: network,
    forbidden: [
      "import { app } from 'electron'",
      "import https from 'node:https'",
      "await fetch('https://example.org')",
      "import { runShell } from '#shell/shell.ts'",
    ],
  },
  {
    name: 'main/shell',
    folder: 'src/main/shell',
    rooms: ['#shell', '#contract', '#messages', '#domain'],
    packages: ['electron', 'node:*', 'zod'],
    bannedNames: [/\bWebSocket\b/],
    forbidden: ["import { ProjectStore } from '#core/project/project-store.ts'", "import React from 'react'"],
  },
  {
    name: 'main/hosts',
    folder: 'src/main/hosts',
    rooms: ['#hosts', '#shell', '#core', '#contract', '#messages', '#domain'],
    packages: ['electron', 'node:*', 'playwright-core', '@sparticuz/chromium', 'zod'],
    bannedNames: network,
    forbidden: ["import http from 'node:http'", "import React from 'react'"],
  },
  {
    name: 'main/cli',
    folder: 'src/main/cli',
    rooms: ['#cli', '#core', '#hosts', '#contract', '#domain', '#messages'],
    packages: ['node:*', 'commander', 'zod'],
    bannedNames: network,
    forbidden: ["import { app } from 'electron'", "import { Client } from '#client/client.ts'"],
  },
  {
    name: 'renderer/client',
    folder: 'src/renderer/client',
    rooms: ['#client', '#contract', '#domain'],
    packages: ['react', 'fflate'],
    bannedNames: network,
    forbidden: ["import { join } from 'node:path'", "import { Button } from '#ui/button.tsx'"],
  },
  {
    name: 'renderer/ui',
    folder: 'src/renderer/ui',
    rooms: ['#ui', '#messages', '#domain'],
    packages: ui,
    bannedNames: network,
    forbidden: ["import { Client } from '#client/client.ts'", "import { Editor } from '@tiptap/core'"],
  },
  {
    name: 'renderer/editor',
    folder: 'src/renderer/editor',
    rooms: ['#editor', '#ui', '#domain', '#messages'],
    packages: [...tiptap, 'react', 'lucide-react', 'pdfjs-dist'],
    bannedNames: network,
    forbidden: ["import { Client } from '#client/client.ts'", "import { app } from 'electron'"],
  },
  ...['library', 'reader', 'claims', 'report', 'history', 'search', 'settings', 'help'].map(
    (feature): Room => ({
      name: `renderer/features/${feature}`,
      folder: `src/renderer/features/${feature}`,
      rooms: [`#features/${feature}`, '#client', '#editor', '#ui', '#domain', '#messages', '#contract'],
      packages: ['react', 'react-dom', 'lucide-react', '@tanstack/react-virtual'],
      bannedNames: network,
      forbidden: [
        `import { Screen } from '#features/${feature === 'reader' ? 'claims' : 'reader'}/screen.tsx'`,
        "import { startCore } from '#core/start-core.ts'",
      ],
    }),
  ),
  {
    name: 'renderer/app',
    folder: 'src/renderer/app',
    rooms: ['#app', '#features', '#client', '#editor', '#ui', '#domain', '#messages', '#contract'],
    packages: ['react', 'react-dom', 'lucide-react'],
    bannedNames: network,
    forbidden: ["import { startCore } from '#core/start-core.ts'", "import { readFile } from 'node:fs'"],
  },
]
