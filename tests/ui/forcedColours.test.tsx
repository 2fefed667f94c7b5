import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contrastRatio } from '../../src/core/marks/contrast.ts';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { Switch } from '../../src/ui/sites/Switch.tsx';
import { SERVICES } from './entries.ts';
import { expectChosen, expectFocusShown, find, forceColours, look } from './forcedColours.ts';
import { openGlossary, WIDE } from './glossary/support.tsx';
import { show } from './show.ts';
import { load, pageTerm, popup } from './support.tsx';
import '../../src/ui/panel/panel.css';

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
