import { type HostileFile, shown, text } from './hostile-file.ts'

/** What runs in a browser that believes it: it would write this attribute on the page, and ask the network. */
export const run = "document.documentElement.dataset.attacked='1';fetch('http://127.0.0.1:9/')"

/** Markup that a sanitiser and a browser may read differently, and what else a page can do; each with a word to be read. */
export const payloads: Readonly<Record<string, string>> = {
  noscript: `<noscript><p title="</noscript><img src=x onerror=${run}>"></noscript>`,
  'template in template': `<template><template><img src=x onerror=${run}></template></template>`,
  'declared shadow': `<div><template shadowrootmode=open><img src=x onerror=${run}><slot></slot></template>fog</div>`,
  'style in svg': `<svg><style><img src=x onerror=${run}></style></svg>`,
  'title in svg': `<svg><title><a id="</title><img src=x onerror=${run}>"></title></svg>`,
  'desc in svg': `<svg><desc><noscript><img title="</noscript><img src=x onerror=${run}>"></noscript></desc></svg>`,
  'foreign object': `<svg><foreignObject><iframe srcdoc="<script>${run}</script>"></iframe></foreignObject></svg>`,
  'math and style': `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}></style>`,
  'math annotation': `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${run}></style></annotation-xml></math>`,
  'nested forms': `<form id=a><div></form><form id=b><table><form><input name=attributes></form>fog</table></div></form>`,
  'many tables': `${'<table><td>'.repeat(300)}<math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  'deep divs': `${'<div>'.repeat(600)}<form><svg></form><style><a title="</style><img src=x onerror=${run}>">`,
  select: `<select><style></select><img src=x onerror=${run}></style></select>`,
  'select with iframe': `<select><template><img src=x onerror=${run}></template><iframe></select><img src=x onerror=${run}>`,
  textarea: `<textarea><a title="</textarea><img src=x onerror=${run}>"></textarea>`,
  xmp: `<xmp><p title="</xmp><img src=x onerror=${run}>"></xmp>`,
  plaintext: `<p>fog</p><svg><plaintext><img src=x onerror=${run}>`,
  noembed: `<noembed><p title="</noembed><img src=x onerror=${run}>"></noembed><noframes><p title="</noframes><img src=x onerror=${run}>"></noframes>`,
  comment: `<!--><img src=x onerror=${run}>--><!--!><img src=x onerror=${run}>--!>`,
  'processing instruction': `<?xml-stylesheet href="javascript:${run}"?><?php echo "<img src=x onerror=${run}>" ?>`,
  'doctype within': `<!DOCTYPE html [<!ENTITY x "<img src=x onerror=${run}>">]>&x;`,
  cdata: `<math><![CDATA[<img src=x onerror=${run}>]]></math><![CDATA[<img src=x onerror=${run}>]]>`,
  srcdoc: `<iframe srcdoc="&lt;script&gt;${run}&lt;/script&gt;"></iframe>`,
  refresh: `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"><meta http-equiv="Content-Security-Policy" content="script-src *">`,
  base: `<base href="http://127.0.0.1:9/"><a href="x">fog</a><img src="y" alt="lamp">`,
  formaction: `<form><button formaction="javascript:${run}">go</button><input type=image src=x formaction="javascript:${run}"><isindex action="javascript:${run}">`,
  'style attribute': `<p style="background:url(http://127.0.0.1:9/a);-moz-binding:url(http://127.0.0.1:9/b);behavior:url(x);width:expression(${run});position:fixed;inset:0">fog</p>`,
  import: `<style>@import 'http://127.0.0.1:9/x.css';body{background:url(http://127.0.0.1:9/y)}</style><link rel=stylesheet href="http://127.0.0.1:9/z.css"><link rel=preload as=fetch href="http://127.0.0.1:9/w"><link rel=dns-prefetch href="//127.0.0.1:9">`,
  object: `<object data="data:text/html,<script>${run}</script>" type="text/html"></object><embed src="http://127.0.0.1:9/x.swf"><applet code=x></applet>`,
  'open dialog': `<dialog open oncancel=${run}>fog</dialog><dialog>lamp</dialog>`,
  popover: `<div popover=auto id=p onbeforetoggle=${run}>fog</div><button popovertarget=p>go</button><button commandfor=p command=show-popover>go</button>`,
  animate: `<svg><a id=x><text>fog</text></a><animate href=#x attributeName=href values="javascript:${run}" begin=0s onbegin=${run}></svg><svg><set href=#x attributeName=onclick to="${run}"></svg>`,
  use: `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='${run}'/></svg>#x"></use></svg>`,
  'script addresses': [
    'javascript:',
    'JAVASCRIPT:',
    'java\tscript:',
    'java\nscript:',
    '\u0001javascript:',
    ' javascript:',
    'javascript&colon;',
    '&#106avascript:',
    '&#x6A&#x61vascript:',
    'vbscript:',
    'data:text/html,',
    'blob:',
    'filesystem:',
    'view-source:javascript:',
    'feed:javascript:',
    'jar:',
    'intent:',
    'app:',
    '\u00a0javascript:',
    '\ufeffjavascript:',
    'java\u200bscript:',
    '\u2028javascript:',
    '\\\\127.0.0.1\\x',
    '//127.0.0.1:9/x',
    'javascript:/*',
    'http:javascript:',
    'https:\\\\127.0.0.1',
  ]
    .map(
      (scheme) =>
        `<a href="${scheme}${run}">fog</a><area href="${scheme}${run}"><a xlink:href="${scheme}${run}">fog</a>`,
    )
    .join(''),
  'new window': `<a href="http://127.0.0.1:9/" target=_blank rel=opener ping="http://127.0.0.1:9/ping" download>fog</a>`,
  handlers: [
    'onclick',
    'onfocus autofocus tabindex=0',
    'ontoggle open',
    'onanimationstart style="animation:x 1s"',
    'oncontentvisibilityautostatechange',
    'onscrollend',
    'onpointerrawupdate',
    'onbeforematch hidden=until-found',
  ]
    .map((each) => `<details ${each.replace(/^(\w+)/, `$1="${run}"`)}>fog</details>`)
    .join(''),
  media: `<video src="http://127.0.0.1:9/x" poster="http://127.0.0.1:9/p" onloadstart=${run}><source onerror=${run} src=x><track src="http://127.0.0.1:9/t" default></video><audio autoplay src="http://127.0.0.1:9/a" onerror=${run}></audio><picture><source srcset="http://127.0.0.1:9/s"><img srcset="http://127.0.0.1:9/s2 2x" alt="lamp" onerror=${run} lowsrc=x dynsrc=x></picture><input type=image src="http://127.0.0.1:9/i"><body background="http://127.0.0.1:9/b"><table background="http://127.0.0.1:9/t">`,
  'names over the page': `<form id=document><input name=body><input id=childNodes><img name=getElementById></form><img id=querySelectorAll><a id=cookie name=firstChild href=#></a><object id=defaultView></object>`,
  'is and slots': `<p is=x-p>fog</p><x-p onclick=${run}><slot name=a>lamp</slot></x-p>`,
  'portal and more': `<portal src="http://127.0.0.1:9/" onload=${run}></portal><fencedframe src="http://127.0.0.1:9/"></fencedframe><webview src="http://127.0.0.1:9/"></webview><marquee onstart=${run}>fog</marquee><keygen onfocus=${run} autofocus><frameset onload=${run}><frame src="javascript:${run}"></frameset>`,
  'less than nothing': `<<img src=x onerror=${run}//<</ img><a<b onclick=${run}>fog</a<b>< script>${run}</ script>`,
  'half a tag': `<p>fog<img src="x" onerror="${run}"`,
  nul: `<scr\0ipt>${run}</scr\0ipt><img src=x one\0rror=${run}><a href="java\0script:${run}">fog</a>`,
  'data for programs': `<div data-reactroot data-pm-slice="1 1 []" v-html="${run}" x-data="${run}" ng-app ng-init="constructor.constructor('${run}')()" hx-get="http://127.0.0.1:9/" contenteditable>fog</div>`,
}

