import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import surfaceCss from '../../entrypoints/content/surface.css?inline';
import { type Cards, createCards, type OpenCard } from '../../src/page/cards.ts';
import baseCss from '../../src/ui/base.css?inline';
import cardCss from '../../src/ui/card/card.css?inline';
import tokensCss from '../../src/ui/tokens.css?inline';
import { get, markOver, setPage } from './support.ts';

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
    '<div class="card"><header class="card-header"><h2 class="card-title" tabindex="-1">Title</h2></header><div class="card-body"><p>A definition.</p></div></div>';
  card.host.show(markOver(get(selector)));
  await expect.poll(() => card.host.surface.style.top).not.toBe('');
  return card;
}

async function pinAt(selector: string): Promise<OpenCard> {
  const card = await openAt(selector);
  card.pin();
  return card;
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

test('a card that is not pinned is not unpinned, and not moved', async () => {
  const card = await openAt('b');
  const before = boxOf(card);
  card.moveBy(50, 50);
  card.moveToNextCorner();
  expect(card.unpin()).toBe(false);
  expect(boxOf(card)).toEqual(before);
});

test('events and focus in a pinned card are not those of the card at a mark', async () => {
  const card = await pinAt('b');
  const owned: boolean[] = [];
  addEventListener('click', (event) => owned.push(cards.owns(event)), { once: true });
  card.host.surface.click();
  card.host.focus.enter();
  expect([...owned, cards.focus.isInside()]).toEqual([false, false]);
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

test('the focus goes into the open card, else into the one pinned last, and back out of whichever it is in', async () => {
  get('button').focus();
  const [, last, open] = [await pinAt('b'), await pinAt('i'), await openAt('b')];
  cards.switchFocus(true);
  expect(open.host.focus.isInside()).toBe(true);
  cards.switchFocus(true);
  expect(document.activeElement).toBe(get('button'));
  open.host.hide();
  cards.switchFocus(false);
  expect(last.host.focus.isInside()).toBe(true);
  cards.switchFocus(false);
  expect(document.activeElement).toBe(get('button'));
});

test('pinned cards go when reading ends', async () => {
  await pinAt('b');
  await pinAt('i');
  end();
  expect(hosts()).toBe(0);
  expect(told.onClosed).toHaveBeenCalledTimes(2);
});

test('is moved as far as there is room', async () => {
  const card = await pinAt('b');
  const { left, top, width, height } = boxOf(card);
  card.moveBy(30, 20);
  expect([boxOf(card).left, boxOf(card).top]).toEqual([left + 30, top + 20]);
  card.moveBy(-5000, -5000);
  expect([boxOf(card).left, boxOf(card).top]).toEqual([EDGE_PX, EDGE_PX]);
  card.moveBy(5000, 5000);
  expect(boxOf(card).right).toBeCloseTo(1000 - EDGE_PX, -0.5);
  expect(boxOf(card).bottom).toBeCloseTo(800 - EDGE_PX, -0.5);
  expect([boxOf(card).width, boxOf(card).height]).toEqual([width, height]);
});

test('goes from corner to corner, clockwise', async () => {
  const card = await pinAt('b');
  card.moveBy(-5000, -5000);
  const corners = Array.from({ length: 4 }, () => {
    card.moveToNextCorner();
    const { left, top } = boxOf(card);
    return `${top > 100 ? 'bottom' : 'top'} ${left > 100 ? 'right' : 'left'}`;
  });
  expect(corners).toEqual(['top right', 'bottom right', 'bottom left', 'top left']);
});

test('stays within a window that gets smaller', async () => {
  const card = await pinAt('b');
  card.moveBy(5000, 5000);
  await page.viewport(500, 400);
  await expect.poll(() => boxOf(card).right).toBeLessThanOrEqual(500 - EDGE_PX + 1);
  expect(boxOf(card).bottom).toBeLessThanOrEqual(400 - EDGE_PX + 1);
});
