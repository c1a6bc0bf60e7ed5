import { makeArchive } from '#tests/core/importing/archive/make-archive.ts'
import { makeDocx, para, run } from '#tests/core/importing/docx/make-docx.ts'
import { type HostileFile, shown } from './hostile-file.ts'
import { unpacked } from './raw-zip.ts'

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document whose relationships lead everywhere but into itself. */
function outward(): Promise<Uint8Array> {
  const away = [
    'attachedTemplate',
    'aFChunk',
    'oleObject',
    'image',
    'frame',
    'subDocument',
    'footnotes',
    'styles',
    'header',
  ]
  const targets = [
    'http://127.0.0.1:9/x',
    'file:///etc/passwd',
    '\\\\127.0.0.1\\share\\x',
    '../../../../etc/passwd',
    'javascript:alert(1)',
  ]
  const rels = away.flatMap((kind) =>
    targets.flatMap((target, n) => [
      `<Relationship Id="${kind}${n}" Type="${relationships}/${kind}" Target="${target}" TargetMode="External"/>`,
      `<Relationship Id="${kind}${n}i" Type="${relationships}/${kind}" Target="${target}"/>`,
    ]),
  )
  return makeArchive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${relationships}" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${para(shown)}<w:altChunk r:id="aFChunk0"/><w:subDoc r:id="subDocument1"/><w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Package" r:id="oleObject0"/></w:object></w:r><w:r><w:pict><v:shape><v:imagedata r:id="image2" src="http://127.0.0.1:9/y"/></v:shape></w:pict></w:r></w:p></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rels.join('')}</Relationships>`,
    'word/vbaProject.bin': 'Sub AutoOpen()\nShell "calc"\nEnd Sub',
  })
}

const styleLoop = Array.from(
  { length: 1_000 },
  (_, n) =>
    `<w:style w:type="paragraph" w:styleId="s${n}"><w:name w:val="s${n}"/><w:basedOn w:val="s${(n + 1) % 1_000}"/></w:style>`,
).join('')
const numberings = (count: number): string =>
  `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s0"/></w:abstractNum>${Array.from({ length: count }, (_, n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="999999999999"/></w:lvlOverride></w:num>`).join('')}`