/** A page around a payload; each has words of its own, so that none is a duplicate of another. */
const around = (payload: string, own = ''): string =>
  `<!doctype html><html><head><title>${shown}</title></head><body><p>The lamp of the ${shown} was lit. ${own}</p>${payload}<p>It was put out at dawn.</p>`
/** All but those that rightly take the rest of a page with them. */
const all = Object.entries(payloads)
  .filter(([name]) => !/^(?:title in svg|many tables|half a tag|plaintext|select)/.test(name))
  .map(([, payload]) => payload)
  .join('\n<hr>\n')

const mhtml = (html: string): string =>
  [
    'From: <Saved by a reader>',
    'Snapshot-Content-Location: javascript:alert(1)',
    `Subject: =?utf-8?B?${Buffer.from(`<img src=x onerror=${run}>\u202e`).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"; start="<a@x>"',
    '',
    '--b',
    'Content-Type: text/html',
    'Content-ID: <a@x>',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://127.0.0.1:9/',
    '',
    Buffer.from(html).toString('base64'),
    '--b',
    'Content-Type: application/javascript',
    'Content-Location: ../../x.js',
    '',
    run,
    '--b--',
  ].join('\r\n')

const markdown = [
  `# [x](javascript:alert(1)) ${shown}`,
  ...Object.values(payloads),
  '[a](<javascript:alert(1)>) ![b](javascript:alert(1)) [c](data:text/html,x) <javascript:alert(1)> <https://ok.example>',
  '[d]: javascript:alert(1) "t"',
  '[d] [e](\u0001javascript:x) [f](java&#x0A;script:x) [g](https://x.example "on\u202eload")',
  '```html onclick=x\n<script>alert(1)</script>\n```',
].join('\n\n')

