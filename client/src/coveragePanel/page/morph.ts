/**
 * Makes an element like another one by changing only what differs. What stays the same stays the same element, with its focus and the place to which the
 * page is scrolled; elements with an id are found again by it, wherever they stand in their parent.
 */
export function morph(current: Element, wanted: Element): void {
  for (const { name } of [...current.attributes]) if (!wanted.hasAttribute(name)) current.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (current.getAttribute(name) !== value) current.setAttribute(name, value);

  const byId = new Map([...current.children].filter(({ id }) => id !== '').map((child) => [child.id, child]));
  let next: ChildNode | null = current.firstChild;
  for (const child of wanted.childNodes) {
    const same: ChildNode | undefined = child instanceof Element && child.id !== '' ? byId.get(child.id) : next && isAlike(next, child) ? next : undefined;
    if (!same) {
      current.insertBefore(document.importNode(child, true), next);
      continue;
    }
    if (same === next) next = next.nextSibling;
    else current.insertBefore(same, next);
    if (same instanceof Element && child instanceof Element) morph(same, child);
    else if (same.nodeValue !== child.nodeValue) same.nodeValue = child.nodeValue;
  }
  while (next) {
    const rest: ChildNode = next;
    next = next.nextSibling;
    rest.remove();
  }
}

/** An element without an id is taken for the one at its place. */
function isAlike(a: ChildNode, b: ChildNode): boolean {
  return a.nodeName === b.nodeName && !(a instanceof Element && a.id !== '');
}
