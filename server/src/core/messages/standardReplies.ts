import type { UiLanguage } from '../model.ts';

/** The standard replies, in the order in which they are offered. */
export const standardReplyNames = [
  'implemented',
  'inProgress',
  'planned',
  'differingView',
  'noData',
  'statesCompetence',
  'seeAbove',
  'seeAnnex',
  'coreDocument',
  'reiterated',
  'difficulty',
  'statisticsTable',
] as const;

export type StandardReplyName = (typeof standardReplyNames)[number];

/** Slots that can be filled from what is known of a recommendation, its State and its documents. */
export const slotRoles = ['paragraph', 'authority', 'Authority', 'reiteratedParagraph', 'reiteratedDocument', 'previousReport', 'previousParagraphs', 'coreDocument'] as const;

export type SlotRole = (typeof slotRoles)[number];

/** A reply of the usual wording, with slots. */
export interface StandardReply {
  /** "Reply: no data" */
  readonly name: string;
  /** In one line: when it is used. */
  readonly description: string;
  /** What one types to find it. */
  readonly words: readonly string[];
  /**
   * The reply. `{measure}` is a slot; `{paragraph=36 (b)}` is one that may be filled, with what it shows until it is; `[paragraph|paragraphs]`
   * is the word before such a slot, for one and for several.
   */
  readonly text: string;
}

/**
 * The wording of every standard reply (patterns of reports to the treaty bodies). The snippets in `snippets/` are written from this table by
 * `npm run snippets`; the list at a reply fills what it can.
 */
