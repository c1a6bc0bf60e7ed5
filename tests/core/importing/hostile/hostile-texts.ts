import { type HostileFile, shown, text } from './hostile-file.ts'

const rtf = (content: string): string => `{\\rtf1\\ansi\\ansicpg1252 The lamp of the ${shown} was lit.\\par ${content}}`
const field = (instruction: string): string => `{\\field{\\*\\fldinst ${instruction}}{\\fldrslt fog}}`

const cue = (n: number, words: string): string => {
  const stamp = (seconds: number): string =>
    `${String(Math.floor(seconds / 3_600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
  return `${n}\n${stamp(n)},000 --> ${stamp(n)},900\n${words}\n\n`
}

const imported = ['imported']
const bounded = [
  'imported',
  'archive-unsafe',
  'format-damaged',
  'import-timeout',
  'import-memory',
  'output-too-large',
  'no-text',
]

const texts: readonly (readonly [
  name: string,
  attack: string,
  content: () => string,
  ends: readonly string[],
  isHeavy?: boolean,
])[] = [
  [
    'object.rtf',
    'an object and its data',
    () =>
      rtf(
        '{\\object\\objemb\\objupdate{\\*\\objclass Package}{\\*\\objdata 0105000002000000}{\\result fog}}{\\object\\objautlink{\\*\\objdata 41}}',
      ),
    imported,
  ],
  [
    'fields.rtf',
    'fields that include, ask and run',
    () =>
      rtf(
        [
          'INCLUDEPICTURE "http://127.0.0.1:9/x.png"',
          'INCLUDETEXT "/etc/passwd"',
          'DDEAUTO cmd "/k calc"',
          'HYPERLINK "javascript:alert(1)"',
          'HYPERLINK "\\\\\\\\127.0.0.1\\\\x"',
          'HYPERLINK "file:///etc/passwd"',
        ]
          .map(field)
          .join(' '),
      ),
    imported,
  ],
  [
    'template.rtf',
    'a template from elsewhere',
    () =>
      rtf(
        '{\\*\\template http://127.0.0.1:9/x.dotm}{\\*\\themedata 504b0304}{\\filetbl{\\file\\fid1 http://127.0.0.1:9/y}}',
      ),
    imported,
  ],
  ['groups.rtf', 'a million groups in each other', () => rtf('{'.repeat(1_000_000)), bounded],
  ['closes.rtf', 'a million ends of groups that never began', () => rtf(`${'}'.repeat(1_000_000)} fog`), bounded],
  ['bin.rtf', 'raw bytes that go on beyond the file', () => rtf('{\\pict\\bin999999999999 x} lamp and fog'), bounded],
  ['bin-negative.rtf', 'raw bytes of a negative number', () => rtf('\\bin-2147483648 fog'), bounded],
  ['bin-braces.rtf', 'raw bytes that hold braces', () => rtf('{\\pict\\bin6 }}}}}}} fog'), imported],
  [
    'numbers.rtf',
    'numbers beyond numbers',
    () =>
      rtf(
        '\\u99999999999 ?\\u-99999999999 ?\\uc2147483647\\u8364 ?\\f-1\\fs999999999999\\cell\\itap99999999\\intbl x\\nestcell\\nestrow\\row fog',
      ),
    imported,
  ],
  ['halves.rtf', 'halves of characters', () => rtf('\\u-10240 ?\\par\\u-9216 ?\\u-10240 ?fog'), imported],
  [
    'words.rtf',
    'words that every object has',
    () =>
      rtf(
        '\\constructor \\toString \\__proto__ \\hasOwnProperty1 {\\*\\constructor x}{\\info{\\__proto__ a}{\\constructor b}} \\uc1\\u8364\\constructor fog',
      ),
    imported,
  ],
  ['notes.rtf', 'notes in notes', () => rtf(`${'{\\footnote a '.repeat(350)}${'}'.repeat(350)} fog`), bounded],
  [
    'tables.rtf',
    'tables in tables, thirty deep, a thousand times',
    () => rtf('\\intbl\\itap30 x\\nestcell\\nestrow\\itap1\\cell\\row '.repeat(1_000)),
    bounded,
  ],
  [
    'fonts.rtf',
    'twenty thousand fonts',
    () => rtf(`{\\fonttbl${Array.from({ length: 20_000 }, (_, n) => `{\\f${n}\\fcharset${n % 300} F;}`).join('')}}fog`),
    bounded,
  ],
  [
    'picture.rtf',
    'a picture of twenty megabytes in hexadecimal',
    () => rtf(`{\\pict\\pngblip ${'89504e47'.repeat(5_000_000)}} fog`),
    bounded,
    true,
  ],
  [
    'cells.rtf',
    'a row of two hundred thousand cells',
    () => rtf(`\\trowd\\intbl ${'x\\cell '.repeat(200_000)}\\row fog`),
    bounded,
    true,
  ],
  [
    'markup.srt',
    'markup in cues',
    () =>
      `${cue(1, `${shown} <script>alert(1)</script><img src=x onerror=alert(1)>`)}${cue(2, '<font color="javascript:alert(1)" face="x">fog</font> <a href="javascript:alert(1)">x</a>')}${cue(3, '{\\an8}<v <b>Keeper>lamp</v>')}`,
    imported,
  ],
  [
    'markup.vtt',
    'markup and styles',
    () =>
      `WEBVTT <img src=x onerror=alert(1)>\nKind: captions\n\nSTYLE\n::cue { background: url(http://127.0.0.1:9/x) }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000 position:999999% line:-99999\n<v.loud <script>x</script>>${shown} &lt;script&gt; <c.x><ruby>a<rt>b</rt></ruby></c> &#xD800;&#x110000;\n\n00:00.000 --> 999999999:99:99.999\nfog\n`,
    imported,
  ],
  [
    'many.srt',
    'a million cues',
    () => Array.from({ length: 1_000_000 }, (_, n) => cue(n + 1, 'fog.')).join(''),
    bounded,
    true,
  ],
  ['one-cue.srt', 'a cue of a hundred thousand lines', () => cue(1, `${shown}\n${'- fog\n'.repeat(100_000)}`), bounded],
  [
    'one-long.srt',
    'a cue of twenty thousand lines that go on',
    () => cue(1, `${shown}\n${'fog and\n'.repeat(20_000)}`),
    bounded,
  ],
  [
    'untimed.srt',
    'a hundred thousand blank lines in a cue',
    () => `${cue(1, shown)}${'fog\n\n'.repeat(100_000)}`,
    bounded,
  ],
  [
    'arrows.srt',
    'a line of a hundred thousand arrows',
    () => `${cue(1, shown)}${'00:00:01,000 --> '.repeat(100_000)}`,
    bounded,
  ],
  [
    'colons.srt',
    'names without an end',
    () => Array.from({ length: 3_000 }, (_, n) => cue(n + 1, `${shown} ${'A b'.repeat(400)}`)).join(''),
    bounded,
  ],
]

export const hostileTexts: readonly HostileFile[] = texts.map(([name, attack, content, ends, isHeavy]) => ({
  name,
  attack: `${name.endsWith('rtf') ? 'rich text' : 'a transcript'} with ${attack}`,
  bytes: () => text(content()),
  ends,
  ...(isHeavy ? { isHeavy } : {}),
}))

const entry = (fields: string): string => `@article{k, title = {${shown}}, ${fields}}\n`

/** Bibliographies; `imported` where entries come of them. */
export const hostileBibliographies: readonly HostileFile[] = (
  [
    [
      'strings.bib',
      'names that double forty times',
      () =>
        `@string{a0 = "fog"}\n${Array.from({ length: 40 }, (_, n) => `@string{a${n + 1} = a${n} # a${n}}`).join('\n')}\n${entry('journal = a40')}`,
    ],
    [
      'crossref.bib',
      'entries that refer to each other',
      () => `@article{a, crossref = {b}, title = {${shown}}}\n@book{b, crossref = {a}, xdata = {a,b}, title = {fog}}`,
    ],
    ['braces.bib', 'a hundred thousand braces', () => entry(`note = ${'{'.repeat(100_000)}`)],
    ['braces-balanced.bib', 'braces in braces', () => entry(`note = ${'{'.repeat(5_000)}x${'}'.repeat(5_000)}`)],
    [
      'commands.bib',
      'commands of TeX',
      () =>
        entry(
          'author = {\\input{/etc/passwd} and \\write18{calc} and \\def\\x{\\x\\x}\\x}, url = {javascript:alert(1)}, doi = {<script>}',
        ),
    ],
    ['math.bib', 'mathematics without an end', () => entry(`abstract = {${'$'.repeat(20_001)}}`)],
    [
      'formulas.bib',
      'titles that a spreadsheet would compute',
      () =>
        '@article{=1+1, title = {=HYPERLINK("http://127.0.0.1:9/","quay")}, author = {{@SUM(1)} and {+1} and {-1}}}',
    ],
    [
      'many.bib',
      'more entries than a library has',
      () => Array.from({ length: 10_001 }, (_, n) => `@misc{k${n}, title={a}}`).join('\n'),
    ],
    ['authors.bib', 'a thousand authors', () => entry(`author = {${'A. Keeper and '.repeat(1_000)}B}`)],
    ['line.ris', 'a line of five megabytes', () => `TY  - JOUR\nTI  - ${'x'.repeat(5_000_000)}\nER  - \n`],
    ['many.ris', 'half a million tags', () => `TY  - JOUR\n${'AU  - Keeper, A\n'.repeat(500_000)}ER  - \n`],
    ['continued.ris', 'half a million lines that go on', () => `TY  - JOUR\nTI  - a\n${'b\n'.repeat(500_000)}ER  - \n`],
    ['deep.json', 'arrays in arrays', () => `${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`],
    [
      'prototype.json',
      'names of what every object has',
      () =>
        `[{"__proto__":{"title":"x"},"constructor":1,"title":"${shown}","author":[{"__proto__":{"family":"x"}}],"issued":{"date-parts":[["__proto__"]]}}]`,
    ],
    [
      'wide.json',
      'a date of a million parts',
      () =>
        `[{"title":"${shown}","issued":{"date-parts":[[${'1,'.repeat(1_000_000)}1]]},"author":[${'{"family":"a"},'.repeat(100_000)}{}]}]`,
    ],
  ] as const
).map(([name, attack, content]) => ({
  name,
  attack: `a bibliography with ${attack}`,
  bytes: () => text(content()),
  ends: [
    'imported',
    'format-damaged',
    'format-unknown',
    'no-text',
    'import-memory',
    'import-timeout',
    'output-too-large',
  ],
}))
