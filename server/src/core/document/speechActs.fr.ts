import type { SpeechActTable } from './speechActs.ts';

const degree = String.raw`(?:(?:également|aussi|en outre|encore|toujours|toutefois|cependant|néanmoins|profondément|gravement|sérieusement|particulièrement|vivement|très|fort|extrêmement|spécialement|une|un|grande|vive|profonde|sa|ses|son|leur|la|de la|une certaine|certaine|regret et|en particulier|tout particulièrement|tout aussi|d[’']autant plus|inquiétude et),? ){0,5}`;

/** How the Committees speak in French. */
export const french: SpeechActTable = {
  subject: '(?:le|du|au) (?:Sous-)?Comité(?: des droits de l[’\']homme| contre la torture)?|le SPT',
  pronoun: 'il|celui-ci|et',
  between:
    'également|aussi|en outre|de nouveau|à nouveau|une nouvelle fois|une fois de plus|une fois encore|vivement|instamment|fermement|fortement|vigoureusement|en particulier|particulièrement|notamment|spécialement|toutefois|néanmoins|cependant|donc|par conséquent|en conséquence|enfin|tient à|souhaite|se (?:dit|déclare|montre)|lui|leur|le|la|les|en|y|l[’\']|se|s[’\']|est|demeure|reste|est toujours|par ailleurs|de plus|d[’\']urgence|expressément|encore|toujours|derechef|ainsi|ici|à cet égard|dans ce contexte|d[’\']autre part|et|compte tenu de [^,]{1,200}',
  subjectMayBeAbsent: false,
  verbs: {
    recommendation: '(?<=(?:souhaite|tient à|voudrait|désire)(?: \\p{L}{1,20})? )(?:recommander|encourager|inviter|exhorter|engager)|(?:prie|demande) (?:\\p{L}+ ){0,2}instamment|recommande|engage|exhorte|encourage|invite|appelle(?! l[’\']attention| (?:\\p{L}+ ){1,4}l[’\']attention)|conseille|suggère|presse|incite|adjure|préconise|lance un appel',
    request: 'prie|demande|souhaiterait|saurait gré|voudrait (?:recevoir|obtenir)|aimerait',
    reiterates: 'réitère|renouvelle|répète|réaffirme',
    information: String.raw`(?:appelle|appeler|attire|attirer) (?:\p{L}+ ){0,5}?l[’']attention|souligne|insiste|signale|transmettra|adoptera|établira|fixera|communiquera|enverra|rappelle|se réfère|renvoie|met l[’']accent`,
    concern: String.raw`${degree}(?:préoccupée?s?|inquiet|inquiète|alarmée?|consternée?|troublée?|déçu)(?! par ailleurs favorablement)|inquiète|alarme|regrette|déplore|(?:note|constate|relève|observe|prend (?:\p{L}+ )?note|juge|trouve|a pris note|prend acte),? (?:\p{L}+,? ){0,3}?avec ${degree}(?:préoccupation|inquiétude|regret|consternation)|(?:juge|trouve|estime) ${degree}(?:préoccupante?s?|inquiétante?s?|regrettable|préoccupant que)|(?:se dit|se déclare|dit|déclare) ${degree}(?:préoccupé|inquiet)|(?:fait part de|exprime|partage|fait état de) ${degree}(?:préoccupations?|inquiétudes?|regrets?)|condamne|craint`,
    positive: String.raw`accueille|félicite|salue|prend (?:\p{L}+ ){0,2}(?:acte|note)|reconnaît|apprécie|remercie|sait gré|réjouit|note|relève|constate|a examiné|a adopté|conscient|observe|considère|estime|est conscient`,
  },
  stateShould: String.raw`(?:l[’'])États? (?:partie )?(?:devrait|doit|devra|est (?:instamment |vivement |également )?(?:invité|encouragé|engagé|exhorté) (?:à|de)|est instamment prié (?:de|d[’']))|les (?:États parties|autorités(?: \p{L}+)?) (?:devraient|doivent)|le Gouvernement (?:devrait|doit)`,
  impersonal: {
    request: String.raw`\bÉtat partie est (?:également |aussi )?prié de\b`,
    recommendation: String.raw`\bil est (?:également |en outre |vivement )?recommandé`,
    concern: String.raw`\best (?:également |aussi |en outre )?(?:un (?:motif|sujet) de|source de|une source de) (?:\p{L}+ )?(?:préoccupation|inquiétude)`,
  },
  recommendationNoun: 'recommandations?|observations?(?: finales)?|appel|demande|invitation',
  concernNoun: 'préoccupations?|inquiétudes?|regrets?',
  conjunction: String.raw`(?:\b(?:et|mais)|[,;])[, ]{1,2}`,
  addressee: String.raw`(?:,[^,]{1,120},)?(?: (?:instamment|vivement|également|de nouveau|à nouveau|fermement|en outre|aussi))?,? (?:à (?:l[’']État|celui-ci)|l[’']État|aux (?:États|autorités)|les autorités|le Gouvernement|de |d[’']|que |sa |ses |celui-ci|la recommandation|les recommandations|la réalisation de |à )`,
  reporting: String.raw`(?: (?:(?:également|aussi|en outre) )?(?:l[’']État partie|le Gouvernement|celui-ci))?(?:,[^,]{1,120},)?,? (?:à |de )?(?:(?:lui |l[’'])?(?:envisager de )?(?:soumettre|présenter|faire parvenir|fournir|communiquer|transmettre|inclure|faire figurer|actualiser|adresser)[^.;]{0,160}?(?:rapport|renseignements|informations|document de base|réponses)|(?:l[’']informer|informer le Comité|faire rapport))`,
  asks: 'veuillez|prière de|(?:donner|fournir|préciser|indiquer|décrire|expliquer|commenter)',
  sections: {
    introduction: 'introduction|examen d(?:u|es) rapports?',
    positive: '(?:aspects|éléments|facteurs|faits) positifs|mesures positives|mesures (?:de suivi )?(?:adoptées|prises)|progrès (?:réalisés|accomplis)',
    concern: 'préoccupations?|recommandations?',
    followUp: 'suivi|diffusion|prochains? rapports?|assistance technique|élaboration du prochain',
  },
};
