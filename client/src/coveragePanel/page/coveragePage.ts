import type { Choice, PageMessage, PageState, PanelMessage } from '../panelMessages.ts';
import { arrange, everything } from './arrange.ts';
import { morph } from './morph.ts';

// The script of the coverage page in the editor's window. What it shows comes from the extension, as text that is already safe; it only filters, keeps
// its place, and tells what was pressed.

declare function acquireVsCodeApi(): {
  postMessage(message: PageMessage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const api = acquireVsCodeApi();
const place = document.querySelector('#page');
const before = api.getState();
const uri = document.body.dataset['uri'] ?? '';
let choice: Choice = before?.uri === uri ? before.choice : everything;
/** As it came, without what is filtered. */
let html = place?.innerHTML ?? '';
let row: string | undefined;

function render(): void {
  if (!place) return;
  const wanted = new DOMParser().parseFromString(`<div id="page">${html}</div>`, 'text/html').querySelector('#page');
  if (!wanted) return;
  // An owner that no unit has any more cannot be chosen.
  const owners = [...wanted.querySelectorAll<HTMLOptionElement>('#filter-owner option')].map(({ value }) => value);
  if (choice.owner !== '' && !owners.includes(choice.owner)) choice = { ...choice, owner: '' };
  arrange(wanted, choice, row);
  morph(place, wanted);
  const controls = findControls();
  if (!controls) return;
  controls.status.value = choice.status;
  if (controls.owner) controls.owner.value = choice.owner;
  controls.order.value = choice.order;
  controls.followUp.checked = choice.followUp;
}

interface Controls {
  readonly status: HTMLSelectElement;
  /** Absent while no unit has an owner. */
  readonly owner: HTMLSelectElement | null;
  readonly order: HTMLSelectElement;
  readonly followUp: HTMLInputElement;
}

function findControls(): Controls | undefined {
  const status = document.querySelector<HTMLSelectElement>('#filter-status');
  const order = document.querySelector<HTMLSelectElement>('#filter-order');
  const followUp = document.querySelector<HTMLInputElement>('#filter-follow-up');
  return status && order && followUp ? { status, owner: document.querySelector('#filter-owner'), order, followUp } : undefined;
}

function choose(next: Choice): void {
  choice = next;
  render();
  keep();
}

function keep(): void {
  api.setState({ uri, choice, scroll: window.scrollY });
}

document.addEventListener('change', () => {
  const controls = findControls();
  if (!controls) return;
  const { status, owner, order, followUp } = controls;
  choose({ status: status.value, owner: owner?.value ?? '', order: order.value as Choice['order'], followUp: followUp.checked });
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
  const key = button?.dataset['go'];
  if (key !== undefined) api.postMessage({ kind: 'go', key });
  else if (button?.id === 'save') api.postMessage({ kind: 'save' });
});

document.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('scroll', keep, { passive: true });

window.addEventListener('message', ({ data }: MessageEvent<PanelMessage>) => {
  if (data.kind === 'page') {
    html = data.html;
    render();
    return;
  }
  row = data.row;
  choose(document.getElementById(data.row)?.hidden === true ? { ...everything, order: choice.order } : choice);
  document.getElementById(data.row)?.scrollIntoView({ block: 'center' });
});

render();
if (before?.uri === uri) window.scrollTo(0, before.scroll);
keep();
api.postMessage({ kind: 'ready' });
