/** What the file dialog offers. Anything may be dropped: what cannot be read is said file by file. */
export const acceptedFiles =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,text/plain,text/markdown,text/html,application/pdf'
