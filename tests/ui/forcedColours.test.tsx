import { expect, onTestFinished, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { contrastRatio, type Rgb } from '../../src/core/marks/contrast.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { Switch } from '../../src/ui/sites/Switch.tsx';
import { SERVICES } from './entries.ts';
import { openGlossary, WIDE } from './glossary/support.tsx';
import { show } from './show.ts';
import { load, pageTerm, popup } from './support.tsx';
import '../../src/ui/panel/panel.css';

/** In a scheme as Chromium has it for `forced-colors`, until the test is over. */
async function forceColours(scheme: 'light' | 'dark'): Promise<void> {
  const { send } = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: scheme },
  ];
  await send('Emulation.setEmulatedMedia', { features });
  onTestFinished(() => send('Emulation.setEmulatedMedia', { features: [] }).then(() => undefined));
  expect(matchMedia('(forced-colors: active)').matches).toBe(true);
}

function rgbOf(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  // Nothing is drawn: what lies behind is the page.
  return alpha === 0 ? rgbOf(getComputedStyle(document.documentElement).backgroundColor) : [red, green, blue];
}

/** What an element shows: its ground, its text, and the ring around it. */
function look(element: Element, part?: string): { ground: Rgb; text: Rgb; ring: string } {
  const style = getComputedStyle(element, part);
  const ring = style.outlineStyle === 'none' ? '' : style.outline;
  return { ground: rgbOf(style.backgroundColor), text: rgbOf(style.color), ring };
}

/** Can be told from what is not chosen by its ground alone, and its text can be read on it. */
function expectChosen(chosen: Element, other: Element): void {
  const { ground, text } = look(chosen);
  expect(contrastRatio(ground, look(other).ground)).toBeGreaterThan(3);
  expect(contrastRatio(ground, text)).toBeGreaterThan(4.5);
}

/** The focus shows on what is chosen too. */
async function expectFocusShown(control: HTMLElement, shownOn: Element): Promise<void> {
  const { ring } = look(shownOn);
  await userEvent.keyboard('{Tab}');
  control.focus();
  expect(look(shownOn).ring).not.toBe(ring);
  expect(contrastRatio(rgbOf(getComputedStyle(shownOn).outlineColor), look(document.body).ground)).toBeGreaterThan(3);
}

function find(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const none = () => {};

for (const scheme of ['light', 'dark'] as const) {
  const title = (text: string) => `${text}, where the reader's system forces its ${scheme} colours`;

  test(title('a switch shows whether it is on, and that it has the focus'), async () => {
    await forceColours(scheme);
    const classes = ['off', 'on'];
    show(
      <div class="popup">
        {classes.map((name) => (
          <div class={name}>
            <Switch on={name === 'on'} onSwitch={none}>
              example.org
            </Switch>
          </div>
        ))}
      </div>,
    );
    const [off, on] = [find('.off input'), find('.on input')];
    expect(contrastRatio(look(on).ground, look(off).ground)).toBeGreaterThan(3);
    for (const each of [off, on]) {
      expect(contrastRatio(look(each, '::before').ground, look(each).ground)).toBeGreaterThan(4.5);
    }
    await expectFocusShown(on, on);
  });

  test(title('the panel shows which order is chosen, and that it has the focus'), async () => {
    await forceColours(scheme);
    const state = { kind: 'reachable', on: true, mode: 'everywhere' } as const;
    const ways = { services: SERVICES, load, onReveal: none, onGlossary: none, onExport: none, onQuiz: none };
    show(<Panel page={state} isPaused={false} terms={[pageTerm('empathy', 1)]} {...ways} />);
    const chosen = find('.panel-orders :checked + span');
    expectChosen(chosen, find('.panel-orders :not(:checked) + span'));
    await expectFocusShown(find('.panel-orders :checked'), chosen);
  });

  test(title('the popup shows which hit is selected'), async () => {
    await forceColours(scheme);
    show(popup());
    await page.getByRole('combobox').fill('alli');
    await userEvent.keyboard('{ArrowDown}');
    expectChosen(find('[aria-selected=true]'), find('[aria-selected=false]'));
  });

  test(title('the glossary page shows which letter, topic and term is chosen, and that it has the focus'), async () => {
    await forceColours(scheme);
    await openGlossary('#working-alliance', WIDE);
    expectChosen(find('.letter:has(:checked)'), find('.letter:not(:has(:checked, :disabled))'));
    await expectFocusShown(find('.letter :checked'), find('.letter:has(:checked)'));
    expectChosen(find('a[aria-current]'), find('.term-list a:not([aria-current])'));
    await expectFocusShown(find('a[aria-current]'), find('a[aria-current]'));
    location.hash = '';
    await page.getByRole('button', { name: 'Psychodynamics 3' }).click();
    expectChosen(find('[aria-pressed=true]'), find('[aria-pressed=false]'));
    await expectFocusShown(find('[aria-pressed=true]'), find('[aria-pressed=true]'));
  });
}