const imported = ['imported']
const bounded = [
  'imported',
  'format-damaged',
  'import-timeout',
  'import-memory',
  'output-too-large',
  'no-text',
  'format-unknown',
]

const heavy: readonly (readonly [name: string, attack: string, content: () => string, isHeavy?: boolean])[] = [
  ['deep.html', 'a million elements in each other', () => around('<div>'.repeat(1_000_000)), true],
  ['deep-marks.html', 'a hundred thousand marks in each other', () => around(`${'<b><i>'.repeat(50_000)}fog`), true],
  ['deep-lists.html', 'lists in lists', () => around(`${'<ul><li>'.repeat(600)}fog`)],
  ['deep-quotes.html', 'quotations in quotations', () => around(`${'<blockquote>'.repeat(1_000)}fog`)],
  [
    'hidden.html',
    'a page that is hidden ten thousand times',
    () => around(`${'<div hidden>'.repeat(5_000)}${'fog '.repeat(50_000)}`),
    true,
  ],
  [
    'languages.html',
    'a language at every depth',
    () => around(`${'<div lang=en dir=rtl>'.repeat(5_000)}${'<p>fog</p>'.repeat(5_000)}`),
    true,
  ],
  [
    'attributes.html',
    'an element of 100,000 attributes',
    () => around(`<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=b`).join(' ')}>fog</p>`),
    true,
  ],
  [
    'attribute.html',
    'an attribute of ten megabytes',
    () =>
      around(
        `<a href="https://x.example/${'x'.repeat(10_000_000)}" title="${'y'.repeat(1_000_000)}">fog</a><img alt="${'z'.repeat(1_000_000)}">`,
      ),
  ],
  ['flat.html', 'half a million elements', () => around('<p>a<b>b</b></p>'.repeat(170_000)), true],
  [
    'table.html',
    'a table of cells that span all',
    () => around(`<table>${`<tr>${'<td colspan=1000 rowspan=65534>x</td>'.repeat(100)}</tr>`.repeat(100)}</table>`),
  ],
  ['comments.php', 'a thousand comments and no page', () => `${'<!-- -->'.repeat(440)}${shown}`],
  [
    'spaces.html',
    'a megabyte of spaces',
    () => around(`<p>fog${' '.repeat(1_000_000)}lamp</p><pre>${' '.repeat(1_000_000)}</pre>`),
  ],
  [
    'page-breaks.xhtml',
    'an element that is a page break a hundred thousand times',
    () => `<?xml version="1.0"?>${around(`<span ${'pagebreak'.repeat(30_000)}>fog</span>`)}`,
  ],
  [
    'signs.html',
    'a hundred thousand entities and meta elements',
    () =>
      around(
        `${'<meta name=author content="&amp;#xD800;&amp;lt;b&amp;gt;">'.repeat(5_000)}${'&#xD800;&#0;&notanentity;&CounterClockwiseContourIntegral;'.repeat(25_000)}`,
      ),
  ],
  [
    'quoted.mht',
    'a quoted part of a megabyte of spaces',
    () =>
      `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${shown}${' '.repeat(500_000)}x`,
  ],
  [
    'parts.mht',
    'a hundred thousand parts in parts',
    () =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${'--b\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'.repeat(100_000)}--b\r\nContent-Type: text/html\r\n\r\n<p>${shown}`,
  ],
  [
    'headers.mht',
    'headers without an end',
    () =>
      `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${'Content-Type: text/html; boundary=x\r\n\t'.repeat(50_000)}<p>${shown}`,
  ],
  [
    'brackets.md',
    'ten thousand brackets',
    () =>
      `${shown}\n\n${'['.repeat(10_000)}\n\n${'*a '.repeat(5_000)}\n\n${'![]('.repeat(5_000)}\n\n${'`'.repeat(6_000)}a${'<!--'.repeat(3_000)}`,
  ],
  [
    'quotes.md',
    'quotations in quotations',
    () =>
      `${shown}\n\n${'>'.repeat(2_000)} fog\n\n${Array.from({ length: 200 }, (_, n) => `${' '.repeat(n * 2)}- x`).join('\n')}`,
  ],
  [
    'table.md',
    'a table of two thousand columns',
    () => `${shown}\n\n|${'a|'.repeat(2_000)}\n|${'-|'.repeat(2_000)}\n${'|b|\n'.repeat(50)}`,
  ],
  [
    'references.md',
    'two thousand references',
    () =>
      `${shown}\n\n${Array.from({ length: 2_000 }, (_, n) => `[r${n}]: <https://x.example/${n}>`).join('\n')}\n\n${Array.from({ length: 2_000 }, (_, n) => `[r${n}]`).join(' ')}`,
  ],
  [
    'quotes-large.md',
    'quotations in quotations, fifty thousand deep',
    () =>
      `${shown}\n\n${'>'.repeat(50_000)} fog\n\n${Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n * 2)}- x`).join('\n')}`,
    true,
  ],
  [
    'references-large.md',
    'fifty thousand references',
    () =>
      `${shown}\n\n${Array.from({ length: 50_000 }, (_, n) => `[r${n}]: <https://x.example/${n}>`).join('\n')}\n\n${Array.from({ length: 50_000 }, (_, n) => `[r${n}]`).join(' ')}`,
    true,
  ],
  [
    'front.md',
    'front matter of aliases',
    () =>
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, n) => `${String.fromCharCode(98 + n)}: &${String.fromCharCode(98 + n)} [${`*${String.fromCharCode(97 + n)},`.repeat(9)}]`).join('\n')}\ntitle: *m\nauthor: !!js/function "x"\n---\n\n${shown}`,
  ],
  ['line.txt', 'a line of five megabytes', () => `${shown} ${'x'.repeat(5_000_000)}`],
  ['lines.txt', 'three million lines', () => `${shown}\n${'a\n'.repeat(3_000_000)}`, true],
  ['paragraphs.txt', 'six hundred thousand paragraphs', () => `${shown}\n\n${'a\n\n'.repeat(600_000)}`, true],
  ['marks.txt', 'a letter with a million marks over it', () => `${shown} a${'\u0301'.repeat(1_000_000)}`],
  [
    'directions.txt',
    'overrides of direction and a hundred thousand isolates',
    () => `${shown} \u202egnihton\u202c ${'\u2067'.repeat(100_000)}`,
  ],
  [
    'nul.txt',
    'NULs and every control',
    () =>
      `${shown} ${String.fromCharCode(...Array.from({ length: 32 }, (_, n) => n))}\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff${' fog'.repeat(500)}`,
  ],
]

