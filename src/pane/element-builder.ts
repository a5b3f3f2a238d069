/** Attribute values; a function is a listener for the event of that name (`click`), false leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

export type Child = Node | string | null;

/**
 * Makes elements of one document, with attributes, listeners and children (null children are left out).
 * The only way in which the page makes any, so that text always stays text.
 */
export type ElementBuilder = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: readonly Child[]
) => HTMLElementTagNameMap[K];

/** A builder for `document`. */
export function createElementBuilder(document: Document): ElementBuilder {
  return (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
    element.append(...children.filter((child) => child !== null));
    return element;
  };
}

/** A 16 px line drawing that says nothing to screen readers: its button or summary has words. */
export function createIcon(document: Document, path: string, className: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [name, value] of [
    ['viewBox', '0 0 16 16'],
    ['aria-hidden', 'true'],
    ['focusable', 'false'],
    ['class', className],
  ] as const) {
    svg.setAttribute(name, value);
  }
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

function setAttribute(element: HTMLElement, name: string, value: string | number | boolean | ((event: Event) => void)): void {
  if (typeof value === 'function') element.addEventListener(name, value);
  else if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
}
