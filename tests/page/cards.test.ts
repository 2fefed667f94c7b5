import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import surfaceCss from '../../entrypoints/content/surface.css?inline';
import type { CardMotion } from '../../src/page/cardMotion.ts';
import { type Cards, createCards, type OpenCard } from '../../src/page/cards.ts';
import baseCss from '../../src/ui/base.css?inline';
import cardCss from '../../src/ui/card/card.css?inline';
import tokensCss from '../../src/ui/tokens.css?inline';
import { get, getDialog, markOver, setPage } from './support.ts';

const EDGE_PX = 8;

let cards: Cards;
let end: () => void;
const told = { onTargetLost: vi.fn(), onPinned: vi.fn(), onClosed: vi.fn() };

beforeEach(async () => {
  const [width, height] = [innerWidth, innerHeight];
  onTestFinished(() => page.viewport(width, height));
  await page.viewport(1000, 800);
  vi.resetAllMocks();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync([tokensCss, baseCss, cardCss, surfaceCss].join('\n'));
  setPage('<p><b>empathy</b> and <i>rupture</i></p><button>Elsewhere</button>');
  const life = new AbortController();
  end = () => life.abort();
  onTestFinished(() => {
    end();
    cards.current().host.hide();
  });
  cards = createCards(document, [sheet], told, life.signal);
});

/** Opens a card at a mark, where it is not pinned yet. */
async function openAt(selector: string): Promise<OpenCard> {
  const card = cards.current();
  card.host.surface.innerHTML =
    '<div class="card"><header class="card-header"><h2 class="card-title" tabindex="-1">Title</h2></header><p>A definition.</p></div>';
  card.host.show(markOver(get(selector)));
  await expect.poll(() => card.host.surface.style.top).not.toBe('');
  return card;
}

async function pinAt(selector: string): Promise<OpenCard & CardMotion> {
  const card = await openAt(selector);
  return { ...card, ...card.pin() };
}

/** Whether a card keeps from the edges of a window of that size; it stands on whole pixels, and its own size need not. */
function expectInside(card: OpenCard, width: number, height: number): void {
  expect(boxOf(card).right).toBeLessThanOrEqual(width - EDGE_PX + 1);
  expect(boxOf(card).bottom).toBeLessThanOrEqual(height - EDGE_PX + 1);
}

const hosts = (): number => document.querySelectorAll('psygloss-card').length;
const boxOf = ({ host }: OpenCard): DOMRect => host.surface.getBoundingClientRect();

test('the next card opens in another host, once', async () => {
  const card = await pinAt('b');
  card.pin();
  expect(told.onPinned).toHaveBeenCalledOnce();
  const next = await openAt('i');
  expect(next).not.toBe(card);
  expect(hosts()).toBe(2);
});

test('a pinned card stays where it is when its mark moves and goes', async () => {
  const card = await pinAt('b');
  const before = boxOf(card);
  get('p').style.marginTop = '200px';
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  expect(boxOf(card)).toEqual(before);
  get('b').remove();
  await openAt('i');
  expect(hosts()).toBe(2);
  expect(told.onTargetLost).not.toHaveBeenCalled();
});

test('a card that is not pinned is not closed by being unpinned', async () => {
  const card = await openAt('b');
  expect(card.unpin()).toBe(false);
  expect(hosts()).toBe(1);
});

test('events and focus in a pinned card are not those of the card at a mark', async () => {
  const card = await pinAt('b');
  const owned: boolean[] = [];
  addEventListener('pointermove', (event) => owned.push(cards.owns(event), cards.ownsPinned(event)), { once: true });
  card.host.surface.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, composed: true }));
  card.host.focus.enter();
  expect(owned).toEqual([false, true]);
  expect(cards.isFocusInside()).toBe(false);
  cards.leave();
  expect(card.host.focus.isInside()).toBe(false);
});

