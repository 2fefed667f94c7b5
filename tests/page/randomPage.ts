import { firstChildOf, localNameOf, parentOf, shadowRootOf, typeOf } from '../../src/page/nodes.ts';
import type { Change, Shape } from './randomChanges.ts';

const COMPONENT = 'x-card';
/** What a form can hide behind its fields. */
const CLOBBERING = [
  ...['firstChild', 'nextSibling', 'parentNode', 'childNodes', 'children', 'nodeType', 'isConnected', 'ownerDocument'],
  ...['getRootNode', 'tagName', 'localName', 'shadowRoot', 'assignedSlot', 'hasAttributes', 'getAttribute', 'matches'],
  ...['closest', 'getElementsByTagName', 'checkVisibility', 'role', 'lang', 'contains', 'compareDocumentPosition'],
];

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function component(...content: (string | Node)[]): HTMLElement {
  const made = element(COMPONENT, 'empathy in no shadow');
  made.attachShadow({ mode: 'open' }).append(...content);
  return made;
}

/** @param foreign the document of a frame of the page */
function create(shape: Shape, text: string, foreign: Document): ChildNode {
  switch (shape) {
    case 'text':
      return document.createTextNode(text);
    case 'empty':
      return document.createTextNode('');
    case 'comment':
      return document.createComment(text);
    case 'cdata': {
      const xml = new DOMParser().parseFromString(`<a><![CDATA[${text}]]></a>`, 'application/xml');
      return xml.documentElement.firstChild ?? document.createTextNode(text);
    }
    case 'form': {
      const fields = CLOBBERING.map((name) => Object.assign(element('input'), { name }));
      return Object.assign(element('form', text, element('p', text), ...fields, text), { className: 'clobbered' });
    }
    case 'hidden':
      return Object.assign(element('div', text), { hidden: true });
    case 'editor':
      return Object.assign(element('div', element('p', text)), { contentEditable: 'true' });
    case 'foreign':
      return Object.assign(element('span', text), { lang: 'de' });
    case 'bare':
      return element('div');
    case 'late':
      return element('x-late', text);
    case 'component':
      return component(text, element('p', text), element('slot'));
    case 'host': {
      const made = element('div', text);
      made.attachShadow({ mode: 'open' }).append(text, element('slot'));
      return made;
    }
    case 'nested':
      return component(element('p', text, component(text, element('slot'))), element('slot'));
    case 'many':
      // More than are read in one step, in a line.
      return element('span', ...Array.from({ length: 130 }, () => element('i', 'a ')), text, element('p', text));
    case 'long':
      // Longer than what is searched in one step.
      return element('p', text, ' word'.repeat(900), element('b', text), ' empathy');
    case 'framed': {
      // Made by another document, with classes of its own.
      const made = foreign.createElement('section');
      made.append(foreign.createElement('p'), text);
      made.firstElementChild?.append(text);
      return made;
    }
    default:
      return element(shape, ...(shape === 'br' ? [] : [text]));
  }
}

/** A page that changes itself, and what it has of it. */
export interface ChangingPage {
  readonly main: HTMLElement;
  /** What was taken out and may be put back. */
  readonly removed: ChildNode[];
  /** The document of a frame. */
  readonly foreign: Document;
}

const isElement = (node: Node): node is Element => typeOf(node) === 1;

/** The nodes below `root`, those in open shadow roots included; a form is never asked by name. */
export function below(root: Node): ChildNode[] {
  const nodes: ChildNode[] = [];
  const walker = document.createTreeWalker(root);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as ChildNode);
    const shadow = isElement(node) ? shadowRootOf(node) : null;
    if (shadow) nodes.push(...below(shadow));
  }
  return nodes;
}

/** Whether an element may be given a shadow root that is to be found: that of a component, or of what is empty before. */
function isLate(node: Node): node is HTMLElement {
  if (!(node instanceof HTMLElement) || shadowRootOf(node)) return false;
  const name = localNameOf(node);
  return name.includes('-') || (['p', 'div', 'h2', 'section'].includes(name) && !firstChildOf(node));
}

