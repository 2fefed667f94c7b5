// What a form says of itself may be a field of it: with `<input name="firstChild">` in it, `form.firstChild` is that field, for a content
// script of Chromium as well (https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns). So the nodes of a page are asked by what their
// prototypes have, which costs no more: 8 ms for a walk over 80,000 nodes either way.

/** The classes of the DOM, which Node.js has not. */
const { Node: NodeClass, Element: ElementClass } = globalThis as Partial<typeof globalThis>;

interface Class<T> {
  readonly prototype: T;
}

/** Asks nodes for a property; where there are no classes, by its name. */
function getter<T extends object, K extends keyof T>(owner: Class<T> | undefined, name: K): (node: T) => T[K] {
  const get: (() => T[K]) | undefined = owner && Object.getOwnPropertyDescriptor(owner.prototype, name)?.get;
  return get ? (node) => get.call(node) : (node) => node[name];
}

type Method<A extends readonly unknown[], R> = (...parameters: A) => R;

/** Calls a method of nodes. */
function method<T extends object, A extends readonly unknown[], R>(
  owner: Class<T> | undefined,
  choose: (node: T) => Method<A, R>,
): (node: T, ...parameters: A) => R {
  const own = owner && choose(owner.prototype);
  return (node, ...parameters) => (own ?? choose(node)).call(node, ...parameters);
}

export const typeOf = getter(NodeClass, 'nodeType');
export const firstChildOf = getter(NodeClass, 'firstChild');
export const nextSiblingOf = getter(NodeClass, 'nextSibling');
export const parentOf = getter(NodeClass, 'parentNode');
export const isConnected = getter(NodeClass, 'isConnected');
export const documentOf = getter(NodeClass, 'ownerDocument');
export const rootOf = method(NodeClass, (node: Node) => node.getRootNode);

export const tagNameOf = getter(ElementClass, 'tagName');
export const localNameOf = getter(ElementClass, 'localName');
export const shadowRootOf = getter(ElementClass, 'shadowRoot');
/** The slot in which an element is shown. */
export const slotOf = getter(ElementClass, 'assignedSlot');
export const hasAttributes = method(ElementClass, (element: Element) => element.hasAttributes);
export const attributeOf = method(ElementClass, (element: Element) => element.getAttribute);
export const matches = method(ElementClass, (element: Element): Method<[string], boolean> => element.matches);
export const closest = method(ElementClass, (element: Element): Method<[string], Element | null> => element.closest);
/** The elements below another one, shadow trees left out. */
export const elementsIn = (element: Element): HTMLCollectionOf<Element> => byTagName(element, '*');
const byTagName = method(
  ElementClass,
  (element: Element): Method<[string], HTMLCollectionOf<Element>> => element.getElementsByTagName,
);
export const isRendered = method(ElementClass, (element: Element) => element.checkVisibility);
