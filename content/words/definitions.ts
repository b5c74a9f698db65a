import type { FullText } from '../schema/text.ts'

/** What a nonconformity is, word for word as the guideline on reporting says. */
export const nonconformityDefinition: FullText = {
  nb: 'Et avvik er en mangel eller en hendelse som har ført til eller kan føre til skade på mennesker, miljø eller materiell, eller som er et brudd på HMS-krav.',
  en: 'A nonconformity is a deficiency or an event that has led to or could lead to harm to people, the environment or material assets, or that is a breach of HSE requirements.',
  nn: 'Eit avvik er ein mangel eller ei hending som har ført til eller kan føre til skade på menneske, miljø eller materiell, eller som er eit brot på HMS-krav.',
}
