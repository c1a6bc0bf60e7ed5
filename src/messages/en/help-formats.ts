/** English sentences: the chapter on what can be imported, what is exported, and verifying. */
export const helpFormats = {
  lead: 'Text that was imported is never changed. The original is kept beside it, byte for byte, and every import says what it did.',
  imports: {
    title: 'What can be imported',
    of: {
      txt: {
        title: 'Plain text',
        files: '.txt, .text, and files without an ending',
        body: 'Every line is a paragraph. Where the lines break at a fixed width they are joined into paragraphs and the breaks are kept. A file in UTF-8 or UTF-16 is told by its bytes; any other is read as Western European (windows-1252). Which encoding was read is noted on the source: look there when letters look odd. The import of the command line takes the name of another one.',
      },
      md: {
        title: 'Markdown',
        files: '.md, .markdown, .mdown, .mkd',
        body: 'Headings, lists, tables, quotes, code, links and footnotes keep their structure. Details written before the text are kept as its first block. HTML inside stands as written.',
      },
      html: {
        title: 'Web pages and saved pages',
        files: '.html, .htm, .xhtml, .mhtml, and pages saved under another ending',
        body: 'The article is taken out of the page, with its headline; where no article can be told apart the whole page is taken. Title, author, outlet and date are read from what the page says of itself, and you can change them.',
      },
      office: {
        title: 'Word and OpenDocument',
        files: '.docx, .docm, .dotx, .odt, .ott',
        body: 'Headings, lists, tables, notes, links and languages stay. Tracked changes are taken as accepted; the result of the import offers the text before them as a source of its own. Comments stand as notes with their author. Hidden text is left out and counted. Files that are encrypted cannot be opened here.',
      },
      rtf: {
        title: 'Rich text',
        files: '.rtf',
        body: 'Headings, tables, notes and links stay; numbers of lists stand as they are written. Tracked changes and comments are treated as in Word files.',
      },
      pdf: {
        title: 'PDF',
        files: '.pdf',
        body: 'The text is put in the order of reading, in one and several columns, with its pages, which a citation names. Headers, footers and page numbers are left out and counted; words divided at the end of a line are joined and counted. Pages that hold no text, as scans do, are named. The pages themselves can be shown beside the text, with every highlight on them; words selected there are the same words of the text. For a protected file its password is asked for; it is kept nowhere.',
      },
      epub: {
        title: 'Books',
        files: '.epub',
        body: 'The parts in the order of reading, with notes, printed pages and what the book says of itself. A book that its seller protects cannot be read, and that is said.',
      },
      transcripts: {
        title: 'Transcripts and subtitles',
        files: '.srt, .vtt',
        body: 'Pieces are joined to sentences. Who speaks and when stands above each paragraph, and citations name the time. Pieces without a readable time are kept and counted.',
      },
      paste: {
        title: 'Pasted text',
        files: 'from the clipboard, with “Paste text…” in the library',
        body: 'Headings, lists and links of a copied web page are kept. There is no file, so there is no fingerprint of an original; the text has its own.',
      },
    },
    not: {
      title: 'What cannot be imported yet',
      body: 'Pictures, sound, and files of older programs (.doc). Save or copy their text, and name in the note of the source how you came by it.',
    },
  },
  limits: {
    title: 'Limits',
    list: [
      'A file may have 100 MB, the text that is read of it about 40 MB: many books fit, a whole archive in one file does not.',
      'An import that takes longer than a minute is stopped, and says so. The other files go on.',
      'Several files or a whole folder can be dropped at once. A text that is there already is named and not imported twice.',
    ],
  },
  kept: {
    title: 'What is kept and what is left out',
    kept: 'Kept',
    keptList: [
      'every word of the article or text, with headings, lists, tables, quotes and footnotes',
      'pictures that are in the file (PNG, JPEG, GIF, WebP), their descriptions, and addresses of links to web and mail',
      'the original file, byte for byte, and its fingerprint',
    ],
    leftOut: 'Left out of the text, with a note on the source',
    leftOutList: [
      'pictures that are elsewhere, too large or of another kind, and those of PDF and RTF',
      'video, sound, frames and drawings',
      'scripts, forms, and parts of a page that it does not show',
      'menus, advertisements and what else stands around an article',
    ],
  },
  exports: {
    title: 'What each export carries and cannot carry',
    cannot: 'Cannot carry',
    nothing: 'Nothing is missing from it.',
    publication:
      'In a report for publication the full text of a source stands only where its licence allows it; of the others the passages stand with their paragraph.',
  },
  verify: {
    title: 'How a stranger verifies a report',
    lead: 'The reader of a report has never seen your screen. This is what they can do, without asking you.',
    steps: {
      alone: {
        title: 'With the report alone',
        body: 'Every HTML and Markdown report ends with a manifest: every quotation with its place, every source with its fingerprint, every claim with its verdicts, status and reasons. Under “How to check this report” it names a command for a terminal that gives its digest again; where one letter was changed, another digest comes out.',
      },
      sources: {
        title: 'With a copy of a source',
        body: 'The fingerprint of the file in the report is the SHA-256 of the file as you imported it. Whoever has the same file gets the same fingerprint.',
      },
      project: {
        title: 'With the project folder',
        body: 'This command checks the file, every quotation in its place, every fingerprint, and the claims, verdicts and reasons against the project. It ends with an error when anything differs.',
        command: 'countermark verify report.html project.countermark',
        here: 'The report screen does the same under “Verify a report file”.',
      },
    },
    limits:
      'Verifying shows that the report says what the project says and that nobody changed it since. It does not show that the sources are right, or that none is missing.',
  },
}

export type HelpFormatsMessages = typeof helpFormats
