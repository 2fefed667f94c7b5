import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EvidenceStrength } from '../../../src/core/glossary/entry.ts';
import { Card, type CardProps } from '../../../src/ui/card/Card.tsx';
import type { Links } from '../../../src/ui/card/EntryLink.tsx';
import { entryOf, linkTo, SERVICES } from '../entries.ts';
import { show } from '../show.ts';

const IN_PLACE = { kind: 'inPlace', open() {}, compare() {} } satisfies Links;

function showCard(props: Partial<CardProps>): void {
  const frame = { headingLevel: 2, takesFocus: false, crumbs: [] } as const;
  show(<Card entry={entryOf('empathy')} {...frame} links={IN_PLACE} services={SERVICES} unfolded={false} {...props} />);
}

test('gives the definition before anything else', () => {
  showCard({});
  const [first, second] = document.querySelectorAll('.card > :not(header)');
  expect(first?.textContent).toBe('What empathy is, in a sentence.');
  expect(second?.textContent).toContain('Moderate evidence');
});

test.each<[EvidenceStrength, string, number]>([
  ['strong', 'Strong evidence', 4],
  ['moderate', 'Moderate evidence', 3],
  ['mixed', 'Mixed evidence', 2],
  ['limited', 'Limited evidence', 1],
  ['theoretical', 'A theoretical idea', 0],
])('says of %s evidence "%s" and fills %i steps of the meter', (strength, words, steps) => {
  showCard({ entry: entryOf('empathy', { evidence: { strength, reason: 'Because.' } }) });
  expect(document.querySelector('.card-evidence')?.textContent).toBe(`${words}Because.`);
  expect(document.querySelectorAll('.card-meter[aria-hidden=true] .full')).toHaveLength(steps);
});

test('sets off titles in a citation and links it, without telling the publisher which page was read', () => {
  showCard({});
  const link = page.getByRole('link', { name: /doi\.org/ }).element();
  expect(document.querySelector('.card-citation i')?.textContent).toBe('Journal');
  expect(link.getAttribute('href')).toBe('https://doi.org/10.1000/182');
  expect(link.getAttribute('rel')).toContain('noreferrer');
});

test('leaves out the link of a source without one, and the contrast where there is nothing to confuse', () => {
  showCard({ entry: entryOf('empathy', { sources: [{ citation: [], summary: 'A finding.' }] }) });
  expect(page.getByText('A finding.').query()).not.toBeNull();
  expect(document.querySelector('.card-citation a')).toBeNull();
  expect(page.getByText('Not to be confused with').query()).toBeNull();
});

test('says what a term is confused with, opens it, and compares the two', async () => {
  const [open, compare] = [vi.fn(), vi.fn()];
  showCard({
    entry: entryOf('empathy', { confusedWith: [{ ...linkTo('sympathy'), difference: 'is pity.' }] }),
    links: { ...IN_PLACE, open, compare },
  });
  await expect.element(page.getByText('sympathy is pity.')).toBeVisible();
  await page.getByRole('button', { name: 'sympathy', exact: true }).click();
  expect(open).toHaveBeenCalledExactlyOnceWith('sympathy');
  await page.getByRole('button', { name: 'Compare sympathy' }).click();
  expect(compare).toHaveBeenCalledExactlyOnceWith('sympathy');
});

test('keeps detail and example folded until they are asked for', async () => {
  showCard({});
  await expect.element(page.getByText(/Someone shows empathy/)).not.toBeVisible();
  await page.getByText('More, with an example').click();
  await expect.element(page.getByText(/Someone shows empathy/)).toBeVisible();
});

test('has a close button only where there is something to close', async () => {
  const onClose = vi.fn();
  showCard({ onClose });
  await page.getByRole('button', { name: 'Close' }).click();
  expect(onClose).toHaveBeenCalledOnce();
});

test('has no close button as part of a page, and a heading of the level asked for', () => {
  showCard({ headingLevel: 1 });
  expect(page.getByRole('button', { name: 'Close' }).query()).toBeNull();
  expect(page.getByRole('heading', { level: 1 }).element().textContent).toBe('empathy');
});

test('gives the day of the review, whatever the time zone', () => {
  showCard({});
  expect(document.querySelector('time')?.textContent).toBe('22\u00A0Nov\u00A02026');
});

test('says why the term is marked and offers that it is not meant, after all else', async () => {
  const onNotMeant = vi.fn(async () => true);
  showCard({ why: '“therapy” stands near by.', onNotMeant });
  expect(document.querySelector('.card > :last-child')?.textContent).toBe(
    'Why marked: “therapy” stands near by.Not meant hereReport a wrong mark',
  );
  await page.getByRole('button', { name: 'Not meant here' }).click();
  expect(onNotMeant).toHaveBeenCalledOnce();
});