test('Esc closes the pinned card that the focus is in, and no other, and gives the focus back', async () => {
  get('button').focus();
  const [card] = [await pinAt('b'), await pinAt('i')];
  card.host.focus.enter();
  await userEvent.keyboard('{Escape}');
  expect(told.onClosed).toHaveBeenCalledExactlyOnceWith(card.host.surface);
  expect(hosts()).toBe(1);
  expect(document.activeElement).toBe(get('button'));
  await userEvent.keyboard('{Escape}');
  expect(hosts()).toBe(1);
});

test('the focus goes on through the open card and the pinned ones, the last first, and back to the page', async () => {
  get('button').focus();
  const [first, last, open] = [await pinAt('b'), await pinAt('i'), await openAt('b')];
  const isIn = () => [first, last, open].map(({ host }) => host.focus.isInside());
  const expected = [
    [false, false, true],
    [false, true, false],
    [true, false, false],
    [false, false, false],
  ];
  for (const each of expected) {
    cards.switchFocus(true, true);
    expect(isIn()).toEqual(each);
  }
  expect(document.activeElement).toBe(get('button'));
  cards.switchFocus(false, true);
  expect(last.host.focus.isInside()).toBe(true);
});

test('the focus goes into no pinned card where the keyboard is in another frame, nor into one that has gone', async () => {
  await pinAt('b');
  cards.switchFocus(false, false);
  expect(document.activeElement).toBe(document.body);
  document.querySelector('psygloss-card')?.remove();
  cards.switchFocus(false, true);
  expect(document.activeElement).toBe(document.body);
});

test('a pinned card gives the focus back to where it came from last', async () => {
  setPage('<input id="first"><p><b>empathy</b></p><input id="second">');
  get('#first').focus();
  const card = await pinAt('b');
  get('#second').focus();
  get('h2', card.host.surface).focus();
  card.unpin();
  expect(document.activeElement).toBe(get('#second'));
});

test('a card that was pinned in a dialog stays when the dialog closes', async () => {
  setPage('<dialog><b>empathy</b></dialog>');
  getDialog().showModal();
  const card = await pinAt('b');
  getDialog().close();
  await expect.poll(() => get('psygloss-card').parentElement).toBe(document.documentElement);
  expect(card.host.isShown()).toBe(true);
});

test('pinned cards go when reading ends', async () => {
  await pinAt('b');
  await pinAt('i');
  end();
  expect(hosts()).toBe(0);
  expect(told.onClosed).toHaveBeenCalledTimes(2);
});

test('is moved as far as there is room, and comes back with the pointer that moves it', async () => {
  const card = await pinAt('b');
  const { left, top, width, height } = boxOf(card);
  const move = card.grab();
  move(30, 20);
  expect([boxOf(card).left, boxOf(card).top]).toEqual([left + 30, top + 20]);
  move(-5000, -5000);
  expect([boxOf(card).left, boxOf(card).top]).toEqual([EDGE_PX, EDGE_PX]);
  move(5000, 5000);
  expectInside(card, 1000, 800);
  move(30, 20);
  expect([boxOf(card).left, boxOf(card).top]).toEqual([left + 30, top + 20]);
  expect([boxOf(card).width, boxOf(card).height]).toEqual([width, height]);
});

test('goes from corner to corner, clockwise', async () => {
  const card = await pinAt('b');
  card.grab()(-5000, -5000);
  const corners = Array.from({ length: 4 }, () => {
    card.moveToNextCorner();
    const { left, top } = boxOf(card);
    return `${top > 100 ? 'bottom' : 'top'} ${left > 100 ? 'right' : 'left'}`;
  });
  expect(corners).toEqual(['top right', 'bottom right', 'bottom left', 'top left']);
});

test('stays within a window that gets smaller', async () => {
  const card = await pinAt('b');
  card.grab()(5000, 5000);
  await page.viewport(500, 400);
  await vi.waitFor(() => expectInside(card, 500, 400));
});

test('stays within the window as it grows', async () => {
  const card = await pinAt('b');
  card.grab()(5000, 5000);
  const { top } = boxOf(card);
  get('.card', card.host.surface).innerHTML += '<p>And more.</p>'.repeat(5);
  await vi.waitFor(() => expectInside(card, 1000, 800));
  expect(boxOf(card).top).toBeLessThan(top);
});
