/** Words that send the reader to another place of the same text. */
const see = '(?:see|see also|cf\\.|véase|véanse|véase también|véanse también|ver|voir|voir aussi)';
const said =
  '(?:as|como|comme)[ ](?:(?:is|was|se|ya se)[ ])?(?:already[ ])?(?:stated|noted|described|indicated|mentioned|explained|reported|set out|shown|recalled|indica|indicó|señala|señaló|menciona|mencionó|describe|describió|explica|explicó|expone|expuso|informó|indiqué|mentionné|exposé|décrit|expliqué|signalé)[ ](?:in|under|at|en|au|aux|dans)';
const lead = new RegExp(`(?:^|[ \\n(])(?:${see}|${said})[ ](?:the[ ]|el[ ]|los[ ]|le[ ]|les[ ])?$`.replaceAll('[ ]', '[ \\n]'), 'i');
const reach = 60;

/** A text that the words before name, so that "see para. 3" behind it may be its own: "under the Migration Act, see para. 3". */
const textNoun =
  /(?:report|document|act|law|code|constitution|convention|covenant|protocol|judge?ment|ruling|decision|opinion|resolution|informe|documento|ley|código|constitución|convención|pacto|protocolo|sentencia|decisión|opinión|resolución|rapport|loi|arrêt|constitution|pacte|protocole|décision|avis|résolution)(?:[ \n](?:of|de|del|du|la|the|[A-ZÀ-Þ\d][a-zà-ÿ\d./-]{0,20})){0,6}[ \n]?[,(]?$/;

/**
 * True where words right before a number that names no document say that it is of the same text: "(see para. 55", "as stated in paragraph 55". Not where
 * the phrase before them names another text. `at` is where the citation starts.
 */
export function hasOwnLead(text: string, at: number): boolean {
  const window = text.slice(Math.max(0, at - reach), at);
  const match = lead.exec(window);
  if (!match) return false;
  const from = at - window.length + match.index + (/^[ \n(]/.test(match[0]) ? 1 : 0);
  return !textNoun.test(text.slice(Math.max(0, from - reach), from).trimEnd());
}
