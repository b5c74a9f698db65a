/** Drawn for this site on a grid of 24: strokes of 1.75, round ends, nothing filled but dots. */
export const icons = {
  phone:
    'M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 5.7a2 2 0 0 1 2-2.2Z',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.3 15.3 20.5 20.5',
  menu: 'M4 7h16M4 12h16M4 17h10',
  close: 'M6 6l12 12M18 6 6 18',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4.5 20.5c.6-4 3.7-6 7.5-6s6.9 2 7.5 6',
  manager: 'M12 3v4M9 7h6v4H9ZM12 11v3M6 14h12M6 14v3M18 14v3M4 17h4v4H4ZM16 17h4v4h-4Z',
  shield:
    'M12 3c2.6 1.6 5.2 2.3 8 2.4v6c0 4.9-3.1 8.3-8 9.9-4.9-1.6-8-5-8-9.9v-6c2.8-.1 5.4-.8 8-2.4ZM8.5 12l2.5 2.5 4.5-5',
  student: 'M2.5 9 12 4.5 21.5 9 12 13.5ZM6.5 11v5c3 2.7 8 2.7 11 0v-5M21.5 9v5.5',
  newcomer:
    'M4 21V4.5A1.5 1.5 0 0 1 5.5 3h9A1.5 1.5 0 0 1 16 4.5V8M4 21h6M9 12h.01M13 15h8M18 12l3 3-3 3',
  document: 'M6.5 3h7.5l4.5 4.5V21h-12ZM14 3v4.5h4.5M9.5 12.5h6M9.5 16.5h6',
  book: 'M12 6.5C10 5 7 4.5 3.5 4.5v13.5c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2V4.5c-3.5 0-6.5.5-8.5 2ZM12 6.5V20',
  people:
    'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM2.5 20c.5-3.5 3-5.3 6.5-5.3s6 1.8 6.5 5.3M16 5.3a3.5 3.5 0 0 1 0 6.5M18 15c2 .8 3.2 2.5 3.5 5',
  feed: 'M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M5.5 18.5h.01',
  warning: 'M12 4 2.8 20h18.4ZM12 10v4.5M12 17.3h.01',
  info: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM12 11v5.5M12 7.7h.01',
  language:
    'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17ZM3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17',
  history: 'M4 12a8 8 0 1 0 2.6-5.9L4 8.5M4 4v4.5h4.5M12 8v4.5l3 1.8',
  up: 'M12 19V5M6 11l6-6 6 6',
  print: 'M7 9V3.5h10V9M7 17.5H4V9h16v8.5h-3M7 14h10v6.5H7Z',
  mail: 'M3.5 6h17v12.5h-17ZM3.5 7l8.5 6.5L20.5 7',
} as const

/** Name of an icon of the site's own set. */
export type IconName = keyof typeof icons