/** What among `nodes` can hold others: of a component, its shadow root or itself. */
function parentsIn(nodes: readonly ChildNode[]): (Element | ShadowRoot)[] {
  const elements = nodes.filter(isElement).filter((node) => !['br', 'input', 'template'].includes(localNameOf(node)));
  return elements.flatMap((node) => [shadowRootOf(node) ?? node, node]);
}

/** Whether `node` is `top` or stands below it, in a shadow tree too. */
function isWithin(top: Node, node: Node): boolean {
  const around = node instanceof ShadowRoot ? node.host : parentOf(node);
  return node === top || (around !== null && isWithin(top, around));
}

/** Puts `child` first into `parent`, unless it would be within itself. */
function putInto(parent: Node, child: ChildNode): void {
  if (!isWithin(child, parent)) Node.prototype.insertBefore.call(parent, child, firstChildOf(parent));
}

/** Changes the page; what it takes out is kept among its `removed`. */
export function apply(change: Exclude<Change, { kind: 'wait' }>, { main, removed, foreign }: ChangingPage): void {
  const nodes = below(main);
  const parents = [main, ...parentsIn(nodes)];
  const parentAt = (index: number): Element | ShadowRoot => parents[index % parents.length] ?? main;
  if (change.kind === 'add') {
    Node.prototype.appendChild.call(parentAt(change.at), create(change.shape, change.text, foreign));
    return;
  }
  if (change.kind === 'putBack') {
    const back = removed.shift();
    if (back) putInto(parentAt(change.to), back);
    return;
  }
  if (change.kind === 'newRoot') {
    takeNewRoot(change.at);
    return;
  }
  if (change.kind === 'markup') {
    parentAt(change.at).innerHTML = change.markup;
    return;
  }
  if (change.kind === 'attach') {
    const late = [...nodes, ...removed].filter(isLate);
    const host = late[change.at % late.length];
    const root = host?.attachShadow({ mode: 'open' });
    root?.append(change.text, element('slot'));
    if (host && change.into) root?.append(element(change.into, ...host.childNodes));
    return;
  }
  if (change.kind === 'set') {
    const whole = change.name === 'lang' ? [document.documentElement] : [];
    const elements = [main, ...whole, ...nodes.filter(isElement)];
    elements[change.at % elements.length]?.setAttribute(change.name, change.value);
    return;
  }
  const node = nodes[change.at % nodes.length];
  if (node) changeNode(change, node, parentAt, removed);
}

function changeNode(
  change: Extract<Change, { kind: 'write' | 'move' | 'replace' | 'adopt' | 'remove' | 'split' | 'normalize' }>,
  node: ChildNode,
  parentAt: (index: number) => Element | ShadowRoot,
  removed: ChildNode[],
): void {
  switch (change.kind) {
    case 'write':
      if (node instanceof Text) node.replaceData(change.start % (node.length + 1), 3, change.text);
      return;
    case 'split':
      if (node instanceof Text) node.splitText(node.length >> 1);
      return;
    case 'normalize':
      Node.prototype.normalize.call(node);
      return;
    case 'remove':
      node.remove();
      removed.push(node);
      return;
    case 'adopt':
      document.implementation.createHTMLDocument().adoptNode(node);
      putInto(parentAt(change.to), node);
      return;
    case 'move':
      putInto(parentAt(change.to), node);
      return;
    case 'replace': {
      const parent = parentAt(change.to);
      if (isWithin(node, parent)) return;
      const paragraphs = below(node).filter((each) => isElement(each) && localNameOf(each) === 'p');
      node.replaceWith(...(paragraphs.length > 0 ? paragraphs : ['rupture']));
      putInto(parent, node);
    }
  }
}

/** Gives the page another root element or body, which takes over what is in the one before. */
function takeNewRoot(index: number): void {
  if (index % 2 === 0) {
    const root = element('html', ...document.documentElement.childNodes);
    document.replaceChild(root, document.documentElement);
  } else {
    document.body.replaceWith(element('body', ...document.body.childNodes));
  }
}
