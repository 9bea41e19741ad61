import { exec } from './scanning.ts';

/** True when the numbers of a citation may end at `at`: before a mark, a line end or a word that goes on about the citation. */
export function mayEnd(text: string, at: number): boolean {
  return exec(afterList, text, at) !== undefined && !isFollowedByUnit(text, at);
}

/** True when the number before `at` counts something: "36 per cent", "8 de julio". */
export function isFollowedByUnit(text: string, at: number): boolean {
  return exec(unit, text, at) !== undefined;
}

/** What may stand behind the last number of a list: a mark, a line end, or a word that goes on about the citation. */
const afterList =
  /[ \t]{0,3}(?:$|[\r\n,;:.()[\]{}»”"’'?!<|*_—–，。；、：）」》段]|-|(?:and|or|y|e|et|ou|o|и|of|in|from|de|del|des|du|en|dans|above|below|supra|infra|anterior(?:es)?|ci-dessus|ci-dessous|выше|ниже|to|as|que|is|are|was|were|which|that|contained|relating|concerning|regarding|on|with|by|al|a|à|по|до|من|أعلاه)(?![a-zà-ÿа-я\d])|(?=заключительн|перечн|предыдущ|настоящ|документ|доклад))/iy;
const unit =
  /[ \t]?(?:%|per cent|percent|por ciento|pour cent|million|millones|thousand|(?:de )?(?:January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![a-zà-ÿ]))/iy;
