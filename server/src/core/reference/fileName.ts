import type { Language } from '../model.ts';
import { readSymbol } from './symbolGrammar.ts';

/**
 * The symbol in a file name of the UN's form, with the language where the name ends in one:
 * `CMW_C_MEX_CO_4.txt` → `CMW/C/MEX/CO/4`, `CRPD_C_SAU_CO_1_es.pdf` → `CRPD/C/SAU/CO/1` in Spanish,
 * `CMW_C_SR.593.txt`, `CRPD_C_CAN_CO_2-3_en.pdf`. Folders before the name are ignored. Undefined for other names.
 */
export function symbolFromFileName(fileName: string): { readonly symbol: string; readonly language?: Language } | undefined {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const stem = base.replace(/\.(?:txt|md|markdown|pdf|docx?|html?|rtf|odt)$/i, '').replace(/[ (]{1,2}\d{1,2}\)$/, '').trim();
  const match = /^(.{4,80}?)(?:[_.-](en|es|fr|ru|ar|zh|E|S|F|R|A|C))?$/i.exec(stem);
  if (!match) return undefined;
  const candidate = match[1]!.replace(/_/g, '/').replace(/\/((?:Add|Corr|Rev|Amend))[/-](\d)/gi, '/$1.$2');
  const reading = readSymbol(candidate, 0) ?? readSymbol(candidate.toUpperCase(), 0);
  if (reading === undefined || reading.end !== candidate.length) return undefined;
  const language = match[2] === undefined ? undefined : languages[match[2].toLowerCase()];
  return { symbol: reading.parts.symbol, ...(language === undefined ? {} : { language }) };
}

// The UN's document store marks languages by their first letter as well (`…-E.pdf`).
const languages: Readonly<Record<string, Language>> = { en: 'en', es: 'es', fr: 'fr', ru: 'ru', ar: 'ar', zh: 'zh', e: 'en', s: 'es', f: 'fr', r: 'ru', a: 'ar', c: 'zh' };