export const standardReplies: Readonly<Record<UiLanguage, Readonly<Record<StandardReplyName, StandardReply>>>> = {
  en: {
    implemented: {
      name: 'Reply: implemented',
      description: 'A measure has been adopted, with its date and result.',
      words: ['implemented', 'reply implemented'],
      text: 'In implementation of the recommendation contained in [paragraph|paragraphs] {paragraph=36 (b)}, {authority=authority} adopted {measure} on {date}. As at {cut-off date}, {result}.',
    },
    inProgress: {
      name: 'Reply: in progress',
      description: 'A measure is under way: stage, date, next step.',
      words: ['in progress', 'reply in progress'],
      text: '{Measure} is under way: {stage} at {date}; {authority=authority} expects completion by {date of completion}.',
    },
    planned: {
      name: 'Reply: planned',
      description: 'A measure is planned, with its year and condition.',
      words: ['planned', 'reply planned'],
      text: '{Authority=Authority} plans to {action} in {year}, subject to {condition}.',
    },
    differingView: {
      name: 'Reply: differing view',
      description: 'The State Party holds that an arrangement meets the obligation.',
      words: ['differing view', 'reply differing view'],
      text: 'The State Party takes note of the recommendation. It considers that {arrangement} meets the obligation in article {number} for the following reasons: {reasons}.',
    },
    noData: {
      name: 'Reply: no data',
      description: 'The data asked for are not collected: nearest figure and next step.',
      words: ['no data', 'reply no data'],
      text: '{Authority=Authority} does not at present collect data disaggregated by {criterion}. The nearest available figure is {figure} ({source, period}). {Step} is planned by {date}.',
    },
    statesCompetence: {
      name: 'Reply: states’ competence',
      description: 'The matter falls to the federative entities.',
      words: ['competence of the states', 'federative entities'],
      text: 'The matter falls within the competence of the federative entities. Of the 32, {number} have {measure} (annex {annex}, table {table}).',
    },
    seeAbove: {
      name: 'Reply: see above',
      description: 'Refers to a paragraph of the present report.',
      words: ['see above', 'reply see above'],
      text: 'For information on {topic}, see paragraph {55} above.',
    },
    seeAnnex: {
      name: 'Reply: see annex',
      description: 'Refers to figures in an annex.',
      words: ['see annex', 'reply see annex'],
      text: 'Disaggregated figures are given in annex {1}, table {8}.',
    },
    coreDocument: {
      name: 'Reply: common core document',
      description: 'Refers to the common core document.',
      words: ['core document', 'reply core document'],
      text: 'General information is contained in the common core document ({coreDocument=symbol}, paras. {9–12}).',
    },
    reiterated: {
      name: 'Reply: reiterated recommendation',
      description: 'The recommendation repeats an earlier one: what is new.',
      words: ['reiterated', 'reply reiterated'],
      text: 'The recommendation reiterates [paragraph|paragraphs] {reiteratedParagraph=38} of {reiteratedDocument=CMW/C/MEX/CO/3}. Since the previous report ({previousReport=CMW/C/MEX/4}, {previousParagraphs=paras. numbers}), {new facts}.',
    },
    difficulty: {
      name: 'Reply: difficulty',
      description: 'A difficulty and what is done about it.',
      words: ['difficulty', 'reply difficulty'],
      text: 'The main difficulty has been {difficulty}; {authority=authority} is addressing it through {measure}.',
    },
    statisticsTable: {
      name: 'Statistics table',
      description: 'A table of disaggregated figures with source, cut-off date and definition.',
      words: ['statistics table', 'table statistics'],
      text: [
        '| Indicator | Year | Total | Women | Men | Girls | Boys | Nationality | Migration status | Entity |',
        '|---|---|---|---|---|---|---|---|---|---|',
        '| {indicator} | {year} | {total} | {women} | {men} | {girls} | {boys} | {nationality} | {status} | {entity} |',
        '',
        'Source: {source}. Cut-off date: {cut-off date}. Definition: {definition}.',
      ].join('\n'),
    },
  },
  es: {
    implemented: {
      name: 'Respuesta: aplicada',
      description: 'Se adoptó una medida, con su fecha y su resultado.',
      words: ['aplicada', 'respuesta aplicada'],
      text: 'En atención a la recomendación contenida en [el párrafo|los párrafos] {paragraph=36 b)}, {authority=autoridad} aprobó {medida} el {fecha}. Al {fecha de corte}, {resultado}.',
    },
    inProgress: {
      name: 'Respuesta: en curso',
      description: 'Una medida está en curso: etapa, fecha y paso siguiente.',
      words: ['en curso', 'respuesta en curso'],
      text: '{Medida} está en curso: al {fecha} se encuentra en {etapa}; {authority=autoridad} prevé concluirla en {fecha de conclusión}.',
    },
    planned: {
      name: 'Respuesta: prevista',
      description: 'Una medida prevista, con su año y su condición.',
      words: ['prevista', 'respuesta prevista'],
      text: '{Authority=Autoridad} prevé {acción} en {año}, con sujeción a {condición}.',
    },
    differingView: {
      name: 'Respuesta: opinión distinta',
      description: 'El Estado parte considera que ya satisface la obligación.',
      words: ['opinión distinta', 'respuesta opinión distinta'],
      text: 'El Estado parte toma nota de la recomendación. Considera que {disposición} satisface la obligación del artículo {número} por las razones siguientes: {razones}.',
    },
    noData: {
      name: 'Respuesta: sin datos',
      description: 'No se recaban los datos pedidos: cifra más próxima y paso siguiente.',
      words: ['sin datos', 'respuesta sin datos'],
      text: '{Authority=Autoridad} no recaba por el momento datos desglosados por {criterio}. La cifra disponible más próxima es {cifra} ({fuente, periodo}). Se prevé {paso} a más tardar el {fecha}.',
    },
    statesCompetence: {
      name: 'Respuesta: competencia de las entidades federativas',
      description: 'La materia corresponde a las entidades federativas.',
      words: ['competencia estatal', 'entidades federativas'],
      text: 'La materia es competencia de las entidades federativas. De las 32, {número} cuentan con {medida} (anexo {anexo}, cuadro {cuadro}).',
    },
    seeAbove: {
      name: 'Respuesta: véase más arriba',
      description: 'Remite a un párrafo del presente informe.',
      words: ['véase más arriba', 'respuesta véase'],
      text: 'En cuanto a {tema}, véase el párrafo {55} del presente informe.',
    },
    seeAnnex: {
      name: 'Respuesta: véase el anexo',
      description: 'Remite a las cifras de un anexo.',
      words: ['véase el anexo', 'respuesta anexo'],
      text: 'Las cifras desglosadas figuran en el anexo {1}, cuadro {8}.',
    },
    coreDocument: {
      name: 'Respuesta: documento básico común',
      description: 'Remite al documento básico común.',
      words: ['documento básico', 'respuesta documento básico'],
      text: 'La información general figura en el documento básico común ({coreDocument=signatura}, párrs. {9 a 12}).',
    },
    reiterated: {
      name: 'Respuesta: recomendación reiterada',
      description: 'La recomendación repite otra anterior: qué hay de nuevo.',
      words: ['reiterada', 'respuesta reiterada'],
      text: 'La recomendación reitera [el párrafo|los párrafos] {reiteratedParagraph=38} de {reiteratedDocument=CMW/C/MEX/CO/3}. Desde el informe anterior ({previousReport=CMW/C/MEX/4}, {previousParagraphs=párrs. números}), {novedades}.',
    },
    difficulty: {
      name: 'Respuesta: dificultad',
      description: 'Una dificultad y cómo se atiende.',
      words: ['dificultad', 'respuesta dificultad'],
      text: 'La principal dificultad ha sido {dificultad}; {authority=autoridad} la atiende mediante {medida}.',
    },
    statisticsTable: {
      name: 'Cuadro estadístico',
      description: 'Un cuadro de cifras desglosadas con fuente, fecha de corte y definición.',
      words: ['cuadro estadístico', 'estadística'],
      text: [
        '| Indicador | Año | Total | Mujeres | Hombres | Niñas | Niños | Nacionalidad | Condición migratoria | Entidad |',
        '|---|---|---|---|---|---|---|---|---|---|',
        '| {indicador} | {año} | {total} | {mujeres} | {hombres} | {niñas} | {niños} | {nacionalidad} | {condición} | {entidad} |',
        '',
        'Fuente: {fuente}. Fecha de corte: {fecha de corte}. Definición: {definición}.',
      ].join('\n'),
    },
  },
  fr: {
    implemented: {
      name: 'Réponse : mise en œuvre',
      description: 'Une mesure a été adoptée, avec sa date et son résultat.',
      words: ['mise en œuvre', 'mise en oeuvre', 'réponse mise en œuvre'],
      text: 'Pour donner suite à la recommandation figurant [au paragraphe|aux paragraphes] {paragraph=36 b)}, {authority=autorité} a adopté {mesure} le {date}. Au {date d’arrêt}, {résultat}.',
    },
    inProgress: {
      name: 'Réponse : en cours',
      description: 'Une mesure est en cours : étape, date, suite.',
      words: ['en cours', 'réponse en cours'],
      text: '{Mesure} est en cours : au {date}, {étape} ; {authority=autorité} prévoit de l’achever d’ici au {date d’achèvement}.',
    },
    planned: {
      name: 'Réponse : prévue',
      description: 'Une mesure est prévue, avec son année et sa condition.',
      words: ['prévue', 'réponse prévue'],
      text: '{Authority=Autorité} prévoit de {action} en {année}, sous réserve de {condition}.',
    },
    differingView: {
      name: 'Réponse : avis différent',
      description: 'L’État partie considère qu’il satisfait déjà à l’obligation.',
      words: ['avis différent', 'réponse avis différent'],
      text: 'L’État partie prend note de la recommandation. Il considère que {disposition} satisfait à l’obligation énoncée à l’article {numéro} pour les raisons suivantes : {raisons}.',
    },
    noData: {
      name: 'Réponse : pas de données',
      description: 'Les données demandées ne sont pas recueillies : chiffre le plus proche et suite.',
      words: ['pas de données', 'réponse pas de données'],
      text: '{Authority=Autorité} ne recueille pas à ce jour de données ventilées par {critère}. Le chiffre disponible le plus proche est {chiffre} ({source, période}). {Étape} est prévue d’ici au {date}.',
    },
    statesCompetence: {
      name: 'Réponse : compétence des entités fédératives',
      description: 'La question relève des entités fédératives.',
      words: ['compétence des entités', 'entités fédératives'],
      text: 'La question relève de la compétence des entités fédératives. Sur les 32, {nombre} disposent de {mesure} (annexe {annexe}, tableau {tableau}).',
    },
    seeAbove: {
      name: 'Réponse : voir ci-dessus',
      description: 'Renvoie à un paragraphe du présent rapport.',
      words: ['voir ci-dessus', 'réponse voir'],
      text: 'Pour ce qui est de {sujet}, voir le paragraphe {55} ci-dessus.',
    },
    seeAnnex: {
      name: 'Réponse : voir l’annexe',
      description: 'Renvoie aux chiffres d’une annexe.',
      words: ['voir l’annexe', 'réponse annexe'],
      text: 'Les chiffres ventilés figurent à l’annexe {1}, tableau {8}.',
    },
    coreDocument: {
      name: 'Réponse : document de base commun',
      description: 'Renvoie au document de base commun.',
      words: ['document de base', 'réponse document de base'],
      text: 'Des informations générales figurent dans le document de base commun ({coreDocument=cote}, par. {9 à 12}).',
    },
    reiterated: {
      name: 'Réponse : recommandation réitérée',
      description: 'La recommandation en reprend une autre : ce qui est nouveau.',
      words: ['réitérée', 'réponse réitérée'],
      text: 'La recommandation réitère [le paragraphe|les paragraphes] {reiteratedParagraph=38} du document {reiteratedDocument=CMW/C/MEX/CO/3}. Depuis le rapport précédent ({previousReport=CMW/C/MEX/4}, {previousParagraphs=par. numéros}), {faits nouveaux}.',
    },
    difficulty: {
      name: 'Réponse : difficulté',
      description: 'Une difficulté et ce qui est fait.',
      words: ['difficulté', 'réponse difficulté'],
      text: 'La principale difficulté a été {difficulté} ; {authority=autorité} y remédie par {mesure}.',
    },
    statisticsTable: {
      name: 'Tableau statistique',
      description: 'Un tableau de chiffres ventilés avec source, date d’arrêt et définition.',
      words: ['tableau statistique', 'statistiques'],
      text: [
        '| Indicateur | Année | Total | Femmes | Hommes | Filles | Garçons | Nationalité | Statut migratoire | Entité |',
        '|---|---|---|---|---|---|---|---|---|---|',
        '| {indicateur} | {année} | {total} | {femmes} | {hommes} | {filles} | {garçons} | {nationalité} | {statut} | {entité} |',
        '',
        'Source : {source}. Date d’arrêt : {date d’arrêt}. Définition : {définition}.',
      ].join('\n'),
    },
  },
};
