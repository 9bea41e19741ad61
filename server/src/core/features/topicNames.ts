import type { Language } from '../model.ts';
import { nameTopic } from '../findings/provisionNames.ts';

/**
 * A heading of concluding observations in the language of a draft, without its own letter or number: "3. Human rights of all migrant workers and
 * members of their families (arts. 8–35)" in Spanish is "Derechos humanos de todos los trabajadores migratorios y de sus familiares (arts. 8 a 35)".
 * Headings that are not known in that language stay as they are. Source: the headings that the Committee on Migrant Workers uses in each language.
 */
export function getTopicName(heading: string, language: Language): string {
  const name = nameTopic(heading);
  const at = known(name);
  return at && (language === 'es' || language === 'fr') ? at.entry[language] + toArticles(at.articles, language) : name;
}

/** What a heading and its known translations have in common: two headings with the same key are the same topic. */
export function getTopicKey(heading: string): string {
  const bare = heading.replace(/^[\s*_]{0,4}(?:[IVX]{1,5}|[A-Z]|\d{1,3}(?:\.\d{1,3}){0,3})[.)]\s{1,4}/u, '');
  const at = known(bare);
  return fold(at ? at.entry.en + at.articles : bare);
}

interface Entry {
  readonly en: string;
  readonly es: string;
  readonly fr: string;
}

const articles = /\s\((?:arts?\.|artículos|articles)\s[^()]{1,60}\)$/iu;

let byName: ReadonlyMap<string, Entry> | undefined;

function known(name: string): { readonly entry: Entry; readonly articles: string } | undefined {
  byName ??= new Map(topics.flatMap(([en, es, fr]) => [en, es, fr].map((one) => [fold(one), { en, es, fr }] as const)));
  const found = articles.exec(name)?.[0] ?? '';
  const entry = byName.get(fold(name.slice(0, name.length - found.length)));
  return entry && { entry, articles: found };
}

/** " (arts. 8–35)" is " (arts. 8 a 35)" in Spanish, " (art. 8 à 35)" in French. */
function toArticles(written: string, language: 'es' | 'fr'): string {
  const [word, and, to] = language === 'es' ? ['arts.', 'y', 'a'] : ['art.', 'et', 'à'];
  return written
    .replace(/arts?\./i, word)
    .replace(/ (?:and|y|et) /g, ` ${and} `)
    .replace(/(\d) ?(?:[–-]|a|à|to) ?(\d)/g, `$1 ${to} $2`);
}

function fold(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}]{1,200}/gu, ' ')
    .trim()
    .toLocaleLowerCase('en');
}

const topics: readonly (readonly [en: string, es: string, fr: string])[] = [
  ['Positive aspects', 'Aspectos positivos', 'Aspects positifs'],
  ['Principal subjects of concern and recommendations', 'Principales motivos de preocupación y recomendaciones', 'Principaux motifs de préoccupation et recommandations'],
  ['General measures of implementation', 'Medidas generales de aplicación', 'Mesures d’application générales'],
  ['Legislation and application', 'Legislación y aplicación', 'Législation et application'],
  ['Ratification of relevant instruments', 'Ratificación de los instrumentos pertinentes', 'Ratification des instruments pertinents'],
  ['Coordination', 'Coordinación', 'Coordination'],
  ['Data collection', 'Recopilación de datos', 'Collecte de données'],
  ['Independent monitoring', 'Supervisión independiente', 'Contrôle indépendant'],
  ['Training on and dissemination of information about the Convention', 'Formación sobre la Convención y difusión de información al respecto', 'Formation à la Convention et diffusion d’informations sur celle-ci'],
  ['Participation of civil society', 'Participación de la sociedad civil', 'Participation de la société civile'],
  ['Corruption', 'Corrupción', 'Corruption'],
  ['General principles', 'Principios generales', 'Principes généraux'],
  ['Non-discrimination', 'No discriminación', 'Non-discrimination'],
  ['Right to an effective remedy', 'Derecho a un recurso efectivo', 'Droit à un recours effectif'],
  ['Human rights of all migrant workers and members of their families', 'Derechos humanos de todos los trabajadores migratorios y de sus familiares', 'Droits de l’homme de tous les travailleurs migrants et des membres de leur famille'],
  ['Protection from violence, physical injury, threats and intimidation', 'Protección contra la violencia, los daños corporales, las amenazas y las intimidaciones', 'Protection contre la violence, les dommages corporels, les menaces et les intimidations'],
  ['Border management and protection of migrants in transit', 'Gestión de las fronteras y protección de los migrantes en tránsito', 'Gestion des frontières et protection des migrants en transit'],
  ['Labour exploitation and other forms of ill-treatment', 'Explotación laboral y otras formas de maltrato', 'Exploitation au travail et autres formes de mauvais traitements'],
  ['Deprivation of liberty', 'Privación de libertad', 'Privation de liberté'],
  ['Procedural guarantees in cases of deprivation of liberty', 'Garantías procesales en los casos de privación de libertad', 'Garanties procédurales en cas de privation de liberté'],
  ['Due process, detention and equality before the courts', 'Debidas garantías procesales, detención e igualdad ante los tribunales', 'Garanties d’une procédure régulière, détention et égalité devant les tribunaux'],
  ['Conditions of detention', 'Condiciones de detención', 'Conditions de détention'],
  ['Expulsion', 'Expulsión', 'Expulsion'],
  ['Consular assistance', 'Asistencia consular', 'Assistance consulaire'],
  ['Employment, remuneration and conditions of work', 'Empleo, remuneración y condiciones de trabajo', 'Emploi, rémunération et conditions de travail'],
  ['Social security', 'Seguridad social', 'Sécurité sociale'],
  ['Health', 'Salud', 'Santé'],
  ['Medical care', 'Atención médica', 'Soins médicaux'],
  ['Birth registration and nationality', 'Registro de nacimientos y nacionalidad', 'Enregistrement des naissances et nationalité'],
  ['Education', 'Educación', 'Éducation'],
  [
    'Promotion of sound, equitable, humane and lawful conditions in connection with the international migration of workers and members of their families',
    'Promoción de condiciones satisfactorias, equitativas, dignas y lícitas en relación con la migración internacional de los trabajadores y sus familiares',
    'Promotion de conditions saines, équitables, dignes et légales en ce qui concerne les migrations internationales des travailleurs migrants et des membres de leur famille',
  ],
  ['Regularization', 'Regularización', 'Régularisation'],
  ['Children and adolescents in the context of international migration', 'Niños, niñas y adolescentes en el contexto de la migración internacional', 'Enfants et adolescents dans le contexte des migrations internationales'],
  ['Children in situations of international migration', 'Niños en situaciones de migración internacional', 'Enfants dans le contexte des migrations internationales'],
  ['International cooperation with countries of transit and destination', 'Cooperación internacional con los países de tránsito y de destino', 'Coopération internationale avec les pays de transit et de destination'],
  ['Trafficking in persons', 'Trata de personas', 'Traite des personnes'],
  ['Return and reintegration', 'Retorno y reintegración', 'Retour et réintégration'],
  ['Follow-up and dissemination', 'Seguimiento y difusión', 'Suivi et diffusion'],
  ['Follow-up', 'Seguimiento', 'Suivi'],
  ['Dissemination', 'Difusión', 'Diffusion'],
  ['Technical assistance', 'Asistencia técnica', 'Assistance technique'],
  ['Follow-up to concluding observations', 'Seguimiento de las observaciones finales', 'Suivi des observations finales'],
  ['Next periodic report', 'Próximo informe periódico', 'Prochain rapport périodique'],
];
