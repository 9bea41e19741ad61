import type { Choice } from '../panelMessages.ts';

export const everything: Choice = { status: '', owner: '', followUp: false, order: 'document' };

/** Hides the rows that are not chosen, and puts the others in the chosen order, in a page that is not shown yet. `row` is marked. */
export function arrange(page: ParentNode, choice: Choice, row: string | undefined): void {
  let shown = 0;
  let total = 0;
  for (const table of page.querySelectorAll('table.units')) {
    const rows = [...table.querySelectorAll<HTMLElement>('tr[data-status]')];
    total += rows.length;
    for (const each of rows) {
      each.hidden = !isChosen(each, choice);
      if (!each.hidden) shown++;
      each.classList.toggle('shown', each.id === row);
    }
    for (const group of table.querySelectorAll<HTMLElement>('tr.group')) {
      // In another order than the document's its headings have no place.
      group.hidden = choice.order !== 'document' || ![...(group.parentElement?.querySelectorAll<HTMLElement>('tr[data-status]') ?? [])].some(({ hidden }) => !hidden);
    }
    if (choice.order !== 'document') table.querySelector('tbody')?.append(...sort(rows, choice.order));
  }
  const output = page.querySelector<HTMLElement>('#shown');
  if (output) output.textContent = (output.dataset['words'] ?? '').replace('{0}', String(shown)).replace('{1}', String(total));
}

function isChosen({ dataset }: HTMLElement, { status, owner, followUp }: Choice): boolean {
  const own = dataset['status'] ?? '';
  if (status === 'open' ? own === 'answered' || own === 'justified' : status !== '' && own !== status) return false;
  if (owner === 'none' ? dataset['owner'] !== '' : owner !== '' && `=${dataset['owner'] ?? ''}` !== owner) return false;
  return !followUp || dataset['followUp'] === 'true';
}

function sort(rows: readonly HTMLElement[], order: 'status' | 'words'): readonly HTMLElement[] {
  const rank = ({ dataset }: HTMLElement): number => (order === 'words' ? Number(dataset['words']) : openFirst.indexOf(dataset['status'] ?? ''));
  // Rows of the same rank stay in the order of the document.
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

const openFirst = ['unanswered', 'mentioned', 'partial', 'justified', 'answered'];
