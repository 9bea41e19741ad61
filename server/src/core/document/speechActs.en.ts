import type { SpeechActTable } from './speechActs.ts';

/** How strongly: between "is" and "concerned", between "notes with" and "concern". */
const degree = String.raw`(?:(?:also|further|still|deeply|seriously|gravely|particularly|extremely|especially|very|highly|alarmingly|profoundly|increasingly|much|great|deep|serious|grave|particular|considerable|renewed|regret and|its|some|the|utmost|equally|specifically|most|similarly|nevertheless|however|therefore|in particular),? ){0,5}`;

/** How the Committees speak in English. The Committee is the subject; the Human Rights Committee and the Committee against Torture say "The State party should". */
export const english: SpeechActTable = {
  subject: String.raw`the (?:Sub-?)?Committee(?: (?:against Torture|on [\p{L} ]{3,80}?|for [\p{L} ]{3,40}?))?|the SPT`,
  pronoun: 'it|while it|and it',
  between:
    'also|further|furthermore|again|once again|once more|strongly|firmly|urgently|specifically|particularly|especially|nevertheless|nonetheless|however|therefore|thus|hence|accordingly|consequently|additionally|moreover|equally|likewise|similarly|finally|lastly|now|still|hereby|in particular|in addition|in (?:this|that) (?:regard|respect|connection|context)|as a matter of (?:urgency|priority)|with (?:urgency|regret)|respectfully|explicitly|wishes (?:also )?to|would (?:also |further |once again )?like to|would|must|continues to|and|is|are|was|remains|in accordance with [^,]{1,60}|in the light of [^,]{1,200}',
  subjectMayBeAbsent: false,
  verbs: {
    recommendation: 'recommends?|urges?|calls? (?:up)?on|calls? for|encourages?|invites?|exhorts?|advises|suggests?|appeals to',
    request: 'requests?|asks|would (?:appreciate|welcome) (?:receiving|it if|information)|wishes to (?:receive|be (?:informed|provided))|would (?:also )?like (?:the State party|it|to (?:receive|be (?:informed|provided)))|would be grateful',
    reiterates: 'reiterates?|repeats?|renews?',
    information:
      String.raw`draws? (?:\p{L}+ ){0,6}attention|draws? (?:the )?(?:State part(?:y|ies)|Government)['’]s? (?:\p{L}+ ){0,3}attention|calls? (?:\p{L}+ ){0,3}attention|will|designates|recalls?|reminds?|reaffirms?|refers?|points? out|underlines?|emphasi[sz]es?|stress(?:es)?|underscores?`,
    concern: String.raw`${degree}(?:concerned|alarmed|disturbed|troubled|worried|dismayed|appalled|disappointed)|regrets?|deplores?|finds? it ${degree}(?:regrettable|troubling|worrying)|(?:notes?|observes?|views?|takes note|learned|acknowledges),? (?:\p{L}+,? ){0,2}with ${degree}(?:concern|regret|alarm|dismay|disappointment|apprehension)|express(?:es|ed)? ${degree}(?:concerns?|regret|alarm|dismay)|shares? ${degree}concerns?|condemns?|has (?:\p{L}+ ){0,3}concerns`,
    positive: String.raw`welcomes?|views? as positive|appreciates?|takes? (?:\p{L}+ )?note|acknowledges?|highlights?|commends?|is (?:pleased|grateful|encouraged)|pleased|grateful|expresses its ${degree}(?:appreciation|gratitude|satisfaction)|congratulates?|recogni[sz]es?|thanks|notes?|aware|understands|observes?|consider(?:s|ed)|adopted|examined|met|held|reviewed`,
  },
  stateShould: String.raw`(?:the |all |each )?(?:State part(?:y|ies)|States? part(?:y|ies)|Government(?: of [\p{L} ]{3,40})?|(?:competent |relevant |national )?authorities|Holy See|delegation) (?:also |therefore |further |furthermore |thus |urgently |nevertheless |strongly )?(?:should|must|ought to|needs to|is (?:strongly |also |further )?(?:urged|encouraged|invited|called upon|recommended) to)`,
  impersonal: {
    recommendation: String.raw`\bit is (?:strongly |also |further |therefore )?(?:recommended|suggested) that\b`,
    request: String.raw`\bState part(?:y|ies) (?:is|are) (?:also |further |kindly |therefore )?(?:requested|asked) to\b`,
    concern: String.raw`\b(?:is|are|remains?) (?:also |still |further )?(?:of|a (?:matter|cause|source) (?:of|for)) (?:\p{L}+ )?concern\b|^Of (?:\p{L}+ )?concern\b|^(?:Another|A further|One|Other|Further) (?:\p{L}+ )?(?:matters?|causes?|sources?|areas?) (?:of|for) (?:\p{L}+ )?concern\b`,
  },
  recommendationNoun: String.raw`recommendations?|(?:concluding )?observations?|call|request|invitation|appeal`,
  concernNoun: 'concerns?|regret|alarm|dismay',
  conjunction: String.raw`(?:\b(?:and|but)|[,;])[, ]{1,2}`,
  addressee: String.raw`(?:,[^,]{1,120},)? (?:(?:up)?on |for |to )?(?:the State|all States|States|it\b|them\b|that\b|its\b|the (?:Government|authorities|Parliament|Holy See|competent|relevant|realization of)|to\b)`,
  reporting: String.raw`(?: (?:it|the State party|the State|the Government(?: of [\p{L} ]{3,40})?|them))?(?:,[^,]{1,120},)?(?: to)?,? (?:(?:(?:consider )?(?:submit(?:ting)?|present|provide|include|transmit|prepare)\b[^.;]{0,160}?\b(?:reports?|information|core document|replies|details))|inform the Committee|report (?:to the Committee )?on)`,
  asks: String.raw`please|kindly|what (?:steps|measures|is|are)|(?:provide|describe|indicate|explain|report on|clarify|specify|comment on|update|inform)(?= )`,
  sections: {
    introduction: 'introduction|consideration of (?:the )?reports?',
    positive: '(?:positive (?:aspects|developments|factors|measures|steps)|achievements|(?:follow-?up )?measures (?:adopted|(?:under)?taken)|progress (?:achieved|made))',
    concern: 'concerns?|recommendations?',
    followUp: 'follow-?up|dissemination|next (?:periodic )?report|preparation of the next|technical assistance',
  },
};
