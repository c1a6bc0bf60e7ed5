/** English sentences: the pages of a source beside its text. */
export const pages = {
  label: (title: string): string => `Pages of ${title}`,
  show: 'Pages beside the text',
  hide: 'Put the pages away',
  shown: 'The pages stand beside the text',
  hidden: 'The pages are put away',
  none: 'This source has no drawn pages: only a PDF has.',
  page: (page: string): string => `Page ${page}`,
  drawn: (page: string): string => `Page ${page} as it is drawn; its words stand in the text beside it`,
  place: (page: string, at: string, all: string): string =>
    page === at ? `Page ${at} of ${all}` : `Page ${page} (${at} of ${all})`,
  smaller: 'Smaller pages',
  larger: 'Larger pages',
  fit: 'Pages as wide as there is room',
  pageFailed: 'This page cannot be drawn. Its text, where there is any, stands beside it.',
  notPlaced:
    'Where the words stand on these pages was not kept with this text, so no passages are drawn. Importing the file again keeps it.',
  changed:
    'The file in the project folder is not the one that was imported: what is drawn here may differ from what was read.',
  damaged: {
    happened: 'The pages of this file cannot be drawn: it is damaged.',
    safe: 'Its text, highlights and links are safe.',
    todo: 'Read the text here, or open the original with another program.',
  },
  password: {
    field: 'Password of the file',
    hint: 'These pages are protected. The password is used while they are shown and kept nowhere.',
    wrong: 'That is not the password of this file.',
    act: 'Show the pages',
  },
}

export type PagesMessages = typeof pages
