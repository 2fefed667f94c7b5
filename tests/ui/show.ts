import { type JSX, render } from 'preact';
import { onTestFinished } from 'vitest';

/** Shows `element` as the page's content until the test is over; gives a way to show it with other props. */
export function show(element: JSX.Element): (next: JSX.Element) => void {
  return showIn('main', element);
}

/** As `show`, for what has landmarks of its own. */
export function showPage(element: JSX.Element): (next: JSX.Element) => void {
  return showIn('div', element);
}

function showIn(name: 'main' | 'div', element: JSX.Element): (next: JSX.Element) => void {
  const root = document.createElement(name);
  document.body.append(root);
  onTestFinished(() => {
    render(null, root);
    root.remove();
  });
  render(element, root);
  return (next) => render(next, root);
}
