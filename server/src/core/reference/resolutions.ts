import type { SymbolParts } from '../model.ts';

/**
 * The symbol of a resolution that is cited by number: "resolution 73/195" is `A/RES/73/195`, "Human Rights Council
 * resolution 5/1" `A/HRC/RES/5/1`. The General Assembly has numbered its resolutions by session and number since its
 * thirty-first session; a lower session can only be the Council's. `context` is the text around.
 */
export function resolutionSymbol(number: string, context: string): SymbolParts {
  const session = Number(number.split('/')[0]);
  const isCouncil = session < firstNumberedSession || council.test(context);
  return isCouncil ? { symbol: `A/HRC/RES/${number}`, form: 'human-rights-council' } : { symbol: `A/RES/${number}`, form: 'resolution' };
}

const firstNumberedSession = 31;
const council = /Human Rights Council|Consejo de Derechos Humanos|Conseil des droits de l['’]homme|Совет[а-я]* по правам человека|مجلس حقوق الإنسان|人权理事会/i;
