/** Translated Norwegian in the English of screens and letters, and what to write: running text may have the words in another sense. */
export const translatedOnScreens: Readonly<Record<string, string>> = {
  '(?:is|are) to (?:be|take|carry|answer|have|log|do)': 'must, will',
  'who(?:ever)? (?:is|are) to|whoever': 'the person who, anyone who',
  '(?:dead or seriously|seriously injured or dead)': 'has died or been seriously injured',
  'by itself|of itself': 'automatically',
  'in time(?! for| to)': 'on time',
  'lacks something': 'something is missing',
  'without a (?:name|topic|date)': 'no topic, not shown',
  '(?<!if |what |when |where )you find (?:it|the|nonconformity|measure|proposal|entry|enquiry)':
    'you will find',
  'MB together': 'MB in total',
  'we take at most': 'we accept at most',
  'who must know': 'who need to know',
  '(?:database|server|search) (?:does|did) not answer': 'is not responding, did not respond',
  '(?:a|the) publish': 'publishing',
  'every (?:second|third|fourth) (?:month|year)': 'every two months',
  'correction asked(?: for)?': 'correction requested',
  'empty the (?:field|name)': 'clear the field',
}

/** Translated Norwegian that is wrong everywhere. */
export const translatedEverywhere: Readonly<Record<string, string>> = {
  '(?:until|(?<!up )to) and including': 'up to and including',
  'that very (?:one|machine|source)': 'that particular one',
  'wait with': 'do not start',
  'written anew': 'rewritten',
  '\\d ?(?:am|pm)': 'the 24-hour clock: 15:00',
}
