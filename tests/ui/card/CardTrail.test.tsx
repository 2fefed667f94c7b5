import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { CardTrail } from '../../../src/ui/card/CardTrail.tsx';
import { show } from '../show.ts';
import { ALLIANCE, EMPATHY, load, RUPTURE } from '../support.tsx';

const heading = page.getByRole('heading', { level: 2 });
const button = (name: string | RegExp) => page.getByRole('button', { name });

function trail(start = ALLIANCE) {
  return <CardTrail key={start.id} start={start} headingLevel={2} takesFocus={false} load={load} onClose={() => {}} />;
}

test('opens a related term in place, and leads back the same way', async () => {
  show(trail());
  expect(button(/^Back/).query()).toBeNull();
  await button('alliance rupture').click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await button('working alliance').last().click();
  await expect.element(button('Back to alliance rupture')).toBeVisible();
  await button('Back to alliance rupture').click();
  await expect.element(heading).toHaveTextContent('alliance rupture');
  await button('Back to working alliance').click();
  await expect.element(heading).toHaveTextContent('working alliance');
  expect(button(/^Back/).query()).toBeNull();
});

test('stays where it is when a related term can’t be had', async () => {
  show(trail());
  await button('transference').click();
  await expect.element(heading).toHaveTextContent('working alliance');
  expect(button(/^Back/).query()).toBeNull();
});

test('begins anew with another entry', async () => {
  const showNext = show(trail());
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  showNext(trail(RUPTURE));
  await expect.element(heading).toHaveTextContent('alliance rupture');
  expect(button(/^Back/).query()).toBeNull();
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
  await button('Back to working alliance').click();
  await expect.element(heading).toHaveTextContent('working alliance');
  await expect.poll(() => document.activeElement?.closest('.card')).not.toBeNull();
});

test('says why it is marked of the first entry only, on the way back too', async () => {
  const marking = { why: '“therapy” stands near by.', onKnow: async () => true, onNotMeant: async () => true };
  show(<CardTrail start={ALLIANCE} headingLevel={2} takesFocus={false} load={load} {...marking} />);
  await expect.element(page.getByText(/Why marked/)).toBeVisible();
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  expect(page.getByText(/Why marked/).query()).toBeNull();
  expect(button('I know this').query()).toBeNull();
  expect(button('Not meant here').query()).toBeNull();
  await button('Back to working alliance').click();
  await expect.element(page.getByText(/Why marked/)).toBeVisible();
  await expect.element(button('Not meant here')).toBeVisible();
});

test('leads to the glossary at the entry that is shown, not the one it began with', async () => {
  const onGlossary = vi.fn();
  show(<CardTrail start={ALLIANCE} headingLevel={2} takesFocus={false} load={load} onGlossary={onGlossary} />);
  await button('empathy').click();
  await expect.element(heading).toHaveTextContent('empathy');
  await button('Open in the glossary').click();
  expect(onGlossary).toHaveBeenCalledExactlyOnceWith(EMPATHY.id);
});