test('says so when “Not meant here” could not be stored', async () => {
  showCard({ onNotMeant: async () => false });
  await page.getByRole('button', { name: 'Not meant here' }).click();
  await expect.element(page.getByText('Your browser would not store this.')).toHaveRole('status');
});

test('tells a screen reader what “Not meant here” does, and that it can be undone', async () => {
  showCard({ onNotMeant: async () => true });
  const button = page.getByRole('button', { name: 'Not meant here' });
  await expect.element(button).toHaveAccessibleDescription(/“empathy” on this site.*undo/);
});

test('can be told by the keyboard that a term is not meant', async () => {
  const onNotMeant = vi.fn(async () => true);
  showCard({ onNotMeant });
  page.getByText('Copy', { exact: true }).element().focus();
  await userEvent.keyboard('{Tab}{Enter}');
  expect(onNotMeant).toHaveBeenCalledOnce();
});

test('takes that a term is known, and that it is to be marked again', async () => {
  const onKnow = vi.fn(async () => true);
  showCard({ isKnown: false, onKnow });
  await page.getByRole('button', { name: 'I know this' }).click();
  await expect.element(page.getByRole('button', { name: 'Mark it again' })).toHaveFocus();
  await page.getByRole('button', { name: 'Mark it again' }).click();
  await expect.element(page.getByRole('button', { name: 'I know this' })).toBeVisible();
  expect(onKnow.mock.calls).toEqual([[true], [false]]);
});

test('goes on offering to note a term as known where that could not be stored, and says so', async () => {
  showCard({ isKnown: true, onKnow: async () => false });
  await page.getByRole('button', { name: 'Mark it again' }).click();
  await expect.element(page.getByText('Your browser would not store this.')).toHaveRole('status');
  await expect.element(page.getByRole('button', { name: 'Mark it again' })).toBeVisible();
});

test('says nothing of a mark where there is none', () => {
  showCard({});
  expect(page.getByText(/Why marked/).query()).toBeNull();
  expect(page.getByRole('button', { name: 'Not meant here' }).query()).toBeNull();
});

test('opens the glossary at its entry, where there is a way to', async () => {
  const onGlossary = vi.fn();
  showCard({ services: { ...SERVICES, onGlossary } });
  await page.getByRole('button', { name: 'Open in the glossary' }).click();
  expect(onGlossary).toHaveBeenCalledExactlyOnceWith('empathy');
});

test('offers no way to the glossary where there is none', () => {
  showCard({});
  expect(page.getByRole('button', { name: 'Open in the glossary' }).query()).toBeNull();
});

test('links other entries by their addresses where they have some', () => {
  const confusedWith = [{ ...linkTo('sympathy'), difference: 'is pity.' }];
  const links: Links = { kind: 'byAddress', hrefOf: (id) => `#${id}`, hrefOfComparison: (id) => `#empathy/${id}` };
  showCard({ entry: entryOf('empathy', { confusedWith, related: [linkTo('rapport')] }), links });
  const addresses = [...document.querySelectorAll('section a')].map((link) => link.getAttribute('href'));
  expect(addresses.filter((address) => address?.startsWith('#'))).toEqual([
    '#sympathy',
    '#empathy/sympathy',
    '#rapport',
  ]);
});

test('shows detail and example at once where it is told to', async () => {
  showCard({ unfolded: true });
  await expect.element(page.getByText(/Someone shows empathy/)).toBeVisible();
});

test('marks the terms of other entries in definition, detail and example, and opens them', async () => {
  const open = vi.fn();
  const mention = (id: string, start: number) => ({ ...linkTo(id), start, end: start + id.length });
  const entry = entryOf('empathy', {
    definition: 'Rapport and warmth.',
    detail: 'It is no sympathy.',
    example: 'A therapist nods.',
    mentions: {
      definition: [mention('rapport', 0), mention('warmth', 12)],
      detail: [mention('sympathy', 9)],
      example: [mention('therapist', 2)],
    },
  });
  showCard({ entry, links: { ...IN_PLACE, open }, unfolded: true });
  const marked = [...document.querySelectorAll<HTMLElement>('.card-term')];
  expect(marked.map(({ textContent }) => textContent)).toEqual(['Rapport', 'warmth', 'sympathy', 'therapist']);
  expect(document.querySelector('.card-definition')?.textContent).toBe(entry.definition);
  expect(document.querySelector('.card-more p')?.textContent).toBe(entry.detail);
  for (const term of marked) term.click();
  expect(open.mock.calls).toEqual([['rapport'], ['warmth'], ['sympathy'], ['therapist']]);
});
