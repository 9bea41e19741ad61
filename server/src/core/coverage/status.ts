import { defineMessages } from '../messages/defineMessages.ts';
import type { UiLanguage, UnitStatus } from '../model.ts';

/** The five statuses in the order in which people are shown them. */
export const unitStatuses: readonly UnitStatus[] = ['answered', 'partial', 'mentioned', 'justified', 'unanswered'];

/**
 * The name of each status and the one sentence that says what it means, word for word the same in the editor, on the command line and in the
 * manual.
 */
export const statusMessages = defineMessages(
  {
    answered: 'answered',
    answeredSentence: 'A section, paragraph, item or table row replies to it in enough words of its own.',
    partial: 'answered in part',
    partialSentence: 'Only its paragraph as a whole is replied to, or the reply is too short or still has blanks to fill in.',
    mentioned: 'only mentioned',
    mentionedSentence: 'It is referred to, in parentheses, a footnote or running text, but nothing replies to it.',
    justified: 'not answered, with a reason',
    justifiedSentence: 'The drafters have noted that it is not accepted or does not apply, and why; it never counts as answered.',
    unanswered: 'not answered',
    unansweredSentence: 'Nothing in the report replies to it or refers to it.',
  },
  {
    answered: 'respondida',
    answeredSentence: 'Una sección, un párrafo, un apartado o una fila de un cuadro responde a ella con suficientes palabras propias.',
    partial: 'respondida en parte',
    partialSentence: 'Solo se responde a su párrafo en conjunto, o la respuesta es demasiado breve o aún tiene espacios por completar.',
    mentioned: 'solo mencionada',
    mentionedSentence: 'Se hace referencia a ella, entre paréntesis, en una nota o en el texto, pero nada le da respuesta.',
    justified: 'sin respuesta, con motivo',
    justifiedSentence: 'Quienes redactan han anotado que no se acepta o que no procede, y por qué; nunca cuenta como respondida.',
    unanswered: 'sin respuesta',
    unansweredSentence: 'Nada en el informe le da respuesta ni hace referencia a ella.',
  },
  {
    answered: 'traitée',
    answeredSentence: 'Une section, un paragraphe, un alinéa ou une ligne de tableau y répond en assez de mots qui lui sont propres.',
    partial: 'traitée en partie',
    partialSentence: 'Seul son paragraphe dans son ensemble reçoit une réponse, ou la réponse est trop brève ou comporte encore des blancs à remplir.',
    mentioned: 'seulement mentionnée',
    mentionedSentence: 'Il y est fait référence, entre parenthèses, dans une note ou dans le texte, mais rien n’y répond.',
    justified: 'sans réponse, avec motif',
    justifiedSentence: 'Les rédacteurs ont noté qu’elle n’est pas acceptée ou ne s’applique pas, et pourquoi ; elle ne compte jamais comme traitée.',
    unanswered: 'sans réponse',
    unansweredSentence: 'Rien dans le rapport n’y répond ni n’y fait référence.',
  },
);

/** `partial` in Spanish is "respondida en parte". */
export function getStatusLabel(status: UnitStatus, language: UiLanguage): string {
  return statusMessages(language)[status];
}

/** What a status means, in one sentence. */
export function getStatusSentence(status: UnitStatus, language: UiLanguage): string {
  return statusMessages(language)[`${status}Sentence`];
}
