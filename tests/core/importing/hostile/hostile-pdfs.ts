import { deflateSync } from 'node:zlib'
import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'
import { type HostileFile, shown } from './hostile-file.ts'
import { pdfOf, stream } from './raw-pdf.ts'

const line = (text: string) => [{ text, x: 50, y: 700 }]
const honest = [line(`The lamp of the ${shown} was lit.`)]
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const words = latin1(`BT /F1 10 Tf 50 700 Td (The lamp of the ${shown} was lit.) Tj ET`)
const page = (more = '', box = '[0 0 600 800]'): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${more} >>`
const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

/** A page that draws this and no more. */
const drawing = (content: string): Uint8Array => pdfOf([catalogue, pages, page(), stream('', latin1(content)), font])

/** A page whose content is packed so often. */
function bomb(times: number, bytes: number): Uint8Array {
  let content: Uint8Array = Buffer.concat([Buffer.from(words), Buffer.alloc(bytes, 0x20)])
  for (let n = 0; n < times; n += 1) content = deflateSync(content, { level: 9 })
  return pdfOf([catalogue, pages, page(), stream(`/Filter [${'/FlateDecode '.repeat(times)}]`, content), font])
}

const actions =
  '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (calc.exe) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\("http://127.0.0.1:9"\\)) >>] >> /EmbeddedFiles << /Names [(evil.exe) << /Type /Filespec /F (evil.exe) /EF << /F 99 0 R >> >>] >> >> /AcroForm << /XFA (<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><script>alert\\(1\\)</script></xdp:xdp>) /Fields [] >> /URI << /Base (http://127.0.0.1:9/) >>'
const annotation = (action: string): string =>
  `<< /Type /Annot /Subtype /Link /Rect [40 690 400 720] /A << ${action} >> >>`

const imported = ['imported']
const broken = ['format-damaged', 'no-text', 'password-needed', 'format-unknown']
const either = [...imported, ...broken]
const limits = ['import-timeout', 'import-memory', 'output-too-large']

const pdfs: readonly (readonly [
  name: string,
  attack: string,
  bytes: () => Uint8Array,
  ends: readonly string[],
  isHeavy?: boolean,
])[] = [
  [
    'actions',
    'scripts, launches, embedded files and XFA',
    () =>
      makePdf(honest, {
        catalogue: actions,
        annotations: [
          annotation('/S /URI /URI (javascript:alert\\(1\\))'),
          annotation('/S /JavaScript /JS (app.alert\\(1\\))'),
          annotation('/S /Launch /F (/bin/sh)'),
          annotation('/S /GoToR /F (http://127.0.0.1:9/x.pdf)'),
          annotation('/S /SubmitForm /F (http://127.0.0.1:9/)'),
          annotation('/S /URI /URI (file:///etc/passwd)'),
        ].join(' '),
      }),
    imported,
  ],
  [
    'count',
    'a count of two thousand million pages',
    () => pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>', page(), stream('', words), font]),
    [...either, 'archive-unsafe'],
  ],
  [
    'count-negative',
    'a negative count of pages',
    () => pdfOf([catalogue, '<< /Type /Pages /Kids [3 0 R] /Count -5 >>', page(), stream('', words), font]),
    either,
  ],
  [
    'kids-loop',
    'pages that are their own children',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000 >>',
        page(),
        stream('', words),
        font,
      ]),
    [...either, 'archive-unsafe'],
  ],
  [
    'kids-tree',
    'a tree of pages that doubles forty times',
    () =>
      pdfOf([
        catalogue,
        '<< /Type /Pages /Kids [6 0 R 6 0 R] /Count 1099511627776 >>',
        page(),
        stream('', words),
        font,
        ...Array.from(
          { length: 40 },
          (_, n) => `<< /Type /Pages /Parent 2 0 R /Kids [${n + 7} 0 R ${n + 7} 0 R] /Count ${2 ** (39 - n)} >>`,
        ),
        page(),
      ]),
    [...either, 'archive-unsafe'],
  ],
  [
    'one-page-often',
    'one page ten thousand times',
    () =>
      pdfOf([
        catalogue,
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`,
        page(),
        stream('', words),
        font,
      ]),
    [...either, ...limits],
    true,
  ],
  [
    'xref-loop',
    'tables that name each other',
    () =>
      latin1(
        '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev 58 >>\nstartxref\n58\n%%EOF\n',
      ),
    broken,
  ],
  ['xref-far', 'a table beyond the file', () => latin1('%PDF-1.7\nstartxref\n99999999999999\n%%EOF'), broken],
  [
    'xref-huge',
    'a table of four thousand million entries',
    () => latin1('%PDF-1.7\nxref\n0 4000000000\ntrailer\n<< /Size 4000000000 /Root 1 0 R >>\nstartxref\n9\n%%EOF'),
    broken,
  ],
  ['flate', 'a page that grows a thousand times', () => bomb(1, 60_000_000), [...either, ...limits], true],
  ['flate-flate', 'a page packed twice, of 400 megabytes', () => bomb(2, 400_000_000), [...either, ...limits], true],
  [
    'object-stream',
    'an object stream that says it has a billion',
    () =>
      pdfOf([
        catalogue,
        pages,
        page(),
        stream('', words),
        font,
        stream('/Type /ObjStm /N 1000000000 /First 9', latin1('1 0 2 0 ')),
      ]),
    either,
  ],
  [
    'references',
    'an object that is its own reference',
    () => pdfOf([catalogue, pages, page('/Rotate 6 0 R'), stream('', words), font, '6 0 R']),
    either,
  ],
  [
    'length',
    'a length that is its own stream',
    () =>
      pdfOf([
        catalogue,
        pages,
        page(),
        Buffer.concat([Buffer.from('<< /Length 4 0 R >>\nstream\n'), words, Buffer.from('\nendstream')]),
        font,
      ]),
    either,
  ],
  [
    'box',
    'a page larger than the world',
    () => pdfOf([catalogue, pages, page('', '[-1e38 -1e38 1e38 1e38]'), stream('', words), font]),
    either,
  ],
  [
    'box-none',
    'a page that is not a number wide',
    () => pdfOf([catalogue, pages, page('', '[0 0 NaN (x)]'), stream('', words), font]),
    either,
  ],
  [
    'matrix',
    'letters beyond every page',
    () =>
      drawing(`BT /F1 1e30 Tf 1e30 0 0 1e30 1e37 -1e37 Tm (${shown}) Tj ET BT /F1 10 Tf 50 700 Td (${shown}) Tj ET`),
    either,
  ],
  [
    'form-loop',
    'forms that draw themselves',
    () =>
      pdfOf([
        catalogue,
        pages,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>',
        stream('', Buffer.concat([Buffer.from(words), Buffer.from(' /X Do /X Do')])),
        font,
        stream(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
          latin1('/X Do /X Do'),
        ),
      ]),
    either,
  ],
  [
    'form-tree',
    'forms that draw forms, 2 to the power of 25',
    () =>
      pdfOf([
        catalogue,
        pages,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>',
        stream('', Buffer.concat([Buffer.from(words), Buffer.from(' /X Do')])),
        font,
        ...Array.from({ length: 25 }, (_, n) =>
          stream(
            `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${n + 7} 0 R >> >>`,
            latin1('BT /F1 10 Tf 1 1 Td (x) Tj ET /X Do /X Do'),
          ),
        ),
        stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', latin1('q Q')),
      ]),
    [...imported, 'archive-unsafe'],
    true,
  ],
  [
    'saves',
    'a million saved states',
    () =>
      pdfOf([catalogue, pages, page(), stream('', Buffer.concat([Buffer.from('q '.repeat(1_000_000)), words])), font]),
    [...imported, 'archive-unsafe'],
    true,
  ],
  [
    'arrays',
    'arrays in arrays, a million deep',
    () => pdfOf([catalogue, pages, page(`/X ${'['.repeat(1_000_000)}`), stream('', words), font]),
    [...either, ...limits],
  ],
  [
    'font-broken',
    'a font whose tables lie',
    () =>
      pdfOf([
        catalogue,
        pages,
        page(),
        stream('', words),
        '<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+X /FirstChar 0 /LastChar 255 /Widths [1e99] /FontDescriptor 6 0 R >>',
        '<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 7 0 R >>',
        stream(
          '/Length1 99999999',
          Buffer.concat([
            Buffer.from([0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
            Buffer.from('glyfcmaploca'.repeat(500)),
          ]),
        ),
      ]),
    either,
  ],
  [
    'font-type3',
    'a font of procedures that draw themselves',
    () =>
      pdfOf([
        catalogue,
        pages,
        page(),
        stream('', words),
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0 0 0 0 0 0] /CharProcs << /a 4 0 R >> /Encoding << /Differences [32 /a /a] >> /FirstChar 32 /LastChar 33 /Widths [0 0] /Resources << /Font << /F1 5 0 R >> >> >>',
      ]),
    either,
  ],
  [
    'cmap',
    'a map of letters to a million others each',
    () =>
      pdfOf([
        catalogue,
        pages,
        page(),
        stream('', words),
        `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 6 0 R /ToUnicode 6 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (a) /Ordering (b) /Supplement 0 >> /W [0 4000000000 500] >>] >>`,
        stream(
          '',
          latin1(
            'begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange 1 begincidrange <00000000> <ffffffff> 0 endcidrange endcmap',
          ),
        ),
      ]),
    [...either, ...limits],
    true,
  ],
  [
    'usecmap',
    'a map that uses a file by a path',
    () =>
      pdfOf([
        catalogue,
        pages,
        page(),
        stream('', words),
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /..#2f..#2f..#2f..#2fetc#2fpasswd /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo << /Registry (a) /Ordering (..#2fb) /Supplement 0 >> >>] >>',
      ]),
    either,
  ],
  [
    'authors',
    'three hundred authors',
    () => makePdf(honest, { info: `/Title (${'T'.repeat(50_000)}) /Author (${'A;'.repeat(300)})` }),
    imported,
  ],
  [
    'empty-pages',
    'every second page of 1,200 without text',
    () =>
      makePdf(Array.from({ length: 1_200 }, (_, n) => (n % 2 === 0 ? line(`Entry ${n} of the ${shown} log.`) : []))),
    imported,
  ],
  [
    'outline-loop',
    'an outline that goes round',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
        pages,
        page(),
        stream('', words),
        font,
        '<< /First 7 0 R /Last 7 0 R >>',
        '<< /Title (a) /First 7 0 R /Next 7 0 R >>',
      ]),
    either,
  ],
  [
    'labels',
    'page labels of a megabyte',
    () =>
      makePdf(honest, {
        catalogue: `/PageLabels << /Nums [0 << /P (${'L'.repeat(900_000)}) /S /r /St 99999999 >>] >>`,
      }),
    either,
  ],
  [
    'struct-loop',
    'a structure that holds itself',
    () =>
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 6 0 R >>',
        pages,
        page('/StructParents 0'),
        stream('', words),
        font,
        '<< /Type /StructTreeRoot /K 7 0 R /ParentTree << /Nums [0 [7 0 R 7 0 R]] >> >>',
        '<< /Type /StructElem /S /H1 /P 7 0 R /K [7 0 R 0] >>',
      ]),
    either,
  ],
  [
    'encrypt',
    'an encryption of a key of two thousand million bits',
    () =>
      pdfOf(
        [
          catalogue,
          pages,
          page(),
          stream('', words),
          font,
          '<< /Filter /Standard /V 2 /R 3 /Length 2000000000 /P -1 /O (x) /U (y) >>',
        ],
        '/Encrypt 6 0 R /ID [(a) (a)]',
      ),
    [...broken, 'encryption-unsupported', ...limits],
    true,
  ],
  ['nothing', 'only its first line', () => latin1('%PDF-1.7'), broken],
  [
    'letters',
    'a page of 300,000 letters one by one',
    () =>
      drawing(
        `BT /F1 1 Tf ${Array.from({ length: 300_000 }, (_, n) => `1 0 0 1 ${n % 500} ${Math.floor(n / 500)} Tm (x) Tj`).join('\n')} ET`,
      ),
    [...either, ...limits],
    true,
  ],
]

export const hostilePdfs: readonly HostileFile[] = pdfs.map(([name, attack, bytes, ends, isHeavy]) => ({
  name: `${name}.pdf`,
  attack: `a PDF with ${attack}`,
  bytes,
  ends,
  ...(isHeavy ? { isHeavy } : {}),
}))
