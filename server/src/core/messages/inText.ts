import type { UiLanguage } from '../model.ts';
import { defineMessages } from './defineMessages.ts';
import { formatNumber } from './formatNumber.ts';
import { longDate } from './longDate.ts';

const on = (due: string | undefined, language: UiLanguage): string | undefined => (due === undefined ? undefined : longDate(due, language));

/** What is shown in the text itself: over a heading, over a recommendation, behind a number. Dates are given as in the core (`2027-05-01`). */
export const inTextMessages = defineMessages(
  {
    coverage: (answered: number, total: number) => `Reply coverage: ${answered} of ${total} answered`,
    followUpCoverage: (answered: number, total: number, due: string | undefined) => `follow-up: ${answered} of ${total}${due === undefined ? '' : `, due ${on(due, 'en')}`}`,
    wordsOf: (words: number, limit: number) => `${formatNumber(words, 'en')} of ${formatNumber(limit, 'en')} words`,
    followUp: (due: string | undefined) => `follow-up${due === undefined ? '' : `, due ${on(due, 'en')}`}`,
    someFollowUp: (count: number, due: string | undefined) => `${count} for follow-up${due === undefined ? '' : `, due ${on(due, 'en')}`}`,
    itemsOpen: (open: number, total: number) => `${open} of ${total} items open`,
    line: (number: number) => `line ${number}`,
  },
  {
    coverage: (answered: number, total: number) => `Cobertura de las respuestas: ${answered} de ${total} respondidas`,
    followUpCoverage: (answered: number, total: number, due: string | undefined) => `seguimiento: ${answered} de ${total}${due === undefined ? '' : `, plazo: ${on(due, 'es')}`}`,
    wordsOf: (words: number, limit: number) => `${formatNumber(words, 'es')} de ${formatNumber(limit, 'es')} palabras`,
    followUp: (due: string | undefined) => `seguimiento${due === undefined ? '' : `, plazo: ${on(due, 'es')}`}`,
    someFollowUp: (count: number, due: string | undefined) => `${count} de seguimiento${due === undefined ? '' : `, plazo: ${on(due, 'es')}`}`,
    itemsOpen: (open: number, total: number) => (open === 1 ? `1 de ${total} apartados pendiente` : `${open} de ${total} apartados pendientes`),
    line: (number: number) => `línea ${number}`,
  },
  {
    coverage: (answered: number, total: number) => `Couverture des réponses : ${answered} sur ${total} avec réponse`,
    followUpCoverage: (answered: number, total: number, due: string | undefined) => `suivi : ${answered} sur ${total}${due === undefined ? '' : `, échéance : ${on(due, 'fr')}`}`,
    wordsOf: (words: number, limit: number) => `${formatNumber(words, 'fr')} mots sur ${formatNumber(limit, 'fr')}`,
    followUp: (due: string | undefined) => `suivi${due === undefined ? '' : `, échéance : ${on(due, 'fr')}`}`,
    someFollowUp: (count: number, due: string | undefined) => `${count} à suivre${due === undefined ? '' : `, échéance : ${on(due, 'fr')}`}`,
    itemsOpen: (open: number, total: number) => `${open} alinéa${open === 1 ? '' : 's'} sur ${total} sans réponse complète`,
    line: (number: number) => `ligne ${number}`,
  },
);