const odf = [
  ['office', 'office'],
  ['text', 'text'],
  ['table', 'table'],
  ['style', 'style'],
  ['draw', 'drawing'],
  ['script', 'script'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"')
  .join(' ')

/** An OpenDocument text of this content. */
const odt = (content: string, before = ''): Promise<Uint8Array> =>
  makeArchive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${odf}>${before}<office:body><office:text><text:p>${shown}</text:p>${content}</office:text></office:body></office:document-content>`,
    'Basic/Standard/Module1.xml': '<script>Sub Main\nShell("calc")\nEnd Sub</script>',
  })

const imported = ['imported']
const bounded = ['imported', 'archive-unsafe', 'format-damaged', 'output-too-large']

const office: readonly (readonly [
  name: string,
  attack: string,
  bytes: () => Promise<Uint8Array>,
  ends: readonly string[],
  isHeavy?: boolean,
])[] = [
  ['outward.docm', 'templates, chunks, objects and pictures from elsewhere', outward, imported],
  [
    'fields.docx',
    'fields that include, ask and run',
    () =>
      makeDocx({
        body: `<w:p>${['INCLUDETEXT "file:///etc/passwd"', 'INCLUDEPICTURE "http://127.0.0.1:9/x.png" \\d', 'DDEAUTO c:\\windows\\cmd.exe "/k calc"', 'HYPERLINK "javascript:alert(1)"', 'MACROBUTTON AutoOpen go', 'IMPORT "\\\\127.0.0.1\\x"'].map((each) => field(each, shown)).join('')}<w:hyperlink r:id="bad">${run('link')}</w:hyperlink></w:p>`,
        links: { bad: 'javascript:alert(1)' },
      }),
    imported,
  ],
  [
    'field-unended.docx',
    'fields in fields that never end',
    () =>
      makeDocx({
        body: `${para(shown)}<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}${run('fog')}</w:p>${para('quay')}`,
      }),
    imported,
  ],
  [
    'styles.docx',
    'styles in a circle',
    () =>
      makeDocx({
        body: Array.from({ length: 1_000 }, (_, n) => para(shown, `<w:pStyle w:val="s${n}"/>`)).join(''),
        styles: styleLoop,
      }),
    imported,
  ],
  [
    'lists.docx',
    'ten thousand lists with lying numbers',
    () =>
      makeDocx({
        body: Array.from({ length: 2_000 }, (_, n) =>
          para(shown, `<w:numPr><w:ilvl w:val="-${n}"/><w:numId w:val="${n}"/></w:numPr>`),
        ).join(''),
        numbering: numberings(10_000),
        styles: styleLoop,
      }),
    imported,
  ],
  [
    'grid.docx',
    'a table of cells that span millions',
    () =>
      makeDocx({
        body: `${para(shown)}<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/><w:vMerge/></w:tcPr>${para('x')}</w:tc>`.repeat(60)}</w:tr>`.repeat(500)}</w:tbl>`,
      }),
    bounded,
  ],
  [
    'footnotes.docx',
    'notes that refer to themselves',
    () =>
      makeDocx({
        body: `<w:p>${run(shown)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`,
        footnotes: `<w:footnote w:id="1"><w:p>${run('fog')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p>${run('lamp')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote>`,
      }),
    imported,
  ],
  [
    'tables-in-tables.docx',
    'tables in tables',
    () =>
      makeDocx({
        body: `${para(shown)}${'<w:tbl><w:tr><w:tc>'.repeat(120)}${para('deep')}${`${para('x')}</w:tc></w:tr></w:tbl>`.repeat(120)}`,
      }),
    bounded,
  ],
  [
    'boxes.docx',
    'text boxes in text boxes, twice each',
    () =>
      makeDocx({
        body: `<w:p>${run(shown)}${'<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p>'.repeat(55)}${run('deep')}${'</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'.repeat(55)}</w:p>`,
      }),
    bounded,
  ],
  [
    'runs.docx',
    'a paragraph of 300,000 runs',
    () =>
      makeDocx({
        body: `<w:p>${run(shown)}${'<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>'.repeat(150_000)}</w:p>`,
      }),
    bounded,
    true,
  ],
  [
    'title.docx',
    'a title of two million letters',
    () =>
      makeDocx({
        body: para(shown),
        core: `<dc:title>${'<![CDATA[<img src=x onerror=alert(1)>]]>'}${'T'.repeat(2_000_000)}</dc:title><dc:creator>${'A;'.repeat(100_000)}</dc:creator>`,
      }),
    [...imported, 'archive-unsafe'],
  ],
  [
    'macros.odt',
    'macros, listeners and pictures from elsewhere',
    () =>
      odt(
        '<text:p><draw:frame><draw:image xlink:href="http://127.0.0.1:9/x.png"/></draw:frame><text:a xlink:href="javascript:alert(1)">log</text:a><text:a xlink:href="vnd.sun.star.script:Standard.Module1.Main">log</text:a><draw:frame><draw:object xlink:href="../../../etc"/><draw:object-ole xlink:href="http://127.0.0.1:9/o"/></draw:frame></text:p><text:section><text:section-source xlink:href="file:///etc/passwd"/></text:section>',
        '<office:scripts><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main"/></office:scripts>',
      ),
    imported,
  ],
  [
    'repeats.odt',
    'cells and rows that repeat a billion times',
    () =>
      odt(
        `<table:table>${'<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row>'.repeat(200)}</table:table>`,
      ),
    bounded,
  ],
  [
    'spaces.odt',
    'a billion spaces in one element',
    () => odt(`<text:p>a<text:s text:c="1000000000"/>b${'<text:s text:c="999999"/>'.repeat(500)}</text:p>`),
    bounded,
  ],
  [
    'style-circle.odt',
    'styles in a circle',
    () =>
      odt(
        '<text:p text:style-name="a">fog</text:p>',
        `<office:automatic-styles><style:style style:name="a" style:family="paragraph" style:parent-style-name="b"/><style:style style:name="b" style:family="paragraph" style:parent-style-name="a"/></office:automatic-styles>`,
      ),
    imported,
  ],
  [
    'lists.odt',
    'lists in lists',
    () =>
      odt(
        `${'<text:list><text:list-item>'.repeat(190)}<text:p>deep</text:p>${'</text:list-item></text:list>'.repeat(190)}`,
      ),
    bounded,
  ],
  [
    'changes.odt',
    'deletions that bring each other back',
    () =>
      odt(
        `<text:tracked-changes><text:changed-region text:id="a"><text:deletion><text:p>fog<text:change text:change-id="b"/></text:p></text:deletion></text:changed-region><text:changed-region text:id="b"><text:deletion><text:p>lamp<text:change text:change-id="a"/></text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>pier<text:change text:change-id="a"/></text:p>`,
      ),
    imported,
  ],
  [
    'objects.odt',
    'a hundred thousand formulas',
    () =>
      odt(
        `<text:p>${Array.from({ length: 100_000 }, (_, n) => `<draw:frame><draw:object xlink:href="./o${n}"/></draw:frame>`).join('')}</text:p>`,
      ),
    [...bounded, 'archive-unsafe'],
  ],
]

export const hostileOffice: readonly HostileFile[] = office.map(([name, attack, bytes, ends, isHeavy]) => ({
  name,
  attack: `an office document with ${attack}`,
  bytes: async () => unpacked(await bytes()),
  ends,
  ...(isHeavy ? { isHeavy } : {}),
}))
