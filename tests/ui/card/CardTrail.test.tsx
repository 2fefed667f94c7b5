import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Entry, TermId } from '../../../src/core/glossary/entry.ts';
import { CardTrail } from '../../../src/ui/card/CardTrail.tsx';
import { entryOf, linkTo, SERVICES } from '../entries.ts';
import { show } from '../show.ts';
import { ALLIANCE, EMPATHY, ENTRIES, load, RUPTURE } from '../support.tsx';

const heading = page.getByRole('heading', { level: 2 });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const way = page.getByRole('navigation', { name: 'The way here' });
const crumb = (name: string) => way.getByRole('button', { name, exact: true });
const REST = { headingLevel: 2, takesFocus: false, load, services: SERVICES } as const;

function trail(start = ALLIANCE) {
  return <CardTrail key={start.id} start={start} {...REST} onClose={() => {}} />;
}

test('opens a related term in place, and leads back the same way', async () => {
  show(trail());
  expect(way.query()).toBeNull();
  await button('alliance rupture').click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await button('working alliance').last().click();
  await expect.element(heading).toHaveTextContent('working alliance');
  expect(way.element().textContent).toBe('working alliancealliance rupture');
  await crumb('alliance rupture').click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await crumb('working alliance').click();
  await expect.element(heading).toHaveTextContent('working alliance');
  expect(way.query()).toBeNull();
});

test('goes back to any step of the way at once', async () => {
  show(trail());
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  await button('working alliance').last().click();
  await button('alliance rupture').click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await crumb('working alliance').first().click();
  await expect.element(heading).toHaveTextContent('working alliance');
  expect(way.query()).toBeNull();
});

test('shows two confusable terms side by side, with what tells them apart, and leads on to either', async () => {
  show(trail());
  await button('Compare transference').click();
  await expect.element(heading).toHaveTextContent('working alliance and transference');
  await expect.element(page.getByText('is about the past.')).toBeVisible();
  const columns = [...document.querySelectorAll('.comparison section')].map(({ textContent }) => textContent);
  expect(columns).toEqual([
    expect.stringContaining('What working alliance is, in a sentence.'),
    expect.stringContaining('What transference is, in a sentence.'),
  ]);
  await button('transference').click();
  await expect.element(heading).toHaveTextContent('transference');
  await crumb('working alliance and transference').click();
  await expect.element(heading).toHaveTextContent('working alliance and transference');
});

test('stays where it is when a related term can’t be had', async () => {
  show(trail(entryOf('working alliance', { related: [linkTo('projection')] })));
  await button('projection').click();
  await expect.element(heading).toHaveTextContent('working alliance');
  expect(way.query()).toBeNull();
});

test('begins anew with another entry', async () => {
  const showNext = show(trail());
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  showNext(trail(RUPTURE));
  await expect.element(heading).toHaveTextContent('alliance rupture');
  expect(way.query()).toBeNull();
});

test('starts each entry unfolded at its top', async () => {
  show(trail());
  await page.getByText('More, with an example').click();
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent(EMPATHY.term);
  await expect.element(page.getByText(EMPATHY.detail)).not.toBeVisible();
});

test('keeps the keyboard’s place in the card when a related term opens, and on the way back', async () => {
  show(trail());
  await button('alliance rupture').click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await expect.poll(() => document.activeElement?.closest('.card')).not.toBeNull();
  await crumb('working alliance').click();
  await expect.element(heading).toHaveTextContent('working alliance');
  await expect.poll(() => document.activeElement?.closest('.card')).not.toBeNull();
});

test('says why it is marked of the first entry only, on the way back too', async () => {
  const marking = { why: '“therapy” stands near by.', onKnow: async () => true, onNotMeant: async () => true };
  show(<CardTrail start={ALLIANCE} {...REST} {...marking} />);
  await expect.element(page.getByText(/Why marked/)).toBeVisible();
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  expect(page.getByText(/Why marked/).query()).toBeNull();
  expect(button('I know this').query()).toBeNull();
  expect(button('Not meant here').query()).toBeNull();
  await crumb('working alliance').click();
  await expect.element(page.getByText(/Why marked/)).toBeVisible();
  await expect.element(button('Not meant here')).toBeVisible();
});

test('leads to the glossary at the entry that is shown, not the one it began with', async () => {
  const onGlossary = vi.fn();
  show(<CardTrail start={ALLIANCE} {...REST} services={{ ...SERVICES, onGlossary }} />);
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  await button('Open in the glossary').click();
  expect(onGlossary).toHaveBeenCalledExactlyOnceWith(EMPATHY.id);
});

/** A card that can be pinned, with all that is done to it. */
function pinnable() {
  const calls: unknown[] = [];
  const grab = () => (x: number, y: number) => void calls.push([x, y]);
  const motion = { grab, moveToNextCorner: () => void calls.push('corner') };
  const pin = () => {
    calls.push('pin');
    return motion;
  };
  const onClose = () => void calls.push('close');
  show(<CardTrail start={ALLIANCE} {...REST} pin={pin} onClose={onClose} />);
  return calls;
}

test('is pinned at a press, says so, and is from then on moved by arrow keys and from corner to corner', async () => {
  const calls = pinnable();
  await button('Pin').click();
  await expect.element(page.getByText('Pinned. It can be moved by the arrow keys.')).toHaveRole('status');
  await userEvent.keyboard('{ArrowRight}{Shift>}{Tab}{/Shift}{ArrowUp}{Enter}');
  expect(calls).toEqual(['pin', [24, 0], [0, -24], 'corner']);
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  await expect.element(button('Move')).toBeVisible();
});

test('is closed when it is let go, but not by the second click of a double click', async () => {
  const calls = pinnable();
  await button('Pin').dblClick();
  expect(calls).toEqual(['pin']);
  await expect.element(button('Pin')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.keyboard('{Enter}');
  expect(calls).toEqual(['pin', 'close']);
});

test('arrow keys do nothing before it is pinned', async () => {
  const calls = pinnable();
  button('Pin').element().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(calls).toEqual([]);
});

test('takes a term once that is opened twice in a hurry', async () => {
  const answers: (() => void)[] = [];
  const slowly = (id: TermId) =>
    new Promise<Entry | undefined>((resolve) => answers.push(() => resolve(ENTRIES.find((each) => each.id === id))));
  show(<CardTrail start={ALLIANCE} {...REST} load={slowly} />);
  await button('empathy').click();
  await button('empathy').click();
  for (const answer of answers) answer();
  expect(answers).toHaveLength(2);
  await expect.element(heading).toHaveTextContent('empathy');
  expect(way.element().textContent).toBe('working alliance');
});

test('can’t be pinned where it is all there is', () => {
  show(trail());
  expect(button('Pin').query()).toBeNull();
});
