import { type JSX, render } from 'preact';
import { onTestFinished } from 'vitest';

/** Shows `element` as the page's content until the test is over; gives a way to show it with other props. */
export function show(element: JSX.Element): (next: JSX.Element) => void {
  const main = document.createElement('main');
  document.body.append(main);
  onTestFinished(() => {
    render(null, main);
    main.remove();
  });
  render(element, main);
  return (next) => render(next, main);
}
