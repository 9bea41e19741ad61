import { defineMessages } from './defineMessages.ts';

/** What is said when a recommendation is set aside or given an owner, and when a finding is hidden. */
export const dispositionMessages = defineMessages(
  {
    reasonNeeded: 'Give a reason: a recommendation is set aside only with one.',
    nothingToSay: 'Nothing was changed.',
    setAside: (unit: string) => `${unit} is set aside with its reason.`,
    ownerSet: (unit: string, owner: string) => `${unit}: ${owner} writes the reply.`,
    ownerRemoved: (unit: string) => `${unit}: nobody is named for the reply any more.`,
    ignoreHere: 'Do not show this here, because…',
    ignoreThisHere: (message: string) => `Do not show this here, because… (${message})`,
    ignored: 'The finding is hidden here; the reason stands in the text.',
    ignoreReasonNeeded: 'Give a reason: a finding is hidden only with one.',
    reasonSlot: '{reason}',
  },
  {
    reasonNeeded: 'Indique un motivo: sin él no se aparta una recomendación.',
    nothingToSay: 'No se cambió nada.',
    setAside: (unit: string) => `${unit}: se registró el motivo por el que no se responde.`,
    ownerSet: (unit: string, owner: string) => `${unit}: la respuesta queda a cargo de ${owner}.`,
    ownerRemoved: (unit: string) => `${unit}: la respuesta ya no está a cargo de nadie.`,
    ignoreHere: 'No mostrar este aviso aquí, porque…',
    ignoreThisHere: (message: string) => `No mostrar este aviso aquí, porque… (${message})`,
    ignored: 'El aviso queda oculto aquí; el motivo consta en el texto.',
    ignoreReasonNeeded: 'Indique un motivo: sin él no se oculta un aviso.',
    reasonSlot: '{motivo}',
  },
  {
    reasonNeeded: 'Indiquez un motif : sans motif, une recommandation n’est pas écartée.',
    nothingToSay: 'Rien n’a été modifié.',
    setAside: (unit: string) => `${unit} : le motif pour lequel il n’est pas répondu est enregistré.`,
    ownerSet: (unit: string, owner: string) => `${unit} : la réponse est confiée à ${owner}.`,
    ownerRemoved: (unit: string) => `${unit} : la réponse n’est plus confiée à personne.`,
    ignoreHere: 'Ne pas afficher ceci ici, car…',
    ignoreThisHere: (message: string) => `Ne pas afficher ceci ici, car… (${message})`,
    ignored: 'La constatation est masquée ici ; le motif figure dans le texte.',
    ignoreReasonNeeded: 'Indiquez un motif : sans motif, une constatation n’est pas masquée.',
    reasonSlot: '{motif}',
  },
);