export const hostilePages: readonly HostileFile[] = [
  ...Object.entries(payloads).map(
    ([attack, payload], n): HostileFile => ({
      name: `page-${n}.html`,
      attack: `a page with ${attack}`,
      bytes: () => text(around(payload, attack)),
      ends: imported,
    }),
  ),
  {
    name: 'all.html',
    attack: 'a page with all of them',
    bytes: () => text(around(all, 'All of them.')),
    ends: imported,
  },
  {
    name: 'all.mhtml',
    attack: 'a saved page with all of them',
    bytes: () => text(mhtml(around(all, 'All of them, saved.'))),
    ends: imported,
  },
  { name: 'all.md', attack: 'Markdown with all of them', bytes: () => text(markdown), ends: imported },
  ...heavy.map(
    ([name, attack, content, isHeavy]): HostileFile => ({
      name,
      attack,
      bytes: () => text(content()),
      ends: bounded,
      ...(isHeavy ? { isHeavy } : {}),
    }),
  ),
  {
    name: 'utf-7.html',
    attack: 'a page in UTF-7',
    bytes: () => text(`<meta charset=utf-7><p>${shown}</p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-`),
    ends: imported,
  },
  {
    name: 'utf-16.html',
    attack: 'a page that changes its encoding',
    bytes: () =>
      Buffer.concat([
        Buffer.from('\ufeff', 'utf16le'),
        Buffer.from(`<meta charset=utf-8><p>${shown}</p><script>x</script>`, 'utf16le'),
      ]),
    ends: imported,
  },
  {
    name: 'escape.html',
    attack: 'a page in ISO-2022-JP',
    bytes: () =>
      text(
        `<meta charset=iso-2022-jp><p>${shown}</p><a title="\u001b$B" onclick="x"><img alt="\u001b(B" onerror=alert(1)>`,
      ),
    ends: imported,
  },
]
