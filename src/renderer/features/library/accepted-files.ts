/** What the file dialog offers: documents, and pictures to be chosen with the saved page that they belong to. Anything may be dropped: what cannot be read is said file by file. */
export const acceptedFiles =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.mhtml,.mht,.docx,.docm,.dotx,.odt,.ott,.rtf,.epub,.pdf,.srt,.vtt,text/plain,text/markdown,text/html,.png,.jpg,.jpeg,.gif,.webp'
